"""XMP, the metadata that PDFs and pictures share, without what only names programs and times."""

from collections.abc import Iterator

from .archive import local, parsed
from .hidden import Hidden, gathered

DULL = {"Producer", "CreatorTool", "CreateDate", "ModifyDate", "MetadataDate", "format", "DocumentID"}
DULL |= {"InstanceID", "OriginalDocumentID", "part", "conformance", "about", "xmptk", "amd", "rev", "Trapped"}
DULL |= {
    "parseType",
    "lang",
    "when",
    "changed",
    "action",
    "softwareAgent",
    "instanceID",
    "documentID",
    "date",
}


def xmp_values(data: bytes, place: str = "") -> Iterator[Hidden]:
    """Each value under the name of its property; `place` goes before it."""
    root = parsed(data.strip(b"\0\r\n "))
    for row in [] if root is None else root.iter():
        for key, value in row.attrib.items():
            name = str(key).rsplit("}", 1)[-1]
            if name not in DULL:
                yield from gathered("metadata", f"{place}XMP {name}", [str(value)])
        if not len(row) and row.text:
            names = [local(above) for above in (row, *row.iterancestors())]
            name = next((n for n in names if n not in ("li", "Alt", "Seq", "Bag", "")), "")
            if name not in DULL:
                yield from gathered("metadata", f"{place}XMP {name}", [row.text])
