"""The plain text of protocol HTML, for search, checks and the register."""

import re
from collections.abc import Iterator

from decisions.html.allowed import CELLS, INLINE, STRUCK
from decisions.html.tree import Node, read

LINE, CELL = "\n", "\t"
SPACES = re.compile(r"[ \t\r\n\f]+")
ROOM = re.compile(r" *\t *| {2,}")


def text_of(html: str) -> str:
    """The words as read on the page: a line for each block, cells of a row parted by tabs."""
    text = "".join(_parts(read(html), in_cell=False))
    lines = (ROOM.sub(_tighter, line).strip(" ") for line in text.split(LINE))
    return LINE.join(line for line in lines if line.strip())


def _tighter(room: re.Match[str]) -> str:
    return CELL if CELL in room[0] else " "


def _parts(node: Node, in_cell: bool) -> Iterator[str]:
    first_cell = True
    for child in node.children:
        if isinstance(child, str):
            yield SPACES.sub(" ", child)
        elif child.tag == "img":
            yield child.attributes.get("alt", "")
        elif child.tag in CELLS:
            yield "" if first_cell else CELL
            first_cell = False
            yield from _parts(child, in_cell=True)
        else:
            around = _around(child.tag, in_cell)
            yield around
            yield from _parts(child, in_cell)
            yield around


def _around(tag: str, in_cell: bool) -> str:
    """A row stays on one line, so inside a cell a block is parted from the next by a space."""
    if tag in INLINE | STRUCK:
        return ""
    return " " if in_cell else LINE
