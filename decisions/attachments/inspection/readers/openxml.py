"""What Word, Excel and PowerPoint files have in common: properties, links, embedded files, macros."""

from collections.abc import Iterator
from pathlib import Path

from . import excel, macros, powerpoint, word
from .archive import BROKEN, Archive, TooMuch, attribute, local, texts
from .embedded import inside
from .hidden import NOT_INSPECTED, Hidden, gathered
from .pictures import picture_bytes

# What says nothing of people or matters: dates, counts and the program.
DULL = {"created", "modified", "revision", "lastPrinted", "language", "version"}
TELLING = {"Company", "Manager", "HyperlinkBase"}
PICTURES = (".jpg", ".jpeg", ".png", ".tif", ".tiff")
READERS = {
    "word/document.xml": word.read,
    "xl/workbook.xml": excel.read,
    "ppt/presentation.xml": powerpoint.read,
}


def read(path: Path) -> Iterator[Hidden]:
    try:
        archive = Archive(path)
        yield from properties(archive)
        yield from _links(archive)
        yield from _contents(archive)
        yield from alternative_texts(archive)
        for part, reader in READERS.items():
            if part in archive.names:
                yield from reader(archive)
    except (TooMuch, *BROKEN):
        yield Hidden(NOT_INSPECTED)


def properties(archive: Archive) -> Iterator[Hidden]:
    core = archive.xml("docProps/core.xml")
    for row in [] if core is None else core:
        if local(row) not in DULL:
            yield from gathered("metadata", local(row), [texts(row)])
    app = archive.xml("docProps/app.xml")
    for row in [] if app is None else app:
        if local(row) in TELLING:
            yield from gathered("metadata", local(row), [texts(row)])
    custom = archive.xml("docProps/custom.xml")
    for row in [] if custom is None else custom:
        yield from gathered("metadata", row.get("name") or "custom", [texts(row)])
    for name in archive.under("customXml", ".xml"):
        root = archive.xml(name)
        if "/_rels/" not in name and "itemProps" not in name and root is not None:
            values = [*map(str, root.itertext()), *(str(v) for e in root.iter() for v in e.attrib.values())]
            yield from gathered("metadata", name, values if texts(root) else [])


def _links(archive: Archive) -> Iterator[Hidden]:
    """Hyperlinks lead somewhere when clicked; other outside targets are fetched or named by the program."""
    for name in archive.names:
        if not name.endswith(".rels") or "/_rels/" not in f"/{name}":
            continue
        owner = f"/{name}".replace("/_rels/", "/")[1 : -len(".rels")]
        for kind, target, outside in archive.related(owner).values():
            if outside:
                yield Hidden("link_target" if kind == "hyperlink" else "external_link", owner, target)


def _contents(archive: Archive) -> Iterator[Hidden]:
    for name in archive.names:
        low = name.lower()
        if low.endswith("vbaproject.bin"):
            yield Hidden("macro", name, macros.source(archive.read(name)))
        elif "/embeddings/" in low or ("/activex/" in low and low.endswith(".bin")):
            yield from inside(name, archive.read(name))
        elif low.startswith("_xmlsignatures/sig"):
            yield Hidden("digital_signature", name)
        elif "/media/" in low and low.endswith(PICTURES):
            yield from picture_bytes(archive.read(name), f"{name}: ")


def alternative_texts(archive: Archive) -> Iterator[Hidden]:
    for folder in ("word", "xl/drawings", "ppt/slides"):
        for name in archive.under(folder, ".xml"):
            root = archive.xml(name)
            rows = [] if root is None else [row for row in root.iter() if local(row) in ("docPr", "cNvPr")]
            yield from gathered(
                "alternative_text",
                name,
                [" ".join(filter(None, (attribute(row, "title"), attribute(row, "descr")))) for row in rows],
            )
