"""PowerPoint: notes, comments, hidden slides and shapes, and shapes beside the slide."""

import re
from collections.abc import Iterator

from lxml.etree import _Element

from .archive import Archive, attribute, local, texts
from .hidden import Hidden, gathered

SHAPES = {"sp", "pic", "graphicFrame", "grpSp", "cxnSp"}


def read(archive: Archive) -> Iterator[Hidden]:
    size = _slide_size(archive)
    for name in archive.under("ppt", ".xml"):
        root = archive.xml(name)
        if root is None:
            continue
        where = f"slide:{found[1]}" if (found := re.search(r"(\d+)\.xml$", name)) else name
        if name.startswith("ppt/slides/"):
            yield from _slide(root, where, size)
        elif name.startswith("ppt/notesSlides/"):
            yield from gathered("speaker_notes", where, _notes(root))
        elif name.startswith("ppt/comments/"):
            yield from gathered("comment", where, lines(root))
        elif name in ("ppt/commentAuthors.xml", "ppt/authors.xml"):
            yield from gathered("metadata", name, [attribute(row, "name") for row in root])
        elif name.startswith("ppt/tags/"):
            yield from gathered("metadata", name, [attribute(row, "val") for row in root])


def _slide(root: _Element, where: str, size: tuple[int, int]) -> Iterator[Hidden]:
    if root.get("show") in ("0", "false"):
        yield from gathered("hidden_slide", where, lines(root))
        return
    for shape in (row for row in root.iter() if local(row) in SHAPES):
        about = next((row for row in shape.iter() if local(row) == "cNvPr"), None)
        if about is not None and about.get("hidden") in ("1", "true"):
            yield from gathered("hidden_text", where, lines(shape))
        elif _is_beside(shape, size):
            yield from gathered("off_page_text", where, lines(shape))


def lines(root: _Element) -> list[str]:
    """The paragraphs, each its runs in one line; in comments the text elements."""
    paragraphs = [row for row in root.iter() if local(row) == "p"]
    rows = paragraphs or [row for row in root.iter() if local(row) in ("text", "t")]
    return [texts(row) for row in rows]


def _notes(root: _Element) -> list[str]:
    """Without the slide's number, which stands on every notes page."""
    shapes = [row for row in root.iter() if local(row) == "sp"]
    return [
        line
        for shape in shapes
        if not any(local(row) == "ph" and row.get("type") == "sldNum" for row in shape.iter())
        for line in lines(shape)
    ]


def _slide_size(archive: Archive) -> tuple[int, int]:
    root = archive.xml("ppt/presentation.xml")
    for row in [] if root is None else root:
        if local(row) == "sldSz":
            return _number(row, "cx"), _number(row, "cy")
    return 0, 0


def _is_beside(shape: _Element, size: tuple[int, int]) -> bool:
    place = next((row for row in shape.iter() if local(row) == "xfrm"), None)
    if place is None or not all(size):
        return False
    parts = {local(row): row for row in place}
    if not {"off", "ext"} <= set(parts):
        return False
    left, top = _number(parts["off"], "x"), _number(parts["off"], "y")
    right, bottom = left + _number(parts["ext"], "cx"), top + _number(parts["ext"], "cy")
    return right <= 0 or bottom <= 0 or left >= size[0] or top >= size[1]


def _number(row: _Element, name: str) -> int:
    value = row.get(name) or ""
    return int(value) if re.fullmatch(r"-?\d{1,15}", value) else 0
