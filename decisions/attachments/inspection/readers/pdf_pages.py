"""What lies on top of a PDF's pages: comments and their kind, filled-in fields, links."""

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String

from .hidden import Hidden, gathered
from .pdf_parts import inherited, is_a, text

WORDS = ("/Contents", "/T", "/Subj", "/RC", "/NM")
VALUES = ("/V", "/DV", "/TU")


def read(pdf: Pdf) -> Iterator[Hidden]:
    fields: set[tuple[int, int]] = set()
    for number, page in enumerate(pdf.pages, start=1):
        rows = page.obj.get("/Annots")
        for row in rows if isinstance(rows, Array) else ():
            if isinstance(row, Dictionary):
                fields.add(row.objgen)
                yield from _annotation(row, f"page:{number}")
        if "/Thumb" in page.obj:
            yield Hidden("thumbnail", f"page:{number}")
    yield from _unplaced(pdf, fields)


def _annotation(row: Any, where: str) -> Iterator[Hidden]:
    kind = str(row.get("/Subtype", ""))
    if kind == "/Widget":
        yield from gathered("form_value", where, _values(row))
    elif kind == "/Link":
        yield from gathered("link_target", where, [text(row.get("/Contents"))])
    elif kind:
        words = [text(row.get(key)) for key in WORDS[: 4 if kind != "/Popup" else 1]]
        if kind != "/Popup" or any(words):
            yield Hidden("annotation", where, "\n".join(filter(None, words)))


def _values(row: Any) -> Iterator[str]:
    for key in VALUES:
        value = inherited(row, key)
        for part in value if isinstance(value, Array) else [value]:
            if isinstance(part, Name) and str(part) not in ("/Off", "/Yes", "/On"):
                yield str(part)[1:]
            elif isinstance(part, String):
                yield str(part)


def _unplaced(pdf: Pdf, placed: set[tuple[int, int]]) -> Iterator[Hidden]:
    """Fields that stand on no page still hold their values."""
    form = pdf.Root.get("/AcroForm")
    waiting = list(form.get("/Fields", Array())) if isinstance(form, Dictionary) else []
    seen = set(placed)
    while waiting:
        row = waiting.pop()
        if not isinstance(row, Dictionary) or row.objgen in seen:
            continue
        seen.add(row.objgen)
        kids = row.get("/Kids")
        waiting += list(kids) if isinstance(kids, Array) else []
        if not is_a(row, "/FT", "/Sig") and not isinstance(kids, Array):
            yield from gathered("form_value", "", _values(row))
    if isinstance(form, Dictionary) and "/XFA" in form:
        rows = form.XFA if isinstance(form.XFA, Array) else [form.XFA]
        yield from gathered("form_value", "XFA", [text(row) for row in rows])
