"""The extract of one item ("protokollat"): that item in full, and nothing of the others."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import override

from decisions.enums import ItemKind
from minutes.document import AttendanceLine, Item, MinutesDocument
from minutes.enums import DocumentKind, FrontFactKind
from minutes.envelope import Envelope
from minutes.pdf.kinds.errors import ItemNotThere
from minutes.pdf.kinds.fronts import PEOPLE, day, plain_look, titled, without_note
from minutes.pdf.prose.printing_copy import printing_copy
from minutes.pdf.render import Printed, own_data, set_pages
from minutes.pdf.shown.document import PrintedDocument, printed_document


@dataclass(frozen=True, slots=True)
class ExtractPage:
    front: PrintedDocument
    name: str = "extract"  # in the stylesheet


def render_extract(document: MinutesDocument, envelope: Envelope, number: str) -> Printed:
    """The extract as PDF, with its own data as a file in it: the item's and nothing else.

    Raises ItemNotThere, and PdfError where it cannot be printed.
    """
    extract, around = extract_of(document, number), extract_envelope(envelope, document, number)

    def page(missing: frozenset[str]) -> ExtractPage:
        copies = printing_copy(extract, missing), printing_copy(around, missing)
        front = printed_document(*copies, missing)
        address = f"{front.address}punkt/{number}/"
        return ExtractPage(replace(titled(front), kind=_kind(extract), address=address))

    colour = envelope.organisation.colour
    return set_pages("pdf/kinds/extract.html", page, document.language, colour, (own_data(extract),))


def extract_of(document: MinutesDocument, number: str) -> MinutesDocument:
    """The document with that one item, under a title that says so.

    Who was present stays, since it matters to the decision. Notes on them go, and with them facts that
    are neither time, place nor people: they may tell of other items. Raises ItemNotThere.
    """
    item = _find(document, number)
    with override(document.language):
        title = _title(document, item)
    attendance = document.attendance
    return replace(
        document,
        title=title,
        front=tuple(fact for fact in document.front if _stays(fact.is_, attendance or ())),
        attendance=attendance and tuple(replace(line, note=None) for line in attendance),
        items=(item,),
    )


def extract_envelope(envelope: Envelope, document: MinutesDocument, number: str) -> Envelope:
    """The envelope without what it tells of other items: their files, their ways, the note on the whole."""
    shown = {
        line.sha256
        for block in _find(document, number).blocks
        if block.block == "attachments"
        for line in block.attachments
    }
    return replace(
        without_note(plain_look(envelope)),
        files=tuple(file for file in envelope.files if file.sha256 in shown),
        continues=tuple(link for link in envelope.continues if link.number == number),
    )


def _find(document: MinutesDocument, number: str) -> Item:
    found = [item for item in document.items if item.number == number and item.kind is ItemKind.ITEM]
    if not number or not found:
        raise ItemNotThere(_("There is no item %(number)s to make an extract of.") % {"number": number})
    if found[0].is_withdrawn:
        raise ItemNotThere(_("Item %(number)s is withdrawn: no extract is made of it.") % {"number": number})
    return found[0]


def _stays(kind: FrontFactKind, attendance: tuple[AttendanceLine, ...]) -> bool:
    if kind in PEOPLE:
        return not any(line.note for line in attendance)
    return kind is not FrontFactKind.OTHER


def _title(document: MinutesDocument, item: Item) -> str:
    words = {"committee": document.committee.name, "date": day(document), "number": item.number}
    if document.kind is DocumentKind.AGENDA:
        return _("Extract of the agenda: %(committee)s %(date)s, item %(number)s") % words
    return _("Extract of the minutes: %(committee)s %(date)s, item %(number)s") % words


def _kind(document: MinutesDocument) -> str:
    """ "Protokollat" is an extract of the record; an agenda has none."""
    return _("Extract of the record") if document.kind is DocumentKind.MINUTES else ""
