"""Tables made regular: every row as wide as the table, no span out of bounds, heads that are heads.

A table whose rows differ in width breaks PDF/UA (ISO 14289-1, 7.2 and 7.5) and confuses a screen reader.
"""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from lxml.html import HtmlElement, builder

from minutes.pdf.errors import PdfError
from minutes.pdf.limits import MAX_COLUMNS, MAX_ROWS, MAX_SPAN
from minutes.pdf.prose.table_parts import drop_spanned_rows, order_parts

WIDE = 6  # columns from which a table takes the whole width of the page
LANDSCAPE = 10
DENSE = 15
SHORT = 10  # rows that stay together on one page
_NUMBER = re.compile(
    r"[-–−+±]?\s*(?:kr\.?\s*)?\d[\d.\s\u00a0\u202f]*(?:,\d+)?\s*(?:%|pct\.?|kr\.?|(?:mio|mia|t)\.?\s*kr\.?|,-)?\s*\*{0,4}|[-–−]"
)
_BELOW_ZERO = re.compile(r"\s*-\s?\d[\d.,\s]*(?:%|pct|kr|mio|mia|t|,-|$)")
_TOTAL = re.compile(r"(?:i alt|total|sum|samlet)\b", re.IGNORECASE)


def regular_table(table: HtmlElement, place: str) -> int:
    """Mends the table in its tree and returns its number of cells; PdfError when it is too large."""
    order_parts(table)
    _raise_heads(table)
    groups = [part for part in table if part.tag in ("thead", "tbody", "tfoot")]
    rows = [row for group in groups for row in group]
    if len(rows) > MAX_ROWS:
        raise PdfError(
            _(
                "%(place)s: a table has %(rows)d rows; %(most)d can be printed. "
                "Add it as an attachment instead."
            )
            % {"place": place, "rows": len(rows), "most": MAX_ROWS}
        )
    columns = max((_fill_grid(list(group)) for group in groups), default=0)
    if columns > MAX_COLUMNS:
        raise PdfError(
            _(
                "%(place)s: a table has more than %(most)d columns, which cannot be printed. "
                "Divide it into several tables."
            )
            % {"place": place, "most": MAX_COLUMNS}
        )
    _cut_empty_columns(rows, columns)
    for group in groups:
        drop_spanned_rows(group)
    rows = [row for group in groups for row in group]
    _name_heads(table)
    _dress(table, rows, columns)
    return len(rows) * columns


def _fill_grid(rows: list[HtmlElement]) -> int:
    """Cuts the spans of a row group to what fits; returns the columns in which a cell begins."""
    taken: set[tuple[int, int]] = set()
    columns = 0
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            width = _span(cell, "colspan")
            width = next((w for w in range(1, width) if (y, x + w) in taken), width)
            height = min(_span(cell, "rowspan"), len(rows) - y)
            _set_span(cell, "colspan", width)
            _set_span(cell, "rowspan", height)
            cell.set("data-column", str(x))
            taken.update((y + down, x + right) for down in range(height) for right in range(width))
            columns = max(columns, x + 1)
            if columns > MAX_COLUMNS:
                return columns
            x += width
        row.set("data-columns", " ".join(str(at[1]) for at in taken if at[0] == y))
        taken = {at for at in taken if at[0] > y}
    return columns


def _cut_empty_columns(rows: list[HtmlElement], columns: int) -> None:
    """No cell spans columns in which nothing begins; rows that end early are filled up."""
    for row in rows:
        filled = sum(1 for at in row.attrib.pop("data-columns").split() if int(at) < columns)
        for cell in row:
            room = columns - int(cell.attrib.pop("data-column"))
            _set_span(cell, "colspan", min(int(cell.get("colspan", "1")), room))
        row.extend(builder.TD() for _cell in range(columns - filled))


def _span(cell: HtmlElement, name: str) -> int:
    value = cell.get(name, "1").strip()
    return max(1, min(MAX_SPAN, int(value))) if value.isdecimal() and len(value) < 7 else 1


def _set_span(cell: HtmlElement, name: str, span: int) -> None:
    cell.attrib.pop(name, None)
    if span > 1:
        cell.set(name, str(span))


def _raise_heads(table: HtmlElement) -> None:
    """A first row of heads alone becomes the head that is repeated on each page."""
    body = table.find("./tbody")
    if table.find("./thead") is not None or body is None or len(body) < 2:
        return
    if len(body[0]) and all(cell.tag == "th" and cell.get("rowspan", "1") == "1" for cell in body[0]):
        body.addprevious(builder.THEAD(body[0]))


def _name_heads(table: HtmlElement) -> None:
    for cell in table.iterfind("./thead/tr/*"):
        cell.tag = "th"
        cell.set("scope", "col")
    for cell in (*table.iterfind("./tbody/tr/th"), *table.iterfind("./tfoot/tr/th")):
        if cell.get("scope") not in ("row", "col"):
            cell.set("scope", "row")


def _dress(table: HtmlElement, rows: list[HtmlElement], columns: int) -> None:
    """Classes for the stylesheet: widths, columns of figures, rows of totals."""
    names = ["prose-table"]
    names += [
        name
        for name, is_so in (
            ("wide", columns >= WIDE),
            ("landscape", columns >= LANDSCAPE),
            ("dense", columns >= DENSE),
            ("short", len(rows) <= SHORT),
        )
        if is_so
    ]
    figures = [_align_figures(cells) for cells in _columns(rows)]
    if columns < WIDE and figures[1:] and all(figures[1:]) and not figures[0]:
        names.append("ledger")
    table.set("class", " ".join(names))
    for row in rows:
        if len(row) and _TOTAL.match((row[0].text_content() or "").strip()):
            row.set("class", "total")


def _columns(rows: list[HtmlElement]) -> Iterator[list[HtmlElement]]:
    """The cells of each column that stand in one column alone."""
    columns: dict[int, list[HtmlElement]] = {}
    down: dict[int, int] = {}
    for row in rows:
        x = 0
        for cell in row:
            while down.get(x, 0):
                down[x] -= 1
                x += 1
            width, height = int(cell.get("colspan", "1")), int(cell.get("rowspan", "1"))
            if width == 1:
                columns.setdefault(x, []).append(cell)
            for right in range(width):
                down[x + right] = height - 1
            x += width
        while down.get(x, 0):
            down[x] -= 1
            x += 1
    yield from columns.values()


def _align_figures(cells: list[HtmlElement]) -> bool:
    """Whether it is a column of figures; a cell that holds but the mark of a note says nothing of it."""
    texts = [(cell.text_content() or "").strip() for cell in cells if cell.tag == "td"]
    filled = [text for text in texts if text.strip("*")]
    figures = [text for text in filled if len(text) <= 40 and _NUMBER.fullmatch(text)]
    enough = bool(figures) and len(figures) >= 0.6 * len(filled)
    if not (enough and any(re.search(r"\d", text) for text in figures)):
        return False
    for cell in cells:
        cell.set("class", "figure")
        if _BELOW_ZERO.match(cell.text_content() or ""):
            cell.set("data-below-zero", "")
    return True
