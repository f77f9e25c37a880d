"""The items as they are printed: headings, case lines, what a closed item may say, and their blocks."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from decisions.enums import ItemKind
from minutes.document import Item
from minutes.envelope import Continuation, Envelope
from minutes.pdf.prose.markup import Markup
from minutes.pdf.shown.blocks import PrintedBlock, printed_block
from minutes.pdf.shown.headings import HeadingParts, item_heading

HANGING = 12  # characters of "Punkt 131:" and the like that fit beside the title


@dataclass(frozen=True, slots=True)
class PrintedItem:
    """`anchor` is unique in the document; `running` stands in the page heads."""

    anchor: str
    number: str
    heading: HeadingParts
    hanging: bool
    running: str
    title: str
    case_line: str
    closed: bool
    closed_word: str
    closed_reason: str
    opens_on: str
    continues: tuple[Continuation, ...]
    blocks: tuple[PrintedBlock, ...]
    events: tuple[str, ...]
    signatures: bool


def printed_item(item: Item, position: int, envelope: Envelope, markup: Markup) -> PrintedItem:
    heading = item_heading(item.heading_printed, item.number, item.title)
    place = _("Item %(number)s") % {"number": item.number} if item.number else item.title
    return PrintedItem(
        anchor=f"item-{position}",
        number=item.number,
        heading=heading,
        hanging=len(heading.before) <= HANGING,
        running=place,
        title=item.title or item.heading_printed,
        case_line=" · ".join(_case_parts(item)),
        closed=item.closed,
        closed_word=_closed_word(item),
        closed_reason=item.closed_reason or "",
        opens_on=date_format(item.opens_on, "DATE_FORMAT") if item.opens_on else "",
        continues=tuple(link for link in envelope.continues if link.number == item.number),
        blocks=tuple(printed_block(block, envelope, markup, place) for block in item.blocks),
        events=tuple(event.text for event in item.events),
        signatures=item.kind is ItemKind.SIGNATURE_SHEET,
    )


def signature_item(title: str) -> PrintedItem:
    """The sheet for documents that must be signed and name none among their items."""
    return PrintedItem(
        anchor="signatures",
        number="",
        heading=HeadingParts("", title, ""),
        hanging=True,
        running=title,
        title=title,
        case_line="",
        closed=False,
        closed_word="",
        closed_reason="",
        opens_on="",
        continues=(),
        blocks=(),
        events=(),
        signatures=True,
    )


def _case_parts(item: Item) -> list[str]:
    """The case line as printed, and type and routing where the title does not say them already."""
    parts = []
    if item.case_printed:
        parts.append(item.case_printed)
    elif item.case_number:
        parts.append(_("Case no. %(number)s") % {"number": item.case_number})
    if item.type and not item.title.startswith(item.type):
        parts.append(_("Type: %(type)s") % {"type": item.type})
    routing = ", ".join(item.routing)
    if routing and not item.title.endswith(routing):
        parts.append(_("Dealt with by: %(committees)s") % {"committees": routing})
    return parts


def _closed_word(item: Item) -> str:
    """ "Lukket punkt", unless the printed heading is just that."""
    word = _("Closed item")
    said = item.title.strip(" .").casefold()
    return "" if not item.closed or (said and said in word.casefold()) else word
