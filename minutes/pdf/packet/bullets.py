"""Bullets of office programs: drawn from fonts of symbols, they are read as characters without a meaning.

Both standards want every character's meaning (ISO 19005-3, 6.2.11.7). The commonest bullets get theirs,
so that a note with a list may be appended; the drawing stays as it is.
"""

import re

from pikepdf import Dictionary, Pdf, Stream

from minutes.pdf.packet.judging.unpacking import unpacked
from minutes.pdf.packet.limits import MAX_UNICODE_TABLE

# As Symbol and Wingdings have them: bullet, square, arrow, tick, circle, dash, boxes.
_MEANT = {
    b"F0B7": b"2022",
    b"F0A7": b"25AA",
    b"F0D8": b"27A2",
    b"F0FC": b"2713",
    b"F06F": b"25CB",
    b"F02D": b"2013",
    b"F0A8": b"25FB",
    b"F071": b"2751",
    b"F076": b"2756",
}
_SECTION = re.compile(rb"begin(bfchar|bfrange).*?end\1", re.DOTALL)
_TARGET = {
    b"bfchar": re.compile(rb"(<[0-9A-Fa-f]+>\s*<)(F0[0-9A-Fa-f]{2})(?=>)", re.IGNORECASE),
    b"bfrange": re.compile(rb"(<([0-9A-Fa-f]+)>\s*<\2>\s*<)(F0[0-9A-Fa-f]{2})(?=>)", re.IGNORECASE),
}


def mend_bullets(pdf: Pdf) -> None:
    """Changes the opened file, never the bytes. Raises Unfit where a table cannot be read."""
    for font in pdf.objects:
        table = font.get("/ToUnicode") if isinstance(font, Dictionary) else None
        if isinstance(table, Stream):
            told = unpacked(table, MAX_UNICODE_TABLE)
            meant = _SECTION.sub(_mended, told)
            if meant != told:
                table.write(meant)


def _mended(section: re.Match[bytes]) -> bytes:
    def meant(found: re.Match[bytes]) -> bytes:
        private = found[found.re.groups]
        return found[1] + _MEANT.get(private.upper(), private)

    return _TARGET[section[1]].sub(meant, section[0])
