"""Tables as Word holds them: a grid of columns, cells merged across and down, heads on every page."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from lxml.html import HtmlElement

from minutes.word.laid.frame import Frame
from minutes.word.laid.widths import column_widths
from minutes.word.paragraphs import Shape
from minutes.word.xml import Element, make

LayCell = Callable[[HtmlElement, Frame, str, str], None]  # cell, its frame, style of its text, alignment
_HEAVY = {"val": "single", "sz": 6, "space": 0, "color": "404040"}
_LONGEST = 255  # characters of a table's title


@dataclass(slots=True)
class _Place:
    """A cell at a column of a row; `again` where a cell of a row above reaches down."""

    cell: HtmlElement
    column: int
    columns: int
    again: bool = False


def lay_table(table: HtmlElement, frame: Frame, indent: int, lay_cell: LayCell) -> None:
    """A table that minutes.pdf.prose.tables made regular; `indent` in twentieths of a point."""
    rows = [row for group in table if group.tag in ("thead", "tbody", "tfoot") for row in group]
    grid = list(_grid(table))
    columns = max(place.column + place.columns for row in grid for place in row)
    classes = table.get("class", "").split()
    dense = "dense" in classes
    alone = ((p.column, p.cell) for row in grid for p in row if p.columns == 1 and not p.again)
    widths = column_widths(alone, columns, frame.width - indent, dense=dense)
    heads = sum(1 for _row in takewhile(_is_head, rows))
    made = make("tbl", _properties(table, rows, widths, indent, dense), make("tblGrid"))
    made[1].extend(make("gridCol", w=width) for width in widths)
    for number, (row, places) in enumerate(zip(rows, grid, strict=True)):
        manner = _Manner(frame, dense, number, heads, len(rows), "short" in classes, lay_cell)
        made.append(_row(row, places, widths, manner))
    frame.table(made)


@dataclass(frozen=True, slots=True)
class _Manner:
    frame: Frame
    dense: bool
    number: int
    heads: int
    rows: int
    short: bool
    lay_cell: LayCell

    @property
    def keep_next(self) -> bool:
        return self.short and self.number < self.rows - 1

    @property
    def repeated(self) -> bool:
        return self.number < self.heads < self.rows


def _grid(table: HtmlElement) -> Iterator[list[_Place]]:
    """The places of each row, those that a cell above reaches into as well."""
    for group in table:
        if group.tag not in ("thead", "tbody", "tfoot"):
            continue
        reaching: dict[int, tuple[_Place, int]] = {}
        for row in group:
            yield _places(row, reaching)


def _places(row: HtmlElement, reaching: dict[int, tuple[_Place, int]]) -> list[_Place]:
    places: list[_Place] = []
    cells = iter(row)
    column = 0
    while True:
        if column in reaching:
            above, left = reaching.pop(column)
            places.append(_Place(above.cell, column, above.columns, again=True))
            if left > 1:
                reaching[column] = above, left - 1
        elif (cell := next(cells, None)) is not None:
            places.append(_Place(cell, column, int(cell.get("colspan", "1"))))
            if (down := int(cell.get("rowspan", "1"))) > 1:
                reaching[column] = places[-1], down - 1
        elif not any(at > column for at in reaching):
            return places
        else:
            column += 1
            continue
        column += places[-1].columns


def _is_head(row: HtmlElement) -> bool:
    return str(row.getparent().tag) == "thead"


def _properties(
    table: HtmlElement, rows: list[HtmlElement], widths: list[int], indent: int, dense: bool
) -> Element:
    caption = table.find("./caption")
    words = " ".join(caption.text_content().split())[:_LONGEST] if caption is not None else ""
    named = any(cell.tag == "th" for row in rows if not _is_head(row) for cell in row)
    return make(
        "tblPr",
        make("tblStyle", val="DenseTable" if dense else "RecordTable"),
        make("tblW", w=sum(widths), type="dxa"),
        make("tblInd", w=indent, type="dxa"),
        make("tblLayout", type="fixed"),
        look(first_row=_is_head(rows[0]), first_column=named),
        make("tblCaption", val=words) if words else None,
    )


def look(*, first_row: bool, first_column: bool) -> Element:
    """Says to Word, and to who reads aloud, which cells are heads."""
    return make(
        "tblLook",
        val=f"{0x0020 * first_row + 0x0080 * first_column + 0x0600:04X}",
        firstRow=int(first_row), lastRow=0, firstColumn=int(first_column), lastColumn=0, noHBand=1, noVBand=1,
    )  # fmt: skip


def _row(row: HtmlElement, places: list[_Place], widths: list[int], manner: _Manner) -> Element:
    repeated = make("tblHeader") if manner.repeated else None
    made = make("tr", make("trPr", make("cantSplit"), repeated))
    made.extend(_cell(row, place, widths, manner) for place in places)
    return made


def _cell(row: HtmlElement, place: _Place, widths: list[int], manner: _Manner) -> Element:
    width = sum(widths[place.column : place.column + place.columns])
    made = make(
        "tc",
        make(
            "tcPr",
            make("tcW", w=width, type="dxa"),
            make("gridSpan", val=place.columns) if place.columns > 1 else None,
            _merge(place),
            _rules(row, manner),
        ),
    )
    inner = Frame(manner.frame.file, made, width, keep_next=manner.keep_next)
    prefix = "Dense" if manner.dense else "Table"
    if place.again:
        inner.paragraph(Shape(f"{prefix}Text"))
        return made
    figure = place.cell.get("class") == "figure"
    manner.lay_cell(place.cell, inner, prefix + _kind(row, place.cell), "right" if figure else "")
    inner.close()
    return made


def _kind(row: HtmlElement, cell: HtmlElement) -> str:
    if _is_head(row) or (cell.tag == "th" and cell.get("scope") == "col"):
        return "Heading"
    return "Total" if row.get("class") == "total" else "Text"


def _merge(place: _Place) -> Element | None:
    if place.again:
        return make("vMerge")
    return make("vMerge", val="restart") if int(place.cell.get("rowspan", "1")) > 1 else None


def _rules(row: HtmlElement, manner: _Manner) -> Element | None:
    """A heavy rule below the last row of heads, and on both sides of a row of totals."""
    if row.get("class") == "total":
        return make("tcBorders", make("top", **_HEAVY), make("bottom", **_HEAVY))
    return make("tcBorders", make("bottom", **_HEAVY)) if manner.number == manner.heads - 1 else None
