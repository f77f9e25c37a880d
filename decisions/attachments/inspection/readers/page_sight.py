"""One page as a reader sees it: which letters show, and why the others do not."""

from functools import cached_property
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium
from PIL import Image, ImageChops

from .glyphs import Glyph, bounds, glyphs, objects

LARGEST = 2400  # pixels along a side
LEAST_DIFFERENCE = 12  # of 255: less is not seen
LEAST_SHOWN = 0.15  # of a letter's ink; highlighters and grey letters leave more
SMALLEST = 1.5  # points: smaller letters read like a line
SCAN = 0.6  # of the page: a picture so large is the page
READS = 2  # letters or digits unseen in a row before it is text
NEXT_WORD = 3  # places in the page's text: a blank or an end of line between
EVEN = 24  # of 255: between darkest and lightest of a place without writing


class Sight:
    def __init__(self, page: Any) -> None:
        self._page = page
        self._glyphs = list(glyphs(page))
        self._objects = list(objects(page))
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
        place = self._difference.crop(self._pixels(glyph))
        if _brightest(place) < LEAST_DIFFERENCE:
            return False
        if not self._can_cover:
            return True
        ink = self._ink(glyph)
        return not ink or sum(place.tobytes()) >= LEAST_SHOWN * ink

    def _is_tiny(self, glyph: Glyph) -> bool:
        return glyph.letter.isalnum() and glyph.height < SMALLEST

    def _is_on_page(self, glyph: Glyph) -> bool:
        left, top, right, bottom = self._pixels(glyph)
        width, height = self._shown.size
        return (left + right) / 2 in _Between(0, width) and (top + bottom) / 2 in _Between(0, height)

    def _ink(self, glyph: Glyph) -> int:
        """How dark the letter is by itself on white; 0 for a white or unpainted one."""
        return sum(self._alone.crop(self._pixels(glyph)).tobytes())

    def _pixels(self, glyph: Glyph) -> tuple[int, int, int, int]:
        """The letter's box in the picture, a pixel at least."""
        points = [self._page_to_picture(glyph.box[at], glyph.box[up]) for at in (0, 2) for up in (1, 3)]
        across, down = sorted(x for x, _y in points), sorted(y for _x, y in points)
        left, top = int(across[0]), int(down[0])
        return left, top, max(left + 1, round(across[-1])), max(top + 1, round(down[-1]))

    def _page_to_picture(self, x: float, y: float) -> tuple[float, float]:
        return self._place.to_bitmap(x, y)  # type: ignore[no-any-return]

    @cached_property
    def _picture(self) -> Any:
        return self._page.render(scale=self._scale, grayscale=True, draw_annots=True)

    @cached_property
    def _place(self) -> Any:
        return self._picture.get_posconv(self._page)

    @cached_property
    def _shown(self) -> Image.Image:
        return self._picture.to_pil().convert("L")

    @cached_property
    def _difference(self) -> Image.Image:
        """What the text adds to the page: bright where letters show."""
        without = self._drawn(lambda kind: kind != pdfium.FPDF_PAGEOBJ_TEXT)
        return ImageChops.difference(self._shown, without)

    @cached_property
    def _alone(self) -> Image.Image:
        """The text on a white page: bright where there is ink."""
        text = self._drawn(lambda kind: kind == pdfium.FPDF_PAGEOBJ_TEXT, annotations=False)
        return ImageChops.invert(text)

    def _drawn(self, chosen: Any, annotations: bool = True) -> Image.Image:
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
        return covered >= SCAN * width * height

    @cached_property
    def _blackened(self) -> set[int]:
        """Letters of words where a scan shows nothing: the picture was painted over, the read text not."""
        found: set[int] = set()
        for word in _words(self._glyphs):
            boxes = [self._pixels(glyph) for glyph in word]
            place = [f(box[at] for box in boxes) for at, f in enumerate((min, min, max, max))]
            low, high = self._shown.crop(tuple(place)).getextrema()  # type: ignore[arg-type,misc]
            if len(word) > 2 and high - low < EVEN:  # type: ignore[operator]
                found |= {glyph.index for glyph in word}
        return found


class _Between:
    def __init__(self, low: float, high: float) -> None:
        self._low, self._high = low, high

    def __contains__(self, value: float) -> bool:
        return self._low <= value <= self._high


def _brightest(place: Image.Image) -> int:
    return int(place.getextrema()[1])  # type: ignore[arg-type]


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
