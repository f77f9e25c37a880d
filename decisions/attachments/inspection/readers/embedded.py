"""Files inside files: that they are there, what they are called, and the text in them."""

import io
from collections.abc import Iterator

from .archive import BROKEN, Archive, TooMuch, parsed
from .hidden import Hidden
from .macros import readable

MOST_PAGES = 200


def inside(name: str, data: bytes) -> Iterator[Hidden]:
    yield Hidden("embedded_file", name, text_of(data))


def text_of(data: bytes) -> str:
    """All text of an office file, a PDF's pages, plain text, or the readable runs of anything else."""
    if data.startswith(b"PK\x03\x04"):
        return _of_archive(data)
    if data.startswith(b"%PDF-"):
        return _of_pdf(data)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "\n".join(readable(data))


def _of_archive(data: bytes) -> str:
    try:
        archive = Archive(data)
        roots = [parsed(archive.read(name)) for name in archive.names if name.endswith(".xml")]
    except (TooMuch, *BROKEN):
        return ""
    return "\n".join(str(piece) for root in roots if root is not None for piece in root.itertext())


def _of_pdf(data: bytes) -> str:
    from pypdf import PdfReader  # takes as long to load as all the rest, and few files need it

    try:
        return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages[:MOST_PAGES])
    except Exception:  # noqa: BLE001 - whatever a file inside a file does, the others are read
        return ""
