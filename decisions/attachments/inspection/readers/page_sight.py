"""One page as a reader sees it: which letters show, and why the others do not."""

from collections.abc import Callable
from functools import cached_property
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium
from PIL import Image, ImageChops

from .glyphs import Glyph, bounds, glyphs, objects
from .raster import Box, Raster

LARGEST = 2400  # pixels along a side
LEAST_DIFFERENCE = 12  # of 255: less is not seen
LEAST_SHOWN = 0.15  # of a letter's ink; highlighters and grey letters leave more
SMALLEST = 1.5  # points: smaller letters read like a line
SCAN = 0.6  # of the page: a picture so large is the page
READS = 2  # letters or digits unseen in a row before it is text
FAR = 10_000  # points: a pixel's rounding is nothing over such a length
NEXT_WORD = 3  # places in the page's text: a blank or an end of line between
EVEN = 24  # of 255: between darkest and lightest of a place without writing


class Sight:
    def __init__(self, page: Any) -> None:
        self._page = page
        self._glyphs = list(glyphs(page))
        self._objects = list(objects(page))
        self._boxes: dict[int, Box] = {}
        width, height = page.get_size()
        self._scale = min(1.5, LARGEST / max(width, height, 1))

    def is_scan_without_text(self) -> bool:
        return self._is_scan and not any(glyph.letter.isalnum() for glyph in self._glyphs)

    def unseen(self) -> list[Glyph]:
        """Letters nobody sees. Read text under the picture of a scan is no secret: it is left out."""
        missing = [glyph for glyph in self._glyphs if not self._is_seen(glyph)]
        return [glyph for glyph in missing if self.reason(glyph)]

    def reason(self, glyph: Glyph) -> str:
        if not self._is_on_page(glyph):
            return "off_page_text"
        if self._is_scan and not self._is_tiny(glyph):
            return "covered_text" if glyph.index in self._blackened else ""
        if glyph.drawn and not self._is_tiny(glyph) and self._ink(glyph):
            return "covered_text"
        return "invisible_text"

    def passages(self, unseen: list[Glyph]) -> list[str]:
        """The unseen letters in their whole words: half a number under a box is read as the number."""
        indexes = {glyph.index for glyph in unseen if glyph.letter.isalnum()}
        runs: list[list[Glyph]] = []
        for word in _words(self._glyphs):
            if indexes.isdisjoint(glyph.index for glyph in word):
                continue
            if runs and word[0].index - runs[-1][-1].index <= NEXT_WORD:
                runs[-1] += word
            else:
                runs.append(list(word))
        return [_spelt(run) for run in runs if len(indexes & {glyph.index for glyph in run}) >= READS]

    def _is_seen(self, glyph: Glyph) -> bool:
        if not glyph.drawn or not self._is_on_page(glyph) or self._is_tiny(glyph):
            return False
        shown = self._difference.sum(self._pixels(glyph), LEAST_DIFFERENCE)
        if not shown or not self._can_cover:
            return shown > 0
        return shown >= LEAST_SHOWN * self._ink(glyph)

    def _is_tiny(self, glyph: Glyph) -> bool:
        return glyph.height < SMALLEST and glyph.letter.isalnum()

    def _is_on_page(self, glyph: Glyph) -> bool:
        left, top, right, bottom = self._pixels(glyph)
        return 0 <= left + right <= 2 * self._shown.width and 0 <= top + bottom <= 2 * self._shown.height

    def _ink(self, glyph: Glyph) -> int:
        """How dark the letter is by itself on white; 0 for a white or unpainted one."""
        return self._alone.sum(self._pixels(glyph), LEAST_DIFFERENCE)

    def _pixels(self, glyph: Glyph) -> Box:
        """The letter's box in the picture, a pixel at least."""
        if glyph.index not in self._boxes:
            x0, y0, xx, xy, yx, yy = self._place
            left, bottom, right, top = glyph.box
            across = sorted((x0 + left * xx + bottom * yx, x0 + right * xx + top * yx))
            down = sorted((y0 + left * xy + bottom * yy, y0 + right * xy + top * yy))
            start, upper = int(across[0]), int(down[0])
            box = (start, upper, max(start + 1, round(across[1])), max(upper + 1, round(down[1])))
            self._boxes[glyph.index] = box
        return self._boxes[glyph.index]

    @cached_property
    def _place(self) -> tuple[float, ...]:
        """From points to pixels: where the origin lies, and what a step across and a step up are."""
        at = self._picture.get_posconv(self._page).to_bitmap
        (x0, y0), (x1, y1), (x2, y2) = at(0, 0), at(FAR, 0), at(0, FAR)
        return x0, y0, (x1 - x0) / FAR, (y1 - y0) / FAR, (x2 - x0) / FAR, (y2 - y0) / FAR

    @cached_property
    def _picture(self) -> Any:
        return self._page.render(scale=self._scale, grayscale=True, draw_annots=True)

    @cached_property
    def _image(self) -> Image.Image:
        return self._picture.to_pil().convert("L")  # type: ignore[no-any-return]

    @cached_property
    def _shown(self) -> Raster:
        return Raster(self._image)

    @cached_property
    def _difference(self) -> Raster:
        """What the text adds to the page: bright where letters show."""
        without = self._drawn(lambda kind: kind != pdfium.FPDF_PAGEOBJ_TEXT)
        return Raster(ImageChops.difference(self._image, without))

    @cached_property
    def _alone(self) -> Raster:
        """The text on a white page: bright where there is ink."""
        text = self._drawn(lambda kind: kind == pdfium.FPDF_PAGEOBJ_TEXT, annotations=False)
        return Raster(ImageChops.invert(text))

    def _drawn(self, chosen: Callable[[int], bool], annotations: bool = True) -> Image.Image:
        for row, kind in self._objects:
            if kind != pdfium.FPDF_PAGEOBJ_FORM:
                pdfium.FPDFPageObj_SetIsActive(row, chosen(kind))
        picture = self._page.render(scale=self._scale, grayscale=True, draw_annots=annotations)
        for row, _kind in self._objects:
            pdfium.FPDFPageObj_SetIsActive(row, True)
        return picture.to_pil().convert("L")  # type: ignore[no-any-return]

    @cached_property
    def _can_cover(self) -> bool:
        """Whether anything but text is on the page."""
        text = (pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_FORM)
        return any(kind not in text for _row, kind in self._objects) or bool(
            pdfium.FPDFPage_GetAnnotCount(self._page.raw)
        )

    @cached_property
    def _is_scan(self) -> bool:
        width, height = self._page.get_size()
        images = [bounds(row) for row, kind in self._objects if kind == pdfium.FPDF_PAGEOBJ_IMAGE]
        covered = sum((right - left) * (top - bottom) for left, bottom, right, top in images)
        return bool(covered >= SCAN * width * height)

    @cached_property
    def _blackened(self) -> set[int]:
        """Letters of words where a scan shows nothing: the picture was painted over, the read text not."""
        found: set[int] = set()
        for word in _words(self._glyphs):
            boxes = [self._pixels(glyph) for glyph in word]
            left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
            right, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
            if len(word) > 2 and self._shown.spread((left, top, right, bottom)) < EVEN:
                found |= {glyph.index for glyph in word}
        return found


def _words(rows: list[Glyph]) -> list[list[Glyph]]:
    words: list[list[Glyph]] = []
    for glyph in rows:
        if words and words[-1][-1].index == glyph.index - 1:
            words[-1].append(glyph)
        else:
            words.append([glyph])
    return words


def _spelt(run: list[Glyph]) -> str:
    gaps = [0, *(glyph.index - before.index - 1 for before, glyph in pairwise(run))]
    return "".join(f"{' ' if gap else ''}{glyph.letter}" for gap, glyph in zip(gaps, run, strict=True))
