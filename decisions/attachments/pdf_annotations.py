"""What lies on top of a PDF's pages: what is drawn becomes page, links stay, comments go."""

from typing import Any

from django.utils.translation import gettext as _
from pikepdf import Array, Dictionary, Pdf

from decisions.attachments.errors import UnusableFile
from decisions.attachments.pdf_actions import is_safe
from decisions.attachments.pdf_forms import cannot_be_kept, draw_fields, is_drawn

# Drawn or typed by whoever filled in the file: part of what the reader sees, and may cover something.
DRAWN = {"/Widget", "/FreeText", "/Stamp", "/Ink", "/Square", "/Circle", "/Line", "/Polygon", "/PolyLine"}
HIDDEN, NO_VIEW = 2, 32
LINK_KEYS = {"/Type", "/Subtype", "/Rect", "/QuadPoints", "/A", "/Dest", "/Border", "/BS", "/C", "/H", "/F"}
LINK_KEYS |= {"/StructParent", "/Contents"}  # Contents is what a link is called when read aloud


def clean_annotations(pdf: Pdf) -> None:
    """Raises UnusableFile where something drawn cannot be made part of its page."""
    gone: list[Any] = []
    widgets: list[tuple[int, Any]] = []
    for number, page in enumerate(pdf.pages, start=1):
        annotations = _annotations(page)
        kept = [annotation for annotation in annotations if _is_kept(annotation, number)]
        gone += [annotation for annotation in annotations if _subtype(annotation) != "/Link"]
        widgets += [(number, annotation) for annotation in kept if _subtype(annotation) == "/Widget"]
        page.obj.Annots = Array(kept)
    draw_fields(pdf, widgets)
    pdf.flatten_annotations("all")
    for page in pdf.pages:
        links = [annotation for annotation in _annotations(page) if _subtype(annotation) == "/Link"]
        page.obj.Annots = Array([link for link in links if _leads_somewhere(link)])
        for link in links:
            _keep_only(link, LINK_KEYS if _leads_somewhere(link) else set())
        if not len(page.obj.Annots):
            del page.obj["/Annots"]
    # The tag tree may still point at what went; then it points at nothing.
    for annotation in gone:
        _keep_only(annotation, set())


def _annotations(page: Any) -> list[Any]:
    rows = page.obj.get("/Annots")
    return list(rows) if isinstance(rows, Array) else []


def _subtype(annotation: Any) -> str:
    return str(annotation.get("/Subtype", "")) if isinstance(annotation, Dictionary) else ""


def _is_kept(annotation: Any, page: int) -> bool:
    """Whether it is a link, or drawn and seen, and so to become part of the page."""
    subtype = _subtype(annotation)
    if subtype == "/Redact":
        raise UnusableFile(
            _("On page %(page)s something is marked for blackening, but not blackened. Finish it first.")
            % {"page": page}
        )
    if subtype == "/Link":
        return True
    if subtype not in DRAWN or int(annotation.get("/F", 0)) & (HIDDEN | NO_VIEW):
        return False
    if subtype != "/Widget" and not is_drawn(annotation):
        raise cannot_be_kept(page)
    return True


def _leads_somewhere(link: Any) -> bool:
    action = link.get("/A")
    return "/Dest" in link or (isinstance(action, Dictionary) and is_safe(action))


def _keep_only(annotation: Any, keys: set[str]) -> None:
    if isinstance(annotation, Dictionary):
        for key in set(annotation.keys()) - keys:
            del annotation[key]
