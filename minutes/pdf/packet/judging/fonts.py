"""Rules on fonts: embedded, and every character known by its Unicode (ISO 19005-3, 6.2.11)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pikepdf import Dictionary, Name, Stream

from minutes.pdf.packet.judging.unfit import require
from minutes.pdf.packet.judging.unpacking import unpacked
from minutes.pdf.packet.limits import MAX_UNICODE_TABLE

_LATIN = {"/WinAnsiEncoding", "/MacRomanEncoding"}
_SYMBOLIC = 4
_MAX_RANGE = 70_000
_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[(.*?)\])", re.DOTALL)
_TEXT = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_NO_CHARACTER = {0, 0xFEFF, 0xFFFE}


@dataclass(frozen=True, slots=True)
class Font:
    """`width` is the bytes of a code; `unicode` is None where the codes are Latin letters by themselves."""

    width: int
    unicode: Mapping[int, str] | None

    def reads(self, text: bytes) -> bool:
        """Whether every code shown has a character that means something to everybody."""
        if self.unicode is None:
            return True
        codes = (int.from_bytes(text[at : at + self.width]) for at in range(0, len(text), self.width))
        return all(_is_public(self.unicode.get(code, "")) and (code or self.width == 1) for code in codes)


def font_of(font: Any) -> Font:
    """Raises Unfit."""
    kind = str(font.get("/Subtype"))
    if kind in ("/CIDFontType0", "/CIDFontType2"):
        _require_descendant(font)
        return Font(2, None)
    require(kind in ("/Type0", "/Type1", "/MMType1", "/TrueType"), "font " + kind)
    table = font.get("/ToUnicode")
    unicode = dict(_unicode(unpacked(table, MAX_UNICODE_TABLE))) if isinstance(table, Stream) else None
    if kind == "/Type0":
        require(font.get("/Encoding") == Name("/Identity-H") and unicode, "/Type0")
        require(len(font.DescendantFonts) == 1, "/DescendantFonts")
        return Font(2, unicode)
    _require_simple(font, kind, unicode is not None)
    latin = unicode is None or str(font.get("/Encoding")) in _LATIN
    return Font(1, None if latin else unicode)


def _require_descendant(font: Any) -> None:
    _require_embedded(font)
    if font.Subtype == Name.CIDFontType2:
        mapping = font.get("/CIDToGIDMap")
        require(mapping == Name.Identity or isinstance(mapping, Stream), "/CIDToGIDMap")


def _require_simple(font: Any, kind: str, has_table: bool) -> None:
    descriptor = _require_embedded(font)
    for key in ("/FirstChar", "/LastChar", "/Widths"):
        require(key in font, key)
    encoding = font.get("/Encoding")
    base = encoding.get("/BaseEncoding") if isinstance(encoding, Dictionary) else encoding
    is_symbolic = bool(int(descriptor.get("/Flags", 0)) & _SYMBOLIC)
    if kind == "/TrueType":
        is_plain = not isinstance(encoding, Dictionary) or "/Differences" not in encoding
        require(encoding is None if is_symbolic else str(base) in _LATIN and is_plain, "/Encoding")
    require(has_table or (str(encoding) in _LATIN and not is_symbolic), "/ToUnicode")


def _require_embedded(font: Any) -> Any:
    descriptor = font.FontDescriptor
    held = {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys())
    require(len(held) == 1 and isinstance(descriptor[held.pop()], Stream), "/FontFile")
    return descriptor


def _unicode(table: bytes) -> Iterator[tuple[int, str]]:
    """Code and characters of a ToUnicode table (ISO 32000-1, 9.10.3)."""
    for kind, body in _SECTION.findall(table):
        if kind == b"bfchar":
            yield from ((int(code, 16), _characters(text)) for code, text in _PAIR.findall(body))
            continue
        for low, high, text, listed in _RANGE.findall(body):
            first, last = int(low, 16), int(high, 16)
            require(last - first < _MAX_RANGE, "/ToUnicode")
            yield from zip(range(first, last + 1), _texts(text, listed, last - first + 1), strict=False)


def _texts(text: bytes, listed: bytes, count: int) -> Iterator[str]:
    if listed:
        yield from (_characters(each) for each in _TEXT.findall(listed))
        return
    start = _characters(text)
    yield from (start[:-1] + chr(ord(start[-1]) + step) for step in range(count) if start)


def _characters(text: bytes) -> str:
    return bytes.fromhex(text.decode()).decode("utf-16-be")


def _is_public(text: str) -> bool:
    return bool(text) and not any(
        ord(character) in _NO_CHARACTER or 0xE000 <= ord(character) <= 0xF8FF or ord(character) >= 0xF0000
        for character in text
    )
