"""OpenDocument: what odt, ods and odp hide. One reader: the three share their elements."""

from collections.abc import Iterator
from pathlib import Path

from lxml.etree import _Element

from .archive import BROKEN, Archive, TooMuch, attribute, local, texts
from .embedded import inside
from .excel import padded
from .hidden import NOT_INSPECTED, Hidden, gathered
from .pictures import picture_bytes

META_DULL = {"generator", "creation-date", "date", "print-date", "editing-duration", "editing-cycles"}
META_DULL |= {"document-statistic", "language", "template", "auto-reload", "hyperlink-behaviour"}
LINKS = {"a"}
PICTURES = (".jpg", ".jpeg", ".png", ".tif", ".tiff")
KNOWN = {"content.xml", "styles.xml", "meta.xml", "settings.xml", "manifest.rdf", "mimetype"}
AWAY = ("collapse", "filter")


def read(path: Path) -> Iterator[Hidden]:
    try:
        archive = Archive(path)
        yield from _meta(archive)
        yield from _contents(archive)
        hidden = _hidden_styles(archive)
        for part in ("content.xml", "styles.xml"):
            root = archive.xml(part)
            if root is not None:
                yield from _body(part, root, hidden)
    except (TooMuch, *BROKEN):
        yield Hidden(NOT_INSPECTED)


def _meta(archive: Archive) -> Iterator[Hidden]:
    root = archive.xml("meta.xml")
    for row in [] if root is None else root.iter():
        if not len(row) and local(row) not in META_DULL:
            yield from gathered("metadata", attribute(row, "name") or local(row), [row.text or ""])


def _contents(archive: Archive) -> Iterator[Hidden]:
    for name in archive.names:
        if name.startswith(("Basic/", "Scripts/")):
            if not name.endswith(("script-lc.xml", "script-lb.xml")):
                data = archive.read(name)
                yield Hidden("macro", name, data.decode("utf-8", "replace"))
        elif name.startswith("Pictures/") and name.lower().endswith(PICTURES):
            yield from picture_bytes(archive.read(name), f"{name}: ")
        elif name.startswith("Object ") and (name.count("/") == 0 or name.endswith("/content.xml")):
            yield from inside(name, archive.read(name))
        elif name == "META-INF/documentsignatures.xml":
            yield Hidden("digital_signature", name)


def _hidden_styles(archive: Archive) -> dict[str, str]:
    """Names of styles that hide what bears them, with what they hide: text, table or slide."""
    found = {}
    for part in ("content.xml", "styles.xml"):
        root = archive.xml(part)
        for style in [] if root is None else [row for row in root.iter() if local(row) == "style"]:
            for row in style:
                name, display = local(row), attribute(row, "display")
                if name in ("text-properties", "section-properties") and display == "none":
                    found[attribute(style, "name")] = "hidden_text"
                elif name == "table-properties" and display == "false":
                    found[attribute(style, "name")] = "hidden_sheet"
                elif name == "drawing-page-properties" and attribute(row, "visibility") == "hidden":
                    found[attribute(style, "name")] = "hidden_slide"
    return found


def _body(part: str, root: _Element, styles: dict[str, str]) -> Iterator[Hidden]:
    rows = list(root.iter())
    for row in rows:
        name = local(row)
        if name == "tracked-changes":
            yield from gathered("tracked_change", part, _lines(row))
        elif name == "annotation":
            yield from gathered("comment", part, [" ".join(_lines(row))])
        elif name == "notes" and "presentation" in str(row.tag):
            yield from gathered("speaker_notes", part, _lines(row))
        elif name in ("hidden-text", "hidden-paragraph", "conditional-text"):
            value = attribute(row, "string-value") or attribute(row, "string-value-if-false")
            yield from gathered("hidden_text", part, [f"{value} {texts(row)}"])
        elif name in ("title", "desc") and "svg" in str(row.tag):
            yield from gathered("alternative_text", part, [texts(row)])
        elif name == "named-range" or name == "named-expression":
            words = [attribute(row, key) for key in ("name", "cell-range-address", "expression")]
            yield from gathered("defined_name", part, [" ".join(filter(None, words))])
        elif name == "bookmark" or name == "bookmark-start":
            yield from gathered("bookmark", part, [attribute(row, "name")])
        elif name == "table" and (attribute(row, "name") or attribute(row, "style-name")):
            yield from _table(row, styles)
        elif name != "style" and (code := styles.get(attribute(row, "style-name"))):
            yield from gathered(code, attribute(row, "name") or part, _lines(row) or [texts(row)])
        elif name == "section" and attribute(row, "display") == "none":
            yield from gathered("hidden_text", attribute(row, "name"), _lines(row))
        yield from _link(part, row)


def _table(table: _Element, styles: dict[str, str]) -> Iterator[Hidden]:
    name = attribute(table, "name")
    cells = [row for row in table.iter() if local(row) in ("table-cell", "covered-table-cell")]
    if styles.get(attribute(table, "style-name")) == "hidden_sheet":
        yield from gathered("hidden_sheet", name, [name, *map(_cell, cells)])
        return
    columns = list(_hidden_columns(table))
    hidden = [cell for row in _rows(table) for cell in _hidden_cells(row, columns)]
    yield from gathered("hidden_row_or_column", name, map(_cell, hidden))


def _rows(table: _Element) -> list[_Element]:
    return [row for row in table.iter() if local(row) == "table-row"]


def _hidden_columns(table: _Element) -> Iterator[range]:
    at = 0
    for column in (row for row in table.iter() if local(row) == "table-column"):
        count = _repeated(column)
        if attribute(column, "visibility") in AWAY:
            yield range(at, at + count)
        at += count


def _hidden_cells(row: _Element, columns: list[range]) -> Iterator[_Element]:
    at, away = 0, attribute(row, "visibility") in AWAY
    for cell in row:
        if away or any(at in column for column in columns):
            yield cell
        at += _repeated(cell)


def _repeated(row: _Element) -> int:
    value = attribute(row, "number-columns-repeated")
    return int(value) if value.isdigit() and len(value) < 7 else 1


def _cell(cell: _Element) -> str:
    """What is shown and what stands behind it; a comment is found by itself."""
    value = padded(attribute(cell, "value"))
    shown = " ".join(texts(row) for row in cell if local(row) == "p")
    formula = attribute(cell, "formula")
    return " ".join(dict.fromkeys(filter(None, (shown, value, formula))))


def _link(part: str, row: _Element) -> Iterator[Hidden]:
    target = attribute(row, "href")
    if not target or target.startswith("#"):
        return
    if local(row) in LINKS:
        yield Hidden("link_target", part, target)
    elif ":" in target or target.startswith(("/", "..")):
        yield Hidden("external_link", part, target)


def _lines(row: _Element) -> list[str]:
    """Paragraphs, and the author's name; a paragraph inside another's note stands for itself."""
    return [texts(part) for part in row.iter() if local(part) in ("p", "h", "creator")]
