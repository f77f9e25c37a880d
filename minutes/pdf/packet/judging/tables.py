"""Tables whose rows are equally long and whose heads say what they are heads of (ISO 14289-1, 7.2, 7.5)."""

from typing import Any

from pikepdf import Array, Dictionary

from minutes.pdf.packet.judging.unfit import require
from minutes.pdf.packet.trees import is_element, kids_of

_ROW_GROUPS = {"/THead", "/TBody", "/TFoot"}
_MAX_COLUMNS = 200


def require_even_table(table: Any) -> None:
    """Raises Unfit where a cell is missing, lies over another, or a head has no scope."""
    taken: dict[int, int] = {}  # column → rows it is still taken by a cell from above
    widths = set()
    for row in _rows(table):
        column = 0
        for cell in (kid for kid in kids_of(row) if is_element(kid)):
            while taken.get(column, 0):
                column += 1
            attributes = _attributes(cell)
            require(str(cell.S) != "/TH" or "/Scope" in attributes, "/Scope")
            across, down = int(attributes.get("/ColSpan", 1)), int(attributes.get("/RowSpan", 1))
            require(1 <= across <= _MAX_COLUMNS and down >= 1, "spans")
            for covered in range(column, column + across):
                require(not taken.get(covered, 0), "cells over cells")
                taken[covered] = down
            column += across
        widths.add(sum(1 for rows in taken.values() if rows))
        require(max(taken, default=0) < _MAX_COLUMNS, "columns")
        taken = {column: rows - 1 for column, rows in taken.items()}
    require(len(widths) == 1 and not any(taken.values()), "uneven rows")


def _rows(table: Any) -> list[Any]:
    found = []
    for kid in kids_of(table):
        if is_element(kid) and str(kid.S) in _ROW_GROUPS:
            found += [row for row in kids_of(kid) if is_element(row)]
        elif is_element(kid) and str(kid.S) == "/TR":
            found.append(kid)
    return found


def _attributes(cell: Any) -> dict[str, Any]:
    held = cell.get("/A", Dictionary())
    found: dict[str, Any] = {}
    for part in held if isinstance(held, Array) else [held]:
        if isinstance(part, Dictionary):
            found |= dict(part.items())
    return found
