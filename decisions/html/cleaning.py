"""Cleaning of protocol text: the same words in the same order, in the tags of `allowed` alone.

Pictures become their alternative text: bytes inside a text are read by no check and cleaned of no
metadata, so a picture belongs among the attachments (`limits.problems` says so at entry).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby

import nh3

from decisions.html.allowed import (
    ATTRIBUTES,
    BLOCKS,
    CELLS,
    INLINE,
    LISTS,
    SCHEMES,
    STRUCK,
    TABLE_PARTS,
    TAGS,
)
from decisions.html.tree import Node, read

VALUES = {
    "start": re.compile(r"-?\d{1,6}"),
    "value": re.compile(r"-?\d{1,6}"),
    "type": re.compile(r"[1aAiI]"),
    "scope": re.compile(r"(?:col|row|colgroup|rowgroup)"),
    "colspan": re.compile(r"(?!1$)[1-9]\d{0,5}"),
    "rowspan": re.compile(r"(?!1$)[1-9]\d{0,5}"),
    "href": re.compile(r"(?:https?://|mailto:)[^\x00-\x20].*", re.IGNORECASE | re.DOTALL),
    "lang": re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*"),
}


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A stretch of text or a line break, with the inline tags round it, outermost first."""

    html: str
    inside: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class _Block:
    tag: str
    attributes: str
    html: str

    def __str__(self) -> str:
        return f"<{self.tag}{self.attributes}>{self.html}</{self.tag}>"


_Piece = _Leaf | _Block | None  # None: a break between two runs of text


def clean_html(html: str) -> str:
    """The text in allowed tags, every word of it kept. Cleaning what is clean changes nothing."""
    blocks = _blocks(_pieces(read(html).children, ()))
    return nh3.clean(
        "".join(map(str, blocks)),
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        url_relative="deny",
        link_rel=None,
    )


def _pieces(children: Iterable[Node | str], inside: tuple[Node, ...]) -> Iterator[_Piece]:
    for child in children:
        if isinstance(child, str):
            yield _Leaf(escape(child, quote=False), inside)
        elif child.tag == "br":
            yield _Leaf("<br>", inside)
        elif child.tag == "img":
            yield _Leaf(escape(child.attributes.get("alt", ""), quote=False), inside)
        elif child.tag in INLINE | STRUCK:
            yield from _pieces(child.children, _within(child, inside))
        else:
            yield None
            yield from _block_pieces(child, inside)
            yield None


def _block_pieces(node: Node, inside: tuple[Node, ...]) -> Iterator[_Piece]:
    if node.tag in BLOCKS:
        return iter(_blocks(_pieces(node.children, inside), node.tag))
    if node.tag in LISTS:
        return _list(node, inside)
    if node.tag == "table":
        return _table(node, inside)
    return _pieces(node.children, inside)


def _within(node: Node, inside: tuple[Node, ...]) -> tuple[Node, ...]:
    """The inline tags in force inside this one: not twice the same, no link or span that says nothing."""
    useless = node.tag not in INLINE or (node.tag in ("a", "span") and not _attributes(node))
    if useless or (node.tag != "span" and any(outer.tag == node.tag for outer in inside)):
        return inside
    return (*inside, node)


def _blocks(pieces: Iterable[_Piece], tag: str = "p") -> list[_Block]:
    """Runs of text each in a block of its own, the blocks between them as they are."""
    blocks: list[_Block] = []
    run: list[_Leaf] = []
    for piece in (*pieces, None):
        if isinstance(piece, _Leaf):
            run.append(piece)
            continue
        if any(leaf.html.strip() and leaf.html != "<br>" for leaf in run):
            blocks.append(_Block(tag, "", _inline(run)))
        run = []
        if piece is not None:
            blocks.append(piece)
    return blocks


def _inline(run: list[_Leaf]) -> str:
    parts: list[str] = []
    open_tags: tuple[Node, ...] = ()
    for leaf in (*run, _Leaf("", ())):
        shared = 0
        while shared < min(len(open_tags), len(leaf.inside)) and open_tags[shared] is leaf.inside[shared]:
            shared += 1
        parts += [f"</{node.tag}>" for node in reversed(open_tags[shared:])]
        parts += [f"<{node.tag}{_attributes(node)}>" for node in leaf.inside[shared:]]
        parts.append(leaf.html)
        open_tags = leaf.inside
    return "".join(parts)


def _content(node_children: Iterable[Node | str], inside: tuple[Node, ...]) -> str:
    """What stands in a list item or cell: a single paragraph needs no p (and PDF/UA 7.2-20 wants none)."""
    blocks = _blocks(_pieces(node_children, inside))
    alone = sum(block.tag == "p" for block in blocks) == 1
    return "".join(block.html if alone and block.tag == "p" else str(block) for block in blocks)


def _list(node: Node, inside: tuple[Node, ...]) -> Iterator[_Block]:
    """A list straight in the list goes into the item before it, other stray content into an item."""
    items: list[tuple[str, str]] = []
    for tag, run in groupby(node.children, _tag_in_list):
        if tag == "li":
            items += [(_attributes(li), _content(li.children, inside)) for li in run if isinstance(li, Node)]
            continue
        html = _content(run, inside)
        if html and items and tag in LISTS:
            items[-1] = (items[-1][0], items[-1][1] + html)
        elif html:
            items.append(("", html))
    if any(html for _, html in items):
        inner = "".join(f"<li{attributes}>{html}</li>" for attributes, html in items)
        yield _Block(node.tag, _attributes(node), inner)


def _tag_in_list(child: Node | str) -> str:
    return child.tag if isinstance(child, Node) and child.tag in LISTS | {"li"} else ""


def _table(node: Node, inside: tuple[Node, ...]) -> Iterator[_Piece]:
    caption: list[_Block] = []
    inner = ""
    for child in node.children:
        if isinstance(child, Node) and child.tag in TABLE_PARTS:
            rows = "".join(_row(row, inside) for row in child.children if isinstance(row, Node))
            inner += f"<{child.tag}>{rows}</{child.tag}>" if rows else ""
        elif isinstance(child, Node) and child.tag == "caption":
            caption += _blocks(_pieces(child.children, inside))
        else:  # the parser puts stray content before the table
            yield from _pieces([child], inside)
    flat = all(block.tag == "p" for block in caption)
    if caption and flat and inner:
        inner = f"<caption>{'<br>'.join(block.html for block in caption)}</caption>{inner}"
    else:
        yield from caption
    if inner:
        yield _Block("table", "", inner)


def _row(row: Node, inside: tuple[Node, ...]) -> str:
    cells = "".join(
        f"<{cell.tag}{_attributes(cell)}>{_content(cell.children, inside)}</{cell.tag}>"
        for cell in row.children
        if isinstance(cell, Node) and cell.tag in CELLS
    )
    return f"<tr>{cells}</tr>" if cells else ""


def _attributes(node: Node) -> str:
    allowed = ATTRIBUTES.get(node.tag, set())
    return "".join(
        f' {name}="{escape(value)}"'
        for name, value in sorted(node.attributes.items())
        if name in allowed and VALUES[name].fullmatch(value)
    )
