"""Excel: hidden sheets, rows and columns, comments, names, and what is kept of other workbooks."""

import re
from collections.abc import Iterator

from lxml.etree import _Element

from .archive import Archive, attribute, local, texts
from .hidden import Hidden, gathered

SHEETS = {"hidden": "hidden_sheet", "veryHidden": "very_hidden_sheet"}
ELSEWHERE = {
    "xl/externalLinks": "external_link",
    "xl/pivotCache": "cached_data",
    "xl/revisions": "tracked_change",
    "xl/comments": "comment",
    "xl/threadedComments": "comment",
    "xl/persons": "metadata",
    "xl/macrosheets": "macro",
}


def read(archive: Archive) -> Iterator[Hidden]:
    workbook = archive.xml("xl/workbook.xml")
    if workbook is None:
        return
    shared, related = _shared(archive), archive.related("xl/workbook.xml")
    for sheet in (row for row in workbook.iter() if local(row) == "sheet"):
        name = sheet.get("name") or ""
        part = related.get(attribute(sheet, "id"), ("", "", False))[1]
        root = archive.xml(part)
        cells = [] if root is None else list(_cells(root, shared))
        if code := SHEETS.get(sheet.get("state") or ""):
            yield from gathered(code, name, [name, *(text for text, _hidden in cells)])
        else:
            yield from gathered("hidden_row_or_column", name, [text for text, hidden in cells if hidden])
    yield from _names(workbook)
    yield from _elsewhere(archive)


def _names(workbook: _Element) -> Iterator[Hidden]:
    rows = [row for row in workbook.iter() if local(row) == "definedName"]
    own = [row for row in rows if not (row.get("name") or "").startswith("_xlnm.")]
    yield from gathered("defined_name", "", [f"{row.get('name')}: {texts(row)}" for row in own])


def _elsewhere(archive: Archive) -> Iterator[Hidden]:
    for name in archive.names:
        for start, code in ELSEWHERE.items():
            if name.startswith(start) and name.endswith(".xml"):
                root = archive.xml(name)
                rows = [] if root is None else list(root.iter())
                yield from gathered(code, name, [line for row in rows for line in _words(row)])
    if "xl/connections.xml" in archive.names:
        root = archive.xml("xl/connections.xml")
        values = [] if root is None else [str(v) for row in root.iter() for v in row.attrib.values()]
        yield from gathered("external_link", "xl/connections.xml", values)


def _words(row: _Element) -> Iterator[str]:
    """The text of an element, and the values caches and lists of people keep in attributes."""
    if row.text:
        yield padded(row.text)
    for name in ("v", "displayName", "userId"):
        yield padded(attribute(row, name))


def _shared(archive: Archive) -> list[str]:
    root = archive.xml("xl/sharedStrings.xml")
    return [] if root is None else [texts(row) for row in root if local(row) == "si"]


def _cells(root: _Element, shared: list[str]) -> Iterator[tuple[str, bool]]:
    """The text of each cell and whether its row or column is hidden."""
    columns = [
        range(int(row.get("min") or 0), int(row.get("max") or 0) + 1)
        for row in root.iter()
        if local(row) == "col" and (row.get("hidden") in ("1", "true") or row.get("width") == "0")
    ]
    for row in (row for row in root.iter() if local(row) == "row"):
        away = row.get("hidden") in ("1", "true") or row.get("ht") == "0"
        for number, cell in enumerate((cell for cell in row if local(cell) == "c"), start=1):
            if text := _value(cell, shared):
                at = _column(cell.get("r") or "") or number
                yield text, away or any(at in columns_ for columns_ in columns)


def _value(cell: _Element, shared: list[str]) -> str:
    value = "".join(texts(part) for part in cell if local(part) in ("v", "is"))
    if cell.get("t") == "s" and value.isdigit():
        return shared[int(value)] if int(value) < len(shared) else ""
    formula = "".join(texts(part) for part in cell if local(part) == "f")
    return " ".join(filter(None, (padded(value), f"={formula}" if formula else "")))


def padded(value: str) -> str:
    """A number of nine digits with the nought in front that a spreadsheet drops off a CPR number."""
    return f"0{value}" if re.fullmatch(r"[1-9]\d{8}", value) else value


def _column(reference: str) -> int:
    """3 for "C7"; 0 where there is none."""
    number = 0
    for letter in re.match(r"[A-Z]*", reference)[0]:  # type: ignore[index]
        number = number * 26 + ord(letter) - 64
    return number
