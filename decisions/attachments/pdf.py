"""Clean copies of PDF files: pages, tags, bookmarks and links, and nothing that runs, hides or tells.

What was drawn or filled in on a page becomes part of the page, so that nothing seen is lost and
nothing covered is bared; comments, metadata, scripts, embedded files and earlier revisions go.
"""

from pathlib import Path
from typing import Any

import pikepdf
from django.utils.translation import gettext as _
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from decisions.attachments.errors import UnusableFile
from decisions.attachments.images import jpeg_without_metadata
from decisions.attachments.inspection.readers.pdf_parts import parts
from decisions.attachments.pdf_actions import is_safe
from decisions.attachments.pdf_annotations import clean_annotations

TAIL = 2048
ROOT_KEYS = set(
    """/Type /Version /Extensions /Pages /PageLabels /Names /Dests /ViewerPreferences /PageLayout /PageMode
    /Outlines /StructTreeRoot /MarkInfo /Lang /OCProperties /OutputIntents""".split()  # noqa: SIM905
)
PAGE_KEYS = {"/AA", "/Thumb", "/B", "/PresSteps", "/Trans", "/Dur"}
TRAILER_KEYS = {
    "/Root",
    "/Size",
    "/ID",
    "/Prev",
    "/Type",
    "/Index",
    "/W",
    "/Filter",
    "/DecodeParms",
    "/Length",
}


def clean_pdf(source: Path, target: Path) -> int:
    """Writes the clean copy, the same bytes each time, and returns the number of pages.

    Raises UnusableFile for what is locked, broken, or cannot be cleaned without losing what is seen.
    """
    _check_whole(source)
    try:
        with Pdf.open(source) as pdf:
            _check_usable(pdf)
            clean_annotations(pdf)
            _clean_document(pdf)
            for page in pdf.pages:
                _drop(page.obj, PAGE_KEYS)
            for part in parts(pdf):
                _clean_part(part)
            pdf.save(
                target,
                deterministic_id=True,
                object_stream_mode=pikepdf.ObjectStreamMode.generate,
            )
            return len(pdf.pages)
    except pikepdf.PasswordError as error:
        raise UnusableFile(
            _("The file is locked with a password. Save it without one and try again.")
        ) from error
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError, AttributeError, LookupError) as error:
        raise UnusableFile(
            _("The PDF is damaged. Open it, save or print it as PDF, and try again.")
        ) from error


def _check_whole(source: Path) -> None:
    with source.open("rb") as file:
        file.seek(max(0, source.stat().st_size - TAIL))
        if b"%%EOF" not in file.read():
            raise UnusableFile(_("The PDF is cut off. Fetch or save it again, and try once more."))


def _check_usable(pdf: Pdf) -> None:
    if not pdf.pages:
        raise UnusableFile(_("The PDF has no pages."))
    if "/Collection" in pdf.Root:
        raise UnusableFile(_("The PDF is a folder of other files. Upload them one by one."))
    if pdf.Root.get("/NeedsRendering", False):
        raise UnusableFile(
            _("The PDF is a form that only Adobe's own programs can show. Print it as PDF first.")
        )


def _clean_document(pdf: Pdf) -> None:
    """Keeps what the pages need to be shown and read aloud; what is not named here goes."""
    names = pdf.Root.get("/Names")
    destinations = names.get("/Dests") if isinstance(names, Dictionary) else None
    _drop(pdf.Root, (set(pdf.Root.keys()) - ROOT_KEYS) | {"/Names"})
    if destinations is not None:
        pdf.Root.Names = Dictionary(Dests=destinations)
    _drop(pdf.trailer, set(pdf.trailer.keys()) - TRAILER_KEYS)


def _clean_part(part: Any) -> None:
    _drop(part, {key for key, value in part.items() if _tells(key, value)})
    for key in ("/A", "/PA"):
        action = part.get(key)
        if isinstance(action, Dictionary) and "/S" in action:
            if is_safe(action):
                _drop(action, {"/Next"})
            else:
                del part[key]
    if isinstance(part, Stream) and part.get("/Filter") == Name.DCTDecode:
        _clean_jpeg(part)


def _tells(key: str, value: Any) -> bool:
    """Whether an entry is metadata, a private note of a program, an embedded file or an event's script.

    Judged by what it holds as well: a page may call a font or a picture by any of these names.
    """
    if key in ("/PieceInfo", "/LastModified"):
        return True
    if key == "/Metadata":
        return isinstance(value, Stream)
    if key == "/EF":
        return isinstance(value, Dictionary)
    if key == "/AF":
        return isinstance(value, Array) or (isinstance(value, Dictionary) and "/EF" in value)
    if key == "/AA":
        return isinstance(value, Dictionary) and any(
            isinstance(action, Dictionary) and "/S" in action for _event, action in value.items()
        )
    return False


def _clean_jpeg(stream: Any) -> None:
    data = stream.read_raw_bytes()
    cleaned = jpeg_without_metadata(data)
    if len(cleaned) < len(data):
        stream.write(cleaned, filter=Name.DCTDecode, decode_parms=stream.get("/DecodeParms"))


def _drop(part: Any, keys: set[str]) -> None:
    for key in keys:
        if key in part:
            del part[key]
