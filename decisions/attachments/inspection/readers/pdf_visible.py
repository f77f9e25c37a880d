"""The text of a PDF that its pages do not show, found by looking.

Each page is drawn with and without its text. Where the two pictures are alike in the place of a letter,
nobody sees that letter: a box lies over it, it is white on white, off the page, or on a layer that is off.
"""

import time
from collections.abc import Iterator
from io import BytesIO

import pypdfium2 as pdfium
from pikepdf import Array, Dictionary, Name, Pdf

from .glyphs import Glyph
from .hidden import NOT_INSPECTED, Hidden, gathered
from .page_sight import Sight

MOST_SECONDS = 25.0
# What people draw on a page, and what becomes part of it in the clean copy.
DRAWN = {"/FreeText", "/Stamp", "/Ink", "/Square", "/Circle", "/Line", "/Polygon", "/PolyLine"}


def read(pdf: Pdf) -> Iterator[Hidden]:
    """Pages past the time allowed are told of as not inspected. Changes `pdf`."""
    started = time.monotonic()
    _drop_notes(pdf)
    shown = _drawn(pdf)
    layered = _all_layers_on(pdf)
    scans: list[int] = []
    for number in range(len(shown)):
        if time.monotonic() - started > MOST_SECONDS:
            yield Hidden(NOT_INSPECTED, f"page:{number + 1}-{len(shown)}")
            break
        sight = Sight(shown[number])
        if sight.is_scan_without_text():
            scans.append(number + 1)
        unseen = sight.unseen()
        if unseen and layered:
            off = _of_layers(unseen, Sight(layered[number]))
            yield from gathered("hidden_layer", f"page:{number + 1}", sight.passages(off))
            unseen = [glyph for glyph in unseen if glyph not in set(off)]
        for code in ("covered_text", "invisible_text", "off_page_text"):
            glyphs = [glyph for glyph in unseen if sight.reason(glyph) == code]
            yield from gathered(code, f"page:{number + 1}", sight.passages(glyphs))
    if scans:
        yield Hidden("scan_without_text", f"page:{_ranges(scans)}")


def _of_layers(unseen: list[Glyph], with_layers: Sight) -> list[Glyph]:
    still = set(with_layers.unseen())
    return [glyph for glyph in unseen if glyph not in still]


def _drop_notes(pdf: Pdf) -> None:
    """Note signs lie over letters as well, but who reads can move them, and the clean copy has none."""
    for page in pdf.pages:
        rows = page.obj.get("/Annots")
        if isinstance(rows, Array):
            kept = [row for row in rows if isinstance(row, Dictionary) and str(row.get("/Subtype")) in DRAWN]
            page.obj.Annots = Array(kept)


def _drawn(pdf: Pdf) -> "pdfium.PdfDocument":
    copy = BytesIO()
    pdf.save(copy)
    return pdfium.PdfDocument(copy.getvalue())


def _all_layers_on(pdf: Pdf) -> "pdfium.PdfDocument | None":
    """The same file with every layer on; None where there are no layers."""
    layers = pdf.Root.get("/OCProperties")
    if not isinstance(layers, Dictionary):
        return None
    layers.D = Dictionary(BaseState=Name.ON, OFF=Array(), ON=layers.get("/OCGs", Array()))
    for layer in layers.get("/OCGs", Array()):
        if "/Usage" in layer:
            del layer["/Usage"]
    return _drawn(pdf)


def _ranges(numbers: list[int]) -> str:
    """ "1-3, 7" for 1, 2, 3, 7."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    return ", ".join("-".join(map(str, run)) for run in runs)
