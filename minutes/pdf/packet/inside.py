"""Files carried inside the packet as associated files (ISO 19005-3, 6.8)."""

import hashlib
import zlib
from datetime import UTC, datetime
from typing import Any

from pikepdf import Array, Dictionary, Name, NameTree, Pdf, Stream, String

_STORED, _SMALL = 0, 6
_PACKED = ("application/pdf", "application/zip", "application/vnd.openxmlformats", "image/")


def put_inside(pdf: Pdf, name: str, data: bytes, content_type: str, said: str, changed: datetime) -> None:
    """Adds the file as a Supplement; `said` describes it, `changed` is the publication's time."""
    stamp = changed.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ")
    stream = Stream(pdf, b"")
    level = _STORED if content_type.startswith(_PACKED) else _SMALL  # else the library packs it once more
    stream.write(zlib.compress(data, level), filter=Name.FlateDecode)
    stream.Type = Name.EmbeddedFile
    stream.Subtype = Name(f"/{content_type}")
    digest = hashlib.md5(data, usedforsecurity=False).digest()  # ISO 32000-1, table 46
    stream.Params = Dictionary(Size=len(data), ModDate=String(stamp), CheckSum=String(digest))
    file = pdf.make_indirect(stream)
    specification = Dictionary(
        Type=Name.Filespec,
        F=String(name),
        UF=String(name),
        Desc=String(said),
        AFRelationship=Name.Supplement,
        EF=Dictionary(F=file, UF=file),
    )
    _add(pdf, name, pdf.make_indirect(specification))


def move_inside(source: Pdf, pdf: Pdf) -> None:
    """Carries the files of `source` over, with their relationship as it is."""
    for specification in source.Root.get("/AF", []):
        _add(pdf, str(specification.UF), pdf.copy_foreign(source.make_indirect(specification)))


def _add(pdf: Pdf, name: str, specification: Any) -> None:
    root = pdf.Root
    if "/Names" not in root:
        root.Names = Dictionary()
    if "/EmbeddedFiles" not in root.Names:
        root.Names.EmbeddedFiles = NameTree.new(pdf).obj
    NameTree(root.Names.EmbeddedFiles)[name] = specification
    if "/AF" not in root:
        root.AF = Array()
    root.AF.append(specification)
