"""The parts of an office file: a zip of XML, read within bounds whatever it claims to be."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path, PurePosixPath

from lxml import etree

MOST_BYTES_OF_PART = 64 * 1024 * 1024
MOST_BYTES = 256 * 1024 * 1024
MOST_PARTS = 5000


# What reading a broken or hostile zip can raise, beside TooMuch.
BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError, ValueError)


class TooMuch(Exception):
    """The file unpacks to more than is read."""


class Archive:
    """Parts by name. Raises TooMuch past the bounds and what zipfile raises for a broken file."""

    def __init__(self, source: Path | bytes) -> None:
        self._zip = zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source)
        self._read = 0
        if len(self._zip.namelist()) > MOST_PARTS:
            raise TooMuch

    @cached_property
    def names(self) -> list[str]:
        return [name for name in self._zip.namelist() if not name.endswith("/")]

    def under(self, folder: str, ending: str = "") -> Iterator[str]:
        """Names in a folder at any depth, e.g. under("word", ".xml")."""
        yield from (name for name in self.names if name.startswith(f"{folder}/") and name.endswith(ending))

    def read(self, name: str) -> bytes:
        """Unpacked no further than the bounds: a part's own word on its size is not taken."""
        with self._zip.open(name) as part:
            data = part.read(MOST_BYTES_OF_PART + 1)
        self._read += len(data)
        if len(data) > MOST_BYTES_OF_PART or self._read > MOST_BYTES:
            raise TooMuch
        return data

    def xml(self, name: str) -> etree._Element | None:
        """The part's root element; None where there is no such part or no XML in it."""
        if name not in self.names:
            return None
        return parsed(self.read(name))

    def related(self, name: str) -> dict[str, tuple[str, str, bool]]:
        """Relationships of a part by id: last word of the type, target (a part's name), whether outside."""
        path = PurePosixPath(name)
        root = self.xml(str(path.parent / "_rels" / f"{path.name}.rels"))
        found = {}
        for row in [] if root is None else root:
            outside = row.get("TargetMode") == "External"
            target = row.get("Target") or ""
            kind = (row.get("Type") or "").rsplit("/", 1)[-1]
            found[row.get("Id") or ""] = (kind, target if outside else _joined(path.parent, target), outside)
        return found


def parsed(data: bytes) -> etree._Element | None:
    """XML without entities, network or document types; what is broken is read as far as it goes."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None


def local(element: etree._Element) -> str:
    """The name of an element without its namespace; empty for comments and the like."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def attribute(element: etree._Element, name: str) -> str:
    """An attribute by its name, whatever namespace it is in: writers differ."""
    for key, value in element.attrib.items():
        if str(key).rsplit("}", 1)[-1] == name:
            return str(value)
    return ""


def texts(element: etree._Element) -> str:
    """All text inside, its pieces set apart by line where the element is a paragraph or cell."""
    return "".join(str(piece) for piece in element.itertext()).strip()


def _joined(folder: PurePosixPath, target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    parts: list[str] = []
    for part in (folder / target).parts:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)
