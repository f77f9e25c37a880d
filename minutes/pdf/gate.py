"""The last look at a PDF before it is sealed and its hash kept for ever: what pikepdf can tell cheaply
of PDF/UA-1 and PDF/A-3a. Every rule of both is checked by the tests (veraPDF), not here.
"""

import io
from collections.abc import Callable, Iterator

import pikepdf
from django.utils.translation import gettext as _

from minutes.pdf.errors import PdfError

Finding = Callable[[pikepdf.Pdf], bool]


def require_conformance(data: bytes) -> None:
    """Raises PdfError, naming what is missing, where the file is not what it says it is."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            missing = [name for name, holds in _RULES if not holds(pdf)]
    except pikepdf.PdfError as error:
        raise PdfError(_("The file is not a PDF that can be read.")) from error
    if missing:
        raise PdfError(
            _("The PDF was not kept: readers and archives need more of it (%(what)s). Ask the administrator.")
            % {"what": ", ".join(missing)}
        )


def _is_tagged(pdf: pikepdf.Pdf) -> bool:
    return bool(_part(pdf.Root, "/MarkInfo").get("/Marked", False)) and "/StructTreeRoot" in pdf.Root


def _names_title_and_language(pdf: pikepdf.Pdf) -> bool:
    shown = _part(pdf.Root, "/ViewerPreferences").get("/DisplayDocTitle", False)
    return bool(shown) and bool(str(pdf.Root.get("/Lang", "")))


def _claims_both_standards(pdf: pikepdf.Pdf) -> bool:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
        claims = told.get("pdfaid:part"), told.get("pdfaid:conformance"), told.get("pdfuaid:part")
    return claims == ("3", "A", "1")


def _runs_nothing(pdf: pikepdf.Pdf) -> bool:
    names = _part(pdf.Root, "/Names")
    return not {"/OpenAction", "/AA"} & set(pdf.Root.keys()) and "/JavaScript" not in names


def _embeds_its_fonts(pdf: pikepdf.Pdf) -> bool:
    return all({"/FontFile2", "/FontFile3"} & set(descriptor.keys()) for descriptor in _descriptors(pdf))


def _descriptors(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    seen = set()
    for page in pdf.pages:
        for font in _part(_part(page.obj, "/Resources"), "/Font").values():
            if font.objgen not in seen:
                seen.add(font.objgen)
                yield _part(font.get("/DescendantFonts", [font])[0], "/FontDescriptor")


def _part(of: pikepdf.Object, name: str) -> pikepdf.Object:
    """A dictionary inside another; an empty one where it is missing."""
    return of.get(name, pikepdf.Dictionary())


_RULES: tuple[tuple[str, Finding], ...] = (
    ("MarkInfo, StructTreeRoot", _is_tagged),
    ("Lang, DisplayDocTitle", _names_title_and_language),
    ("XMP", _claims_both_standards),
    ("OutputIntents", lambda pdf: "/OutputIntents" in pdf.Root),
    ("OpenAction, JavaScript", _runs_nothing),
    ("FontFile", _embeds_its_fonts),
    ("Tabs", lambda pdf: all(page.get("/Tabs") == "/S" for page in pdf.pages)),
)
