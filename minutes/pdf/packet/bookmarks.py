"""The packet's bookmarks: contents, the main document with its own, then item by item what is attached."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from pikepdf import Dictionary, OutlineItem, Pdf

from minutes.pdf.packet.source import named_destinations


@dataclass(frozen=True, slots=True)
class Bookmark:
    """`page` counts from 0."""

    title: str
    page: int
    below: tuple["Bookmark", ...] = ()


def bookmarks_of(pdf: Pdf, first: int) -> tuple[Bookmark, ...]:
    """What a PDF of ours has, as it will stand when its first page is page `first`."""
    named = named_destinations(pdf)
    pages: dict[Any, int] = {page.objgen: number for number, page in enumerate(pdf.pages, start=first)}

    def read(entry: OutlineItem) -> Bookmark:
        page = pages.get(_page(entry, named), first)
        return Bookmark(entry.title, page, tuple(read(below) for below in entry.children))

    with pdf.open_outline() as outline:
        return tuple(read(entry) for entry in outline.root)


def by_item(attached: Sequence[tuple[str, Bookmark]]) -> tuple[Bookmark, ...]:
    """One bookmark an item, leading to the first of its attachments, which hang below it."""
    found = []
    for item, rows in groupby(attached, key=lambda row: row[0]):
        below = tuple(bookmark for _item, bookmark in rows)
        found.append(Bookmark(item, below[0].page, below))
    return tuple(found)


def write_bookmarks(pdf: Pdf, bookmarks: Sequence[Bookmark]) -> None:
    """In place of those that are there."""

    def entry(bookmark: Bookmark) -> OutlineItem:
        made = OutlineItem(bookmark.title, bookmark.page, "Fit")
        made.children.extend(entry(below) for below in bookmark.below)
        made.is_closed = bool(bookmark.below)
        return made

    with pdf.open_outline() as outline:
        outline.root.clear()
        outline.root.extend(entry(bookmark) for bookmark in bookmarks)


def _page(entry: OutlineItem, named: dict[str, Any]) -> tuple[int, int]:
    target: Any = entry.destination
    if target is None and entry.action is not None:
        target = entry.action.get("/D")
    if target is not None and not hasattr(target, "append"):
        target = named.get(str(target))
    page = target[0] if target is not None and len(target) else None
    return page.objgen if isinstance(page, Dictionary) else (0, 0)
