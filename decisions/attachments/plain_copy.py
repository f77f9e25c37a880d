"""A copy of an office file for conversion: what is seen stays, what would print or fetch more goes.

Tracked changes are accepted, as their author meant the text to read; hidden text, comments, notes,
macros and outside links are left out, so that they cannot come into the PDF by a program's setting.
"""

import zipfile
from pathlib import Path

from lxml import etree

from decisions.attachments.inspection.readers import word
from decisions.attachments.inspection.readers.archive import Archive, TooMuch, attribute, local, parsed

GONE = {"del", "moveFrom", "commentRangeStart", "commentRangeEnd", "commentReference"}
GONE |= {"annotation", "annotation-end", "tracked-changes", "change", "change-start", "change-end", "notes"}
KEPT_INSIDE = {"ins", "moveTo"}
DROPPED = ("vbaproject.bin", "vbadata.xml")
DROPPED_FOLDERS = (
    "xl/comments",
    "xl/threadedComments",
    "ppt/comments",
    "word/comments",
    "Basic/",
    "Scripts/",
)
# Deleted table rows and cells are marked inside their own properties.
OF_DELETED = {"trPr": "tr", "tcPr": "tc"}
FETCHED = ("image", "object", "object-ole", "plugin", "table-source", "section-source", "database-source")


def plain_copy(source: Path, target: Path) -> None:
    """Raises TooMuch and what zipfile raises for a file that is no good."""
    archive = Archive(source)
    styles = word.hidden_styles(archive)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in sorted(archive.names, key=lambda name: name != "mimetype"):
            if name.lower().endswith(DROPPED) or name.startswith(DROPPED_FOLDERS):
                continue
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            copy.writestr(name, _plain(name, archive.read(name), styles), stored)


def _plain(name: str, data: bytes, styles: set[str]) -> bytes:
    if not name.endswith((".xml", ".rels")):
        return data
    root = parsed(data)
    if root is None:
        raise TooMuch
    for row in list(root.iter()):
        if name.startswith("word/") and local(row) == "r" and word.is_hidden(row, styles):
            _remove(row)
        else:
            _change(row)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _change(row: etree._Element) -> None:
    name = local(row)
    if row.getparent() is None or not name:
        return
    if name == "Relationship" and row.get("TargetMode") == "External":
        if not (row.get("Type") or "").endswith("/hyperlink"):
            _remove(row)
    elif name in ("del", "cellDel") and (above := _deleted(row)) is not None:
        _remove(above)
    elif name in GONE or name.endswith("PrChange"):
        _remove(row)
    elif name in KEPT_INSIDE:
        _unwrap(row)
    elif name in FETCHED and _leads_outside(attribute(row, "href")):
        _remove(row)


def _deleted(row: etree._Element) -> etree._Element | None:
    """The table row or cell that a mark in its properties says is deleted."""
    above = row.getparent()
    wanted = OF_DELETED.get(local(above)) if above is not None else None
    return above.getparent() if wanted and above is not None else None


def _leads_outside(target: str) -> bool:
    return ":" in target or target.startswith(("/", ".."))


def _remove(row: etree._Element) -> None:
    """The text behind an element belongs to what is around it and stays."""
    above = row.getparent()
    if above is None:
        return
    if row.tail:
        before = row.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + row.tail
        else:
            above.text = (above.text or "") + row.tail
    above.remove(row)


def _unwrap(row: etree._Element) -> None:
    above = row.getparent()
    if above is None:
        return
    at = above.index(row)
    for step, child in enumerate(list(row)):
        above.insert(at + step, child)
    _remove(row)
