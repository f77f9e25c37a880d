"""Publishing: the only writer of the public side. Freezes both editions of a meeting's document."""

from django.db import transaction

from committees.audit import record
from committees.models import Meeting, User
from committees.organisations import locked_organisation
from minutes.afterwards.closed_since import closes
from minutes.afterwards.other_document import close_in_the_other
from minutes.afterwards.withdraw import withdraw_earlier
from minutes.checks import Finding, Level, Subject, examine
from minutes.checks.acceptances import accept, with_acceptances
from minutes.editions import CLOSED, PUBLIC, Tables
from minutes.enums import Act, Cause, DocumentKind, Edition
from minutes.labels import CAUSES
from minutes.ledger import next_version
from minutes.models import ClosedPublication, Publication
from minutes.publishing.act_findings import changed_elsewhere, cpr_in_note
from minutes.publishing.fingerprints import fingerprint_of
from minutes.publishing.freeze import FilesGone, freeze, mark_published
from minutes.publishing.plans import end_plan
from minutes.publishing.ready import second_person_findings
from minutes.publishing.version import Version
from minutes.register import write_register

# The web copy alone changes; the record itself is as it was.
WEB_ALONE = (Act.WEB_CORRECTION,)


class PublishStopped(Exception):
    """Something must be mended or judged first; `findings` says what and where."""

    def __init__(self, found: list[Finding]) -> None:
        super().__init__(" ".join(finding.message for finding in found))
        self.findings = found


class ChangedSince(Exception):
    """Something was changed since it was looked at; nothing is published."""


@transaction.atomic
def publish(
    meeting: Meeting,
    kind: DocumentKind,
    actor: User | None,
    note: str = "",
    *,
    act: Act | None = None,
    seen: str = "",
    accepting: str = "",
    slip: Cause | None = None,
    only: str = "",
) -> Publication:
    """Freezes the next version of the agenda or minutes and queues its PDFs on commit.

    `act` tells why: left out, it is a first publication, or a correction of what is out, whose `note`
    tells what was corrected and is printed. A change of the web copy freezes the public edition alone,
    every other act both. `seen` is the fingerprint of what the actor looked at; `accepting` a reason
    for which all that must be judged may stand. Where it is done because of a `slip` (personal data,
    secrecy), or closes what was open, the earlier public versions are withdrawn: they would go on
    showing it. `only` names the one item that may differ from what is out. A plan that still stands
    for the document is ended. Raises PublishStopped, ChangedSince.
    Locks as everybody does: the meeting, its items, the organisation last (else two wait for each other).
    """
    locked = locked_meeting(meeting)
    organisation = locked_organisation()
    subject = Subject(locked, kind)
    if seen and seen != fingerprint_of(subject):
        raise ChangedSince
    # One item that is opened or added to was shown to one person already, when the whole went out.
    alone = changed_elsewhere(subject, only) if only else second_person_findings(subject, actor)
    _check(subject, actor, accepting, [*cpr_in_note(note), *alone])
    end_plan(locked, kind)
    act = act or _usual_act(locked, kind)
    version = Version(locked, kind, next_version(locked, kind), organisation, actor, note, act)
    frozen = _frozen(version, subject)
    publication = frozen[Edition.PUBLIC]
    assert isinstance(publication, Publication)
    if kind == DocumentKind.MINUTES:
        write_register(locked, publication.read_document(), publication.read_envelope())
    mark_published(version, publication)
    record(
        actor,
        "publish",
        locked,
        kind=str(kind),
        version=version.number,
        act=str(act),
        editions=[str(edition) for edition in frozen],
    )
    if cause := slip or _closed_since(publication):
        withdraw_earlier(publication, actor, cause, note or str(CAUSES[cause]))
    close_in_the_other(publication, actor, note)
    meeting.refresh_from_db()
    return publication


def locked_meeting(meeting: Meeting) -> Meeting:
    """The meeting as it stands now, held with its items: nobody saves half an item while it is read."""
    locked = Meeting.objects.select_for_update(no_key=True).get(pk=meeting.pk)
    list(locked.items.select_for_update().order_by("pk").values_list("pk"))
    return locked


def _editions(act: Act) -> tuple[Tables, ...]:
    return (PUBLIC,) if act in WEB_ALONE else (CLOSED, PUBLIC)


def _frozen(version: Version, subject: Subject) -> dict[Edition, Publication | ClosedPublication]:
    documents = {Edition.PUBLIC: subject.document, Edition.CLOSED: subject.closed}
    try:
        return {
            tables.edition: freeze(tables, version, documents[tables.edition])
            for tables in _editions(version.act)
        }
    except FilesGone as error:
        raise PublishStopped([error.finding]) from error


def _usual_act(meeting: Meeting, kind: DocumentKind) -> Act:
    earlier = Publication.objects.filter(meeting=meeting, kind=kind).exists()
    return Act.CORRECTION if earlier else Act.PUBLISH


def _closed_since(publication: Publication) -> Cause | None:
    earlier = Publication.objects.filter(meeting=publication.meeting_id, kind=publication.kind)
    document = publication.read_document()
    rows = earlier.filter(version__lt=publication.version)
    return Cause.SECRECY if any(closes(document, row.read_document()) for row in rows) else None


def _check(subject: Subject, actor: User | None, accepting: str, more: list[Finding]) -> None:
    found = examine(subject) + more
    if accepting:
        open_ones = [f for f in found if f.level == Level.JUDGE and f.stands_in_the_way]
        accept(subject.meeting, open_ones, accepting, actor)
        found = with_acceptances(subject.meeting, found)
    if stops := [finding for finding in found if finding.stands_in_the_way]:
        raise PublishStopped(stops)
