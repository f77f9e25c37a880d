"""Rules on the file as a whole: tagged, in a language, without scripts, forms, layers, locks or files."""

import re
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf

from minutes.pdf.packet.judging.unfit import require
from minutes.pdf.packet.limits import MAX_APPENDED_PAGES, MAX_OBJECTS

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_NOT_IN_CATALOGUE = ("/AcroForm", "/OpenAction", "/AA", "/OCProperties", "/Collection", "/Requirements")
_NOT_IN_NAMES = ("/JavaScript", "/EmbeddedFiles", "/AlternatePresentations", "/Renditions")
_NOT_ON_PAGES = ("/AA", "/PresSteps", "/AF")
_ADDRESSES = ("http://", "https://", "mailto:")
_SHORTEST, _LONGEST = 3, 14_400  # units of a page's side (ISO 19005-3, 6.1.13)


def require_open_catalogue(pdf: Pdf) -> None:
    require(not pdf.is_encrypted, "encrypted")
    require(len(pdf.objects) <= MAX_OBJECTS, "too many objects")
    root: Any = pdf.Root
    for key in _NOT_IN_CATALOGUE:
        require(key not in root, key)
    names = root.get("/Names", Dictionary())
    for key in _NOT_IN_NAMES:
        require(key not in names, key)
    marked = root.get("/MarkInfo", Dictionary())
    require(bool(marked.get("/Marked", False)) and not bool(marked.get("/Suspects", False)), "/MarkInfo")
    tree = root.get("/StructTreeRoot", Dictionary())
    require("/K" in tree and "/ParentTree" in tree and "/Namespaces" not in tree, "/StructTreeRoot")
    require(LANGUAGE.fullmatch(str(root.get("/Lang", ""))), "/Lang")
    count = int(root.Pages.get("/Count", 0))
    require(0 < count <= MAX_APPENDED_PAGES and len(pdf.pages) == count, "/Pages")
    for page in pdf.pages:
        _require_page(page.obj)


def _require_page(page: Any) -> None:
    for key in _NOT_ON_PAGES:
        require(key not in page, key)
    # A page must name its own: what it inherits counts as missing (ISO 19005-3, 6.2.2).
    require(isinstance(page.get("/Resources"), Dictionary), "/Resources")
    box = page.get("/MediaBox")
    require(isinstance(box, Array) and len(box) == 4, "/MediaBox")
    left, bottom, right, top = (float(side) for side in box)
    require(all(_SHORTEST <= side <= _LONGEST for side in (right - left, top - bottom)), "/MediaBox")
    for annotation in page.get("/Annots", []):
        _require_link(annotation)


def _require_link(annotation: Any) -> None:
    require(annotation.get("/Subtype") == Name.Link and "/StructParent" in annotation, "/Annots")
    require(not {"/AP", "/PA"} & set(annotation.keys()), "/AP")
    action = annotation.get("/A", Dictionary())
    require(not len(action) or (_only_leads(action) and "/Next" not in action), "/A")


def _only_leads(action: Any) -> bool:
    """Whether a click does no more than lead to a page of the file, the web or a mail address."""
    if action.get("/S") == Name.GoTo:
        return True
    return action.get("/S") == Name.URI and str(action.get("/URI", "")).lower().startswith(_ADDRESSES)
