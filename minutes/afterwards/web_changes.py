"""Rettelse af webudgaven: other words on the web than in the record. The one writer of WebChange."""

from collections.abc import Iterator

from django.db import transaction
from django.utils.translation import gettext as _

from committees.audit import record
from committees.models import Meeting, User
from decisions.models import PublishedAttendance, PublishedBallot, RegisterEntry
from minutes.afterwards.republish import republish
from minutes.afterwards.withdraw import withdraw_earlier
from minutes.compose import compose
from minutes.compose.web_copy import changed_words, web_copy
from minutes.document_json import to_json
from minutes.enums import SLIPS, Act, Cause, DocumentKind, Edition
from minutes.models import Publication, WebChange
from minutes.publishing.publish import locked_meeting
from minutes.renditions.yearly import register_changed

TEXTS = ("title", "case_title", "decision_text", "full_text")


class WordsNotFound(Exception):
    """The words stand nowhere in what is public; the message is a sentence for the user."""


@transaction.atomic
def change_web_copy(
    meeting: Meeting,
    words: str,
    replacement: str,
    cause: Cause,
    reason: str,
    actor: User | None,
    note: str = "",
) -> list[Publication]:
    """Says the words otherwise on the web from now on, in every document of the meeting that is out.

    The record keeps its words (an objection, GDPR art. 21, touches the web copy alone), and nothing but
    the words changes: the new version is made of the one that is out. Because of personal data,
    secrecy or an objection every earlier public version is withdrawn likewise: it would show the
    words again. `note` is printed; it names nobody. Raises WordsNotFound.
    """
    locked = locked_meeting(meeting)
    row = WebChange(
        meeting=locked,
        words=words.strip(),
        replacement=replacement.strip(),
        cause=cause,
        reason=reason,
        actor=actor,
    )
    current = list(Publication.objects.filter(meeting=locked, current=True).order_by("kind"))
    if not any(_changes(locked, current, row)):
        raise WordsNotFound(_("These words stand nowhere in what is public of the meeting."))
    row.save()
    record(actor, "web.change", locked, cause=str(cause), change=row.pk)
    made = [_republish(publication, row, note) for publication in current]
    _change_register(locked, row)
    meeting.refresh_from_db()
    return made


def _changes(meeting: Meeting, current: list[Publication], row: WebChange) -> Iterator[bool]:
    """Of what is out; of what would be, where nothing is out yet."""
    documents = [publication.read_document() for publication in current]
    for document in documents or [compose(meeting, kind, Edition.PUBLIC) for kind in DocumentKind]:
        yield to_json(web_copy(document, [row])) != to_json(document)


def _republish(old: Publication, row: WebChange, note: str) -> Publication:
    cause = Cause(row.cause)
    document = web_copy(old.read_document(), [row])
    publication = republish(old, document, Act.WEB_CORRECTION, row.actor, note)
    if cause in SLIPS:
        withdraw_earlier(publication, row.actor, cause, row.reason)
    return publication


def _change_register(meeting: Meeting, row: WebChange) -> None:
    """Who is not named any more is not linked either."""
    for entry in RegisterEntry.objects.filter(meeting=meeting):
        for name in TEXTS:
            setattr(entry, name, changed_words(getattr(entry, name), [row]))
        entry.save()
    register_changed(meeting)
    for ballot in PublishedBallot.objects.filter(entry__meeting=meeting):
        ballot.motion = changed_words(ballot.motion, [row])
        _change_name(ballot, row)
    for line in PublishedAttendance.objects.filter(meeting=meeting):
        _change_name(line, row)


def _change_name(line: PublishedBallot | PublishedAttendance, row: WebChange) -> None:
    name = changed_words(line.name, [row])
    if name != line.name:
        line.name, line.person = name, None
    line.save()
