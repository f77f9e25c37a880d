"""Page one of the small documents: that of the printed document, under a title of their own."""

from dataclasses import replace

from django.utils.formats import date_format

from minutes.document import MinutesDocument
from minutes.enums import Act, FrontFactKind
from minutes.envelope import Envelope
from minutes.pdf.shown.document import PrintedDocument, printed_document

PEOPLE = frozenset({FrontFactKind.PARTICIPANTS, FrontFactKind.PRESENT, FrontFactKind.ABSENT})


def day(document: MinutesDocument) -> str:
    return date_format(document.date, "DATE_FORMAT")


def front_only(
    document: MinutesDocument, envelope: Envelope, title: str, missing: frozenset[str]
) -> PrintedDocument:
    """Title, facts, version, address and code; no items, no contents, no signature sheet."""
    bare = replace(document, title=title, items=())
    return replace(titled(printed_document(bare, plain_look(envelope), missing)), kind="")


def titled(front: PrintedDocument) -> PrintedDocument:
    """The colon of a title in one line is not needed where the committee stands on a line of its own."""
    return replace(front, heading=replace(front.heading, before=front.heading.before.removesuffix(":")))


def without_note(envelope: Envelope) -> Envelope:
    """That there is a new version is still told, but not of which items its note speaks."""
    corrected = envelope.act is Act.PUBLISH and envelope.correction_note
    return replace(envelope, act=Act.CORRECTION if corrected else envelope.act, correction_note=None)


def plain_look(envelope: Envelope) -> Envelope:
    """What a style adds to long documents is left out of small ones."""
    look = replace(envelope.look, contents=False, cover=False, items_on_new_pages=False, signature_heading="")
    return replace(envelope, look=look)
