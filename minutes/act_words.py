"""What page one says of a version that is not the first: the same words on the web and in the PDF.

Words of the record: Danish, whatever language the pages around them are read in.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from django.utils.timezone import is_naive, localtime

from committees.style import date_words, fill
from minutes.enums import Act, DocumentKind

FORMS = {
    Act.CORRECTION: "Rettet {date_long}",
    Act.WEB_CORRECTION: "Webudgaven er rettet {date_long}",
    Act.ADDITION: "Tilføjelse til protokollen {date_long}",
    Act.OPENING: "Et punkt er åbnet {date_long}",
    Act.CUT: "En del af {document} er trukket tilbage {date_long}",
}
DOCUMENTS = {DocumentKind.AGENDA: "dagsordenen", DocumentKind.MINUTES: "referatet"}


@dataclass(frozen=True, slots=True)
class ActNotice:
    """ "Rettet 12. december 2026", and the note that tells of what and why; empty where none was written."""

    words: str
    note: str = ""

    def __str__(self) -> str:
        return f"{self.words}: {self.note}" if self.note else f"{self.words}."


def act_notice(act: Act, kind: DocumentKind, at: datetime, note: str) -> ActNotice | None:
    """None for what was simply published. What was published before acts were told apart is a correction
    where it has a note."""
    if act == Act.PUBLISH and note:
        act = Act.CORRECTION
    if act not in FORMS:
        return None
    day = localtime(at.replace(tzinfo=UTC) if is_naive(at) else at).date()
    return ActNotice(fill(FORMS[act], document=DOCUMENTS[kind], **date_words(day)), note)
