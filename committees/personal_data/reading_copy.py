"""A copy of a text with plain digits, dashes and spaces, and the way back to the places of the original.

Numbers hide behind look-alikes: full-width digits, no-break spaces, minus signs, zero-width characters.
"""

import re
import unicodedata
from bisect import bisect_right
from functools import cached_property

NOTHING = "\u200b"  # stands for every character without width, and is taken out
# Minus, hyphen bullet, letter minus, and the not sign that scanned pages show for a soft hyphen.
DASHES = "\u2212\u2043\u02d7\u00ac"
LINE_ENDS = "\x85\u2028\u2029"
SLASHES = "\u2044\u2215"
DOTS = "\u2024\uff0e\u00b7"
INVISIBLE = re.compile(f"{NOTHING}+")


class _Plain(dict[int, str]):
    """For str.translate: works out each character once and remembers it."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _plain(chr(code))
        return found


def _plain(char: str) -> str:
    if char.isascii():
        return char
    category = unicodedata.category(char)
    if category == "Nd":
        return str(unicodedata.decimal(char))
    if category == "Cf" or char in "\u034f\u180e" or "\ufe00" <= char <= "\ufe0f":
        return NOTHING
    for plain, chars in (("-", DASHES), ("\n", LINE_ENDS), ("/", SLASHES), (".", DOTS)):
        if char in chars:
            return plain
    return {"Pd": "-", "Zs": " "}.get(category, char)


_PLAIN = _Plain()


class ReadingCopy:
    """`text` is to be searched; `span` leads a find back to the original."""

    def __init__(self, original: str) -> None:
        self.original = original
        self._full = original if original.isascii() else original.translate(_PLAIN)

    @cached_property
    def text(self) -> str:
        return INVISIBLE.sub("", self._full) if NOTHING in self._full else self._full

    @cached_property
    def _gaps(self) -> tuple[list[int], list[int]]:
        """For each run taken out: its place in `text`, and how many characters are gone after it."""
        places, gone, total = [], [], 0
        for run in INVISIBLE.finditer(self._full):
            places.append(run.start() - total)
            total += run.end() - run.start()
            gone.append(total)
        return places, gone

    def span(self, start: int, end: int) -> tuple[int, int]:
        return self._place(start), self._place(end - 1) + 1

    def _place(self, index: int) -> int:
        places, gone = self._gaps
        runs = bisect_right(places, index)
        return index + (gone[runs - 1] if runs else 0)
