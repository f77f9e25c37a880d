""" "Rettelse af webudgaven": other words on the web than in the record. The one writer of WebChange."""

from django.db import transaction
from django.utils.translation import gettext as _

from committees.audit import record
from committees.models import Meeting, User
from minutes.compose import compose
from minutes.compose.web_copy import web_copy
from minutes.document_json import to_json
from minutes.enums import SLIPS, Act, Cause, DocumentKind, Edition
from minutes.models import Publication, WebChange
from minutes.publish import publish


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

    The record keeps its words (an objection, GDPR art. 21, touches the web copy alone). Because of
    personal data, secrecy or an objection every earlier public version is withdrawn likewise: it would
    show the words again. `note` is printed; it names nobody. Raises WordsNotFound, PublishStopped.
    """
    row = WebChange(
        meeting=meeting,
        words=words.strip(),
        replacement=replacement.strip(),
        cause=cause,
        reason=reason,
        actor=actor,
    )
    kinds = [DocumentKind(kind) for kind in _published(meeting)]
    if not any(_changes(meeting, kind, row) for kind in kinds or DocumentKind):
        raise WordsNotFound(_("These words stand nowhere in what is public of the meeting."))
    row.save()
    record(actor, "web.change", meeting, cause=str(cause), change=row.pk)
    made = []
    for kind in kinds:
        slip = cause if cause in SLIPS else None
        made.append(publish(meeting, kind, actor, note, act=Act.WEB_CORRECTION, accepting=reason, slip=slip))
    return made


def _published(meeting: Meeting) -> list[str]:
    rows = Publication.objects.filter(meeting=meeting, current=True)
    return list(rows.order_by("kind").values_list("kind", flat=True))


def _changes(meeting: Meeting, kind: DocumentKind, row: WebChange) -> bool:
    document = compose(meeting, kind, Edition.PUBLIC)
    return to_json(web_copy(document, [row])) != to_json(document)
