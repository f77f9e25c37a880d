"""Fonts for figures below zero: a hyphen typed before a figure is drawn as a minus, as wide as a digit.

The text stays as typed: a PDF's text comes from the characters, not from their shapes.
"""

import io

from fontTools.ttLib import TTFont

FAMILY = "Referat Figures"  # the licence of the font (OFL) wants another name for a changed one
_HYPHEN, _MINUS = 0x2D, 0x2212
_NAMES = (1, 3, 4, 6, 16)


def with_minus(font: bytes) -> bytes:
    """The font with its minus in the place of its hyphen. The same font gives the same bytes."""
    changed = TTFont(io.BytesIO(font), recalcTimestamp=False)
    for table in changed["cmap"].tables:
        if table.isUnicode() and _MINUS in table.cmap:
            table.cmap[_HYPHEN] = table.cmap[_MINUS]
    for record in changed["name"].names:
        if record.nameID in _NAMES:
            record.string = FAMILY if record.nameID != 6 else FAMILY.replace(" ", "")
    written = io.BytesIO()
    changed.save(written)
    return written.getvalue()
