"""The letters and objects of a PDF page, as pdfium places them."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

DEEPEST = 12
INVISIBLE = (3, 7)  # text rendering modes of ISO 32000-2, 9.3.6


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter with its place in the page's text, its box in points, and whether it is drawn at all."""

    index: int
    letter: str
    box: tuple[float, float, float, float]
    drawn: bool

    @property
    def height(self) -> float:
        return max(self.box[3] - self.box[1], self.box[2] - self.box[0])


def glyphs(page: Any) -> Iterator[Glyph]:
    """Blanks and what pdfium adds itself are left out."""
    text = page.get_textpage()
    left, right, bottom, top = (ctypes.c_double() for _side in range(4))
    for index in range(text.count_chars()):
        letter = _letter(pdfium.FPDFText_GetUnicode(text.raw, index))
        if not letter.strip():
            continue
        pdfium.FPDFText_GetCharBox(text.raw, index, left, right, bottom, top)
        owner = pdfium.FPDFText_GetTextObject(text.raw, index)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(owner) if owner else 0
        box = (left.value, bottom.value, right.value, top.value)
        yield Glyph(index, letter, box, mode not in INVISIBLE)


def _letter(code: int) -> str:
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


def objects(page: Any) -> Iterator[tuple[Any, int]]:
    """Every object of the page with its type, those inside forms too."""
    count, get = pdfium.FPDFPage_CountObjects(page.raw), pdfium.FPDFPage_GetObject
    waiting = [(get(page.raw, number), 0) for number in range(count)]
    while waiting:
        row, depth = waiting.pop()
        kind = pdfium.FPDFPageObj_GetType(row)
        yield row, kind
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
            inside = range(pdfium.FPDFFormObj_CountObjects(row))
            waiting += [(pdfium.FPDFFormObj_GetObject(row, number), depth + 1) for number in inside]


def bounds(row: Any) -> tuple[float, float, float, float]:
    sides = [ctypes.c_float() for _side in range(4)]
    pdfium.FPDFPageObj_GetBounds(row, *sides)
    left, bottom, right, top = (side.value for side in sides)
    return left, bottom, right, top
