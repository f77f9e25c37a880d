"""Word: tracked changes, comments, text formatted as hidden."""

from collections.abc import Iterator

from lxml.etree import _Element

from .archive import Archive, attribute, local, texts
from .hidden import Hidden, gathered

CHANGES = {"ins", "del", "moveFrom", "moveTo"}
FETCHING = ("INCLUDETEXT", "INCLUDEPICTURE", "LINK ", "DDE", "DATABASE", "RD ")
OFF = ("0", "false", "off")


def read(archive: Archive) -> Iterator[Hidden]:
    styles = hidden_styles(archive)
    for name in archive.under("word", ".xml"):
        root = archive.xml(name)
        if root is None or "/_rels/" in name:
            continue
        low = name.rsplit("/", 1)[-1].lower()
        if low.startswith("comments") and not low.startswith(("commentsids", "commentsext")):
            yield from gathered("comment", name, [_signed(row) for row in root if local(row) == "comment"])
        elif low == "people.xml":
            yield from gathered("metadata", name, [attribute(row, "author") for row in root])
        elif low == "settings.xml":
            rows = [row for row in root.iter() if local(row) == "docVar"]
            yield from gathered("metadata", "docVars", [attribute(row, "val") for row in rows])
        elif low != "styles.xml":
            yield from _text_part(name, root, styles)


def _text_part(name: str, root: _Element, styles: set[str]) -> Iterator[Hidden]:
    rows = list(root.iter())
    changes = [row for row in rows if local(row) in CHANGES and texts(row)]
    yield from gathered("tracked_change", name, [_signed(row) for row in changes])
    runs = [row for row in rows if local(row) == "r" and is_hidden(row, styles)]
    yield from gathered("hidden_text", name, ["".join(texts(row) for row in runs)])
    fields = [texts(row) for row in rows if local(row) == "instrText"]
    yield from gathered("external_link", name, [f for f in fields if f.lstrip().startswith(FETCHING)])
    marks = [attribute(row, "name") for row in rows if local(row) == "bookmarkStart"]
    yield from gathered("bookmark", name, [mark for mark in marks if not mark.startswith("_")])


def _signed(row: _Element) -> str:
    paragraphs = [texts(part) for part in row.iter() if local(part) == "p"] or [texts(row)]
    return f"{attribute(row, 'author')}: {' '.join(paragraphs)}"


def hidden_styles(archive: Archive) -> set[str]:
    """The styles whose text is not shown."""
    root = archive.xml("word/styles.xml")
    rows = [] if root is None else [row for row in root.iter() if local(row) == "style"]
    return {attribute(row, "styleId") for row in rows if any(_vanishes(part) for part in row.iter())}


def is_hidden(run: _Element, styles: set[str]) -> bool:
    """Whether a run is formatted as hidden, by itself or by one of `styles`."""
    for part in run.iter():
        if local(part) == "vanish":
            return _vanishes(part)
        if local(part) == "rStyle" and attribute(part, "val") in styles:
            return True
    paragraph = next((row for row in run.iterancestors() if local(row) == "p"), None)
    marks = [] if paragraph is None else [row for row in paragraph.iter() if local(row) == "pStyle"]
    return any(attribute(mark, "val") in styles for mark in marks)


def _vanishes(part: _Element) -> bool:
    return local(part) == "vanish" and attribute(part, "val") not in OFF
