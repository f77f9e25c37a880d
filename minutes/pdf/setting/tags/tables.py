"""Heads of tables: their scope, their names, and the heads of a cell where scope does not tell them.

ISO 14289-1, 7.5; ISO 32000-1, 14.8.4.3.4 and table 349.
"""

from collections.abc import Iterator
from typing import Any

from minutes.pdf.setting.tags.nodes import Node

_SCOPES = {"col": "Column", "colgroup": "Column", "row": "Row", "rowgroup": "Row"}
_PARTS = {"Caption": 0, "THead": 1, "TBody": 2, "TR": 2, "TFoot": 3}
Placed = tuple[int, int, Node]  # row, column, cell


def mend_tables(document: Node) -> dict[str, Node]:
    """Orders and names the parts of every table; returns the heads by name."""
    names: dict[str, Node] = {}
    tables = [node for node in document.everything() if node.role == "Table"]
    for number, table in enumerate(tables, 1):
        table.kids.sort(key=_order)
        cells = list(_placed(table))
        for row, column, cell in cells:
            _describe(cell)
            if cell.role == "TH":
                name = f"t{number}r{row}c{column}"
                cell.entries["ID"] = name
                names[name] = cell
        if _needs_headers(cells):
            _give_headers(cells)
    return names


def _order(kid: Any) -> int:
    return _PARTS.get(kid.role, 2) if isinstance(kid, Node) else 2


def _rows(node: Node) -> Iterator[Node]:
    for child in node.children():
        if child.role == "TR":
            yield child
        elif child.role in _PARTS:
            yield from _rows(child)


def _placed(table: Node) -> Iterator[Placed]:
    taken: dict[int, int] = {}  # rows still to come that a cell above reaches into, by column
    for y, row in enumerate(_rows(table)):
        x = 0
        for cell in row.children():
            while taken.get(x, 0):
                x += 1
            yield y, x, cell
            columns, rows = cell.spans
            taken.update(dict.fromkeys(range(x, x + columns), rows))
            x += columns
        taken = {column: left - 1 for column, left in taken.items() if left > 1}


def _describe(cell: Node) -> None:
    told: dict[str, Any] = {}
    if cell.role == "TH":
        told["Scope"] = f"/{_scope(cell)}"
    for name, span in zip(("ColSpan", "RowSpan"), cell.spans, strict=True):
        if span > 1:
            told[name] = span
    if told:
        cell.attributes["Table"] = told


def _scope(cell: Node) -> str:
    group = cell.parent.parent if cell.parent is not None else None
    standard = "Column" if group is not None and group.role == "THead" else "Row"
    return _SCOPES.get(cell.element.get("scope", ""), standard)


def _needs_headers(cells: list[Placed]) -> bool:
    """Heads over several rows or columns, or among the cells; else scope says all there is to say."""
    in_head = {row for row, _column, cell in cells if cell.role == "TH" and _scope(cell) == "Column"}
    begun: set[int] = set()
    for row, _column, cell in cells:
        if cell.role == "TH" and (cell.spans != (1, 1) or row in begun):
            return True
        if cell.role == "TD":
            begun.add(row)
    return len(in_head) > 1


def _give_headers(cells: list[Placed]) -> None:
    above: dict[int, list[str]] = {}
    beside: dict[int, list[str]] = {}
    for row, column, cell in cells:
        if cell.role == "TH":
            columns, rows = cell.spans
            across = _scope(cell) == "Column"
            for at in range(column, column + columns) if across else range(row, row + rows):
                (above if across else beside).setdefault(at, []).append(cell.entries["ID"])
    for row, column, cell in cells:
        if cell.role == "TD":
            columns, rows = cell.spans
            names = [name for at in range(row, row + rows) for name in beside.get(at, ())]
            names += [name for at in range(column, column + columns) for name in above.get(at, ())]
            if names:
                cell.attributes.setdefault("Table", {})["Headers"] = list(dict.fromkeys(names))
