"""Tables: rows of tabs, or of bars as in Markdown. Header cells spread over several lines are merged."""

import re
from collections.abc import Sequence

from minutes.importing.lines import Line
from minutes.importing.nodes import Table

MAX_COLUMNS = 60
MAX_HEADER_ROWS = 6
MAX_CELLS = 100_000  # no real table is that large; filling up its short rows would cost more than the file
NUMBER = re.compile(r"[-–+(]*\d")
YEAR = re.compile(r"(?:19|20)\d\d(?:[-–/]\d{2,4})?\.?")
BAR = re.compile(r"(?<!\\)\|")
CELL_EDGE = " \t"


def starts_table(lines: Sequence[Line], at: int) -> bool:
    """Two rows of cells, perhaps with a rule or a blank line after the header."""
    if not _is_row(lines[at], opening=True):
        return False
    following = next((line for line in lines[at + 1 : at + 4] if not (line.rule or line.blank)), None)
    adjacent = at + 1 < len(lines) and (lines[at + 1].rule or not lines[at + 1].blank)
    return adjacent and following is not None and _is_row(following, opening=False)


def read_table(lines: Sequence[Line], at: int) -> tuple[Table, int]:
    """The table that starts at `at`, and the position after it."""
    rows: list[list[str]] = []
    first, header_rows = lines[at].number, 0
    while at < len(lines):
        line = lines[at]
        if line.rule:
            header_rows = header_rows or len(rows)
        elif line.blank:
            if not (lines[at - 1].rule and at + 1 < len(lines) and _is_row(lines[at + 1], opening=False)):
                break
        elif _is_row(line, opening=False):
            rows.append(_cells(line))
        else:
            break
        at += 1
    return _table(first, rows, header_rows), at


def is_figure(cell: str) -> bool:
    return bool(NUMBER.match(cell)) or not any(map(str.isalpha, cell))


def _is_row(line: Line, opening: bool) -> bool:
    if line.blank or line.rule:
        return False
    if line.text.startswith("|"):
        return 2 <= line.text.count("|") <= MAX_COLUMNS + 1
    cells = line.text if opening else line.raw
    return 1 <= cells.count("\t") < MAX_COLUMNS


def _cells(line: Line) -> list[str]:
    if line.text.startswith("|"):
        cells = BAR.split(line.text.strip()[1:])
        if not cells[-1].strip():
            cells.pop()
        return [cell.strip().replace("\\|", "|") for cell in cells]
    return [cell.strip(CELL_EDGE) for cell in line.raw.split("\t")]


def _table(first: int, rows: list[list[str]], header_rows: int) -> Table:
    width = max(len(row) for row in rows)
    if width * len(rows) > MAX_CELLS:
        return Table(first, [], rows)
    rows = [row + [""] * (width - len(row)) for row in rows]
    while width > 1 and all(not row[width - 1] for row in rows):
        width -= 1
    rows = [row[:width] for row in rows]
    if not 0 < header_rows <= MAX_HEADER_ROWS:
        header_rows = _header_rows(rows)
    header = [" ".join(filter(None, column)) for column in zip(*rows[:header_rows], strict=True)]
    return Table(first, header if any(header) else [], rows[header_rows:])


def _header_rows(rows: list[list[str]]) -> int:
    """No header when the first row already holds figures (years are names, not figures)."""
    if any(cell and is_figure(cell) and not YEAR.fullmatch(cell) for cell in rows[0][1:]):
        return 0
    count = 1
    while count < min(len(rows) - 1, MAX_HEADER_ROWS) and _continues_header(rows[count]):
        count += 1
    return count


def _continues_header(row: list[str]) -> bool:
    return not row[0] and not any(cell and is_figure(cell) for cell in row)
