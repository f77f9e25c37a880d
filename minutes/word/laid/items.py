"""An item: its heading, what surrounds it, and its blocks."""

from django.utils.translation import gettext as _

from minutes.pdf.shown.document import PrintedDocument
from minutes.pdf.shown.items import PrintedItem
from minutes.word.laid.blocks import lay_block
from minutes.word.laid.contents import bookmark
from minutes.word.laid.frame import Body
from minutes.word.laid.lines import lay_lines, linked
from minutes.word.laid.signatures import lay_signatures
from minutes.word.paragraphs import Shape
from minutes.word.xml import Element, Type, make, runs


def lay_item(item: PrintedItem, position: int, page: PrintedDocument, body: Body, *, new_page: bool) -> None:
    new_page = (new_page or item.signatures) and len(body.target) > 0
    body.paragraph(
        Shape("Heading1", new_page=new_page, before=0 if new_page else None), *_heading(item, position)
    )
    if item.case_line:
        lay_lines(item.case_line, body, "CaseLine")
    for link in item.continues:
        address = page.base + link.address
        words = runs(_("Continues") + " ")
        body.paragraph(
            Shape("CaseLine"), *words, *linked(link.label, address, body.file, Type(style="PlainLink"))
        )
    _lay_closed(item, body)
    for block in item.blocks:
        lay_block(block, body)
    for event in item.events:
        lay_lines(event, body, "Event")
    if item.signatures and page.signers:
        lay_signatures(page, body)


def _heading(item: PrintedItem, position: int) -> list[Element]:
    """The running head repeats what has the style Item Label (minutes.word.laid.running)."""
    before, name = item.heading.before, item.heading.name
    label = runs(before or name, Type(style="ItemLabel"))
    rest = runs(f" {name}") if before else []
    start = make("bookmarkStart", id=position, name=bookmark(position))
    return [start, *label, *rest, make("bookmarkEnd", id=position)]


def _lay_closed(item: PrintedItem, body: Body) -> None:
    if item.closed_word:
        lay_lines(item.closed_word, body, "ClosedNote", bold=True)
    if item.closed_reason:
        lay_lines(f"{_('Reason:')} {item.closed_reason}", body, "ClosedNote")
    if item.opens_on:
        lay_lines(_("Opens on %(date)s.") % {"date": item.opens_on}, body, "ClosedNote")
