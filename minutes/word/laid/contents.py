"""The table of contents: Word's own field, filled in beforehand, so that nothing is asked at opening.

Page numbers are Word's to find: they come when the reader updates the field (F9), and none stands wrong
until then. The entries lead to their items at once.
"""

from minutes.pdf.shown.document import PrintedDocument
from minutes.pdf.shown.items import PrintedItem
from minutes.word.laid.frame import Body
from minutes.word.paragraphs import Shape, paragraph
from minutes.word.xml import Element, Type, make, run, runs, tab

_INSTRUCTION = ' TOC \\o "1-1" \\h \\z '


def bookmark(position: int) -> str:
    """The name by which an item is found; Word takes names that begin so for its own contents."""
    return f"_Toc{position:09d}"


def lay_contents(page: PrintedDocument, body: Body) -> None:
    entries = [
        paragraph(Shape("TOC1"), _entry(item, position, whole=page.contents_whole))
        for position, item in enumerate(page.items, start=1)
    ]
    instruction = make("instrText")
    instruction.text = _INSTRUCTION
    begin = (
        run(make("fldChar", fldCharType="begin")),
        run(instruction),
        run(make("fldChar", fldCharType="separate")),
    )
    for place, part in enumerate(begin, start=1):
        entries[0].insert(place, part)
    entries[-1].append(run(make("fldChar", fldCharType="end")))
    own_page = page.cover and not page.contents_on_cover
    heading = paragraph(
        Shape("TOCHeading", new_page=own_page, before=0 if own_page else None), *runs(page.contents_heading)
    )
    gallery = make("docPartObj", make("docPartGallery", val="Table of Contents"), make("docPartUnique"))
    body.add(make("sdt", make("sdtPr", gallery), make("sdtContent", heading, *entries)))


def _entry(item: PrintedItem, position: int, *, whole: bool) -> Element:
    kind = Type(style="Details") if item.closed else Type()
    number = runs(item.heading.before if whole else item.number, Type(bold=True))
    return make("hyperlink", *number, tab(), *runs(item.title, kind), anchor=bookmark(position), history=1)
