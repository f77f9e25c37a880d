"""Publishing: the only writer of the public side. Freezes both editions of a meeting's document."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from committees.audit import record
from committees.models import Meeting, Organisation, User
from committees.organisations import locked_organisation
from committees.queue import enqueue
from minutes.checks import Finding, Level, findings
from minutes.compose import compose
from minutes.document_json import sha256, to_json
from minutes.editions import CLOSED, PUBLIC, Tables
from minutes.enums import DocumentKind, Edition, LedgerAction
from minutes.envelopes import make_envelope
from minutes.files import FileMissing, clean_copies, file_links, link_files
from minutes.ledger import append, next_version
from minutes.models import ClosedPublication, Publication
from minutes.register import write_register


class PublishStopped(Exception):
    """Something must be mended first; `findings` says what and where."""

    def __init__(self, found: list[Finding]) -> None:
        super().__init__(" ".join(finding.message for finding in found))
        self.findings = found


@transaction.atomic
def publish(meeting: Meeting, kind: DocumentKind, actor: User | None, note: str = "") -> Publication:
    """Freezes the next version of the agenda or minutes, both editions, and queues their PDFs on commit.

    `note` tells what was corrected and is printed. Raises PublishStopped where a check says STOP.
    Locks as everybody does: the meeting, its items, the organisation last (else two wait for each other).
    """
    locked = locked_meeting(meeting)
    organisation = locked_organisation()
    if stops := [finding for finding in findings(locked, kind) if finding.level == Level.STOP]:
        raise PublishStopped(stops)
    version = next_version(locked, kind)
    _freeze(CLOSED, locked, kind, version, organisation, actor, note)
    publication = _freeze(PUBLIC, locked, kind, version, organisation, actor, note)
    assert isinstance(publication, Publication)
    _mark_published(locked, kind, publication, organisation)
    record(actor, "publish", locked, kind=str(kind), version=version)
    meeting.refresh_from_db()
    return publication


def locked_meeting(meeting: Meeting) -> Meeting:
    """The meeting as it stands now, held with its items: nobody saves half an item while it is read."""
    locked = Meeting.objects.select_for_update(no_key=True).get(pk=meeting.pk)
    list(locked.items.select_for_update().order_by("pk").values_list("pk"))
    return locked


def _freeze(
    tables: Tables,
    meeting: Meeting,
    kind: DocumentKind,
    version: int,
    organisation: Organisation,
    actor: User | None,
    note: str,
) -> Publication | ClosedPublication:
    now = timezone.now()
    document = compose(meeting, kind, tables.edition)
    copies = clean_copies(document)
    links = file_links(meeting.get_absolute_url(), copies)
    envelope = make_envelope(document, meeting, organisation, version, now, note, links)
    text, envelope_text = to_json(document), to_json(envelope)
    model = tables.publication
    model.objects.filter(meeting=meeting, kind=kind, current=True).update(current=False)
    publication = model.objects.create(
        meeting=meeting,
        kind=kind,
        version=version,
        document=text,
        envelope=envelope_text,
        sha256=sha256(text),
        published_at=now,
        correction_note=note,
    )
    hashes = (publication.sha256, sha256(envelope_text))
    append(tables.edition, LedgerAction.PUBLISH, meeting, kind, version, hashes, actor, note)
    try:
        link_files(publication, copies, tables.storage)
    except FileMissing as error:
        message = _("The file of “%(title)s” is gone. Add it again.") % {"title": error.title}
        raise PublishStopped([Finding(Level.STOP, message)]) from error
    if kind == DocumentKind.MINUTES and tables.edition == Edition.PUBLIC:
        write_register(meeting, document, envelope)
    enqueue(tables.render_task, str(publication.pk))
    return publication


def _mark_published(
    meeting: Meeting, kind: DocumentKind, publication: Publication, organisation: Organisation
) -> None:
    field = f"{kind}_published_at"
    setattr(meeting, field, publication.published_at)
    meeting.announced_at = meeting.announced_at or publication.published_at
    meeting.save(update_fields=[field, "announced_at"])
    organisation.public_revision += 1
    organisation.save(update_fields=["public_revision"])
