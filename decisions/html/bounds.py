"""How large a text may be to be printed, and how large it is. Measured: docs/performance.md.

Layout costs milliseconds a table row, and more than linear time for deep nesting and endless paragraphs.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from decisions.html.allowed import CELLS, INLINE
from decisions.html.tree import Node, read, walk

MAX_CHARACTERS = 3_000_000
MAX_PARAGRAPH = 300_000  # characters: a hundred pages
MAX_DEPTH = 40  # elements inside each other
MAX_SPAN = 50  # colspan, rowspan
MAX_ROWS = 3_000  # of one table
MAX_COLUMNS = 60
MAX_INLINES = 2_000  # line breaks, links, changes of type in one paragraph
_PARAGRAPHS = {"p", "li", "h4", "h5", "caption"} | CELLS
_INLINES = INLINE | {"br"}


@dataclass(frozen=True, slots=True)
class Size:
    """The largest of each in one text. `columns` counts the cells of a row, spans aside."""

    characters: int
    paragraph: int
    depth: int
    span: int
    rows: int
    columns: int
    inlines: int


def size_of(html: str) -> Size:
    """Of a text that is clean already."""
    root = read(html)
    nodes = list(walk(root))
    return Size(
        characters=len(html),
        paragraph=max(_length(node) for node in nodes if node is root or node.tag in _PARAGRAPHS),
        depth=_depth(root),
        span=max(_span(node) for node in nodes),
        rows=_most(nodes, {"table"}, {"tr"}),
        columns=_most(nodes, {"tr"}, CELLS),
        inlines=_most(nodes, _PARAGRAPHS, _INLINES),
    )


def passes_a_bound(html: str) -> bool:
    """Cheap for the many texts that are far from it."""
    if len(html) <= MAX_PARAGRAPH and html.count("<") <= MAX_DEPTH and "span=" not in html:
        return False
    size = size_of(html)
    return (
        size.characters > MAX_CHARACTERS
        or size.paragraph > MAX_PARAGRAPH
        or size.depth > MAX_DEPTH
        or size.span > MAX_SPAN
        or size.rows > MAX_ROWS
        or size.columns > MAX_COLUMNS
        or size.inlines > MAX_INLINES
    )


def _depth(node: Node) -> int:
    return max((1 + _depth(child) for child in node.children if isinstance(child, Node)), default=0)


def _span(node: Node) -> int:
    return max(int(node.attributes.get(name, 1)) for name in ("colspan", "rowspan"))


def _most(nodes: list[Node], holders: set[str], counted: set[str]) -> int:
    return max((_count(node, holders, counted) for node in nodes if node.tag in holders), default=0)


def _count(holder: Node, holders: set[str], counted: set[str]) -> int:
    """What the holder holds, but not what lies in another holder inside it."""
    return sum(node.tag in counted for node in _own(holder, holders))


def _length(paragraph: Node) -> int:
    holders = [paragraph, *(node for node in _own(paragraph, _PARAGRAPHS) if node.tag not in _PARAGRAPHS)]
    return sum(len(child) for node in holders for child in node.children if isinstance(child, str))


def _own(node: Node, holders: set[str]) -> Iterator[Node]:
    for child in node.children:
        if isinstance(child, Node):
            yield child
            if child.tag not in holders:
                yield from _own(child, holders)
