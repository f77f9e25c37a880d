"""What a file is, by its content and never by its name; and what its name promises."""

import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePath

HEAD = 64 * 1024
TEXT_CONTROLS = set(b"\t\n\r\f\x1b")
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Kind:
    content_type: str
    extension: str
    name: str
    publishable: bool = False


PDF = Kind("application/pdf", "pdf", "PDF", publishable=True)
PNG = Kind("image/png", "png", "PNG", publishable=True)
JPEG = Kind("image/jpeg", "jpg", "JPEG", publishable=True)
TEXT = Kind("text/plain", "txt", "TXT")
SIGNATURES = {b"%PDF-": PDF, b"\x89PNG\r\n\x1a\n": PNG, b"\xff\xd8\xff": JPEG}

_OPENXML = "application/vnd.openxmlformats-officedocument"
_OPENDOCUMENT = "application/vnd.oasis.opendocument"
OPENXML = {
    "word/document.xml": Kind(f"{_OPENXML}.wordprocessingml.document", "docx", "Word"),
    "xl/workbook.xml": Kind(f"{_OPENXML}.spreadsheetml.sheet", "xlsx", "Excel"),
    "ppt/presentation.xml": Kind(f"{_OPENXML}.presentationml.presentation", "pptx", "PowerPoint"),
}
OPENDOCUMENT = {
    kind.content_type.encode(): kind
    for kind in (
        Kind(f"{_OPENDOCUMENT}.text", "odt", "OpenDocument"),
        Kind(f"{_OPENDOCUMENT}.spreadsheet", "ods", "OpenDocument"),
        Kind(f"{_OPENDOCUMENT}.presentation", "odp", "OpenDocument"),
    )
}
# Made into PDF for the public where LibreOffice is installed.
CONVERTED = (*OPENXML.values(), *OPENDOCUMENT.values())
# What a name promises by its ending; one that is not here (a report.doc, notes.md) promises nothing.
PROMISED = {kind.extension: kind for kind in (PDF, PNG, JPEG, *OPENXML.values(), *OPENDOCUMENT.values())} | {
    "jpeg": JPEG
}
EXTENSIONS = {kind.content_type: kind.extension for kind in (PDF, PNG, JPEG)}


def kind_of(path: Path) -> Kind | None:
    """The kind by signature, then by what stands in a zip, then text; None when we do not take it."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    for signature, kind in SIGNATURES.items():
        if head.startswith(signature):
            return kind
    if head.startswith(b"PK\x03\x04"):
        return _office(path)
    return TEXT if _is_text(head) else None


def promised_kind(name: str) -> Kind | None:
    """The kind the name's ending promises; None where it promises nothing we know."""
    return PROMISED.get(PurePath(name.strip()).suffix[1:].lower())


def _office(path: Path) -> Kind | None:
    """Reads the zip's list of names alone, and of its content at most the short OpenDocument mark."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if "[Content_Types].xml" in names:
                return next((kind for part, kind in OPENXML.items() if part in names), None)
            if "mimetype" in names:
                with archive.open("mimetype") as mark:
                    return OPENDOCUMENT.get(mark.read(100).strip())
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError, EOFError):
        return None
    return None


def _is_text(head: bytes) -> bool:
    if head.startswith(UTF16_MARKS):
        return True
    return not any(byte < 32 and byte not in TEXT_CONTROLS for byte in head)
