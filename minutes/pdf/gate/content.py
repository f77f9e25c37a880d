"""The text of each marked piece of content, as the fonts' own tables spell it."""

import re
from collections.abc import Iterator

import pikepdf

from minutes.pdf.gate.parts import listed, part

_TOKEN = re.compile(
    rb"/MCID\s+(\d+)|(/Artifact)\b|\b(BDC|BMC|EMC)\b|/(\S+)\s+[-\d.]+\s+Tf\b|<([0-9A-Fa-f]+)>"
)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
Mark = tuple[int, int]


def marked_texts(pdf: pikepdf.Pdf) -> dict[Mark, str]:
    """(page index, MCID) → its characters, in drawing order; what stands outside the tree is left out.

    Reads what our own typesetter writes: two-byte codes in hexadecimal, one alphabet a font.
    """
    alphabets: dict[tuple[int, int], dict[bytes, str]] = {}
    texts: dict[Mark, str] = {}
    for at, page in enumerate(pdf.pages):
        fonts = part(part(page.obj, "/Resources"), "/Font")
        known = {}
        for name, font in fonts.items():
            if font.objgen not in alphabets:
                alphabets[font.objgen] = _alphabet(font)
            known[name[1:].encode()] = alphabets[font.objgen]
        stream = b"\n".join(part.read_bytes() for part in listed(page.get("/Contents")))
        for mark, text in _pieces(stream, known):
            texts[at, mark] = texts.get((at, mark), "") + text
    return texts


def _pieces(stream: bytes, fonts: dict[bytes, dict[bytes, str]]) -> Iterator[tuple[int, str]]:
    within = [-1]  # the marks around what is read; -1 is none, or an artifact
    opened: int | None = None
    alphabet: dict[bytes, str] = {}
    for mcid, artifact, operator, font, codes in _TOKEN.findall(stream):
        if mcid:
            opened = int(mcid)
        elif artifact:
            opened = -1
        elif operator == b"EMC":
            within = within[:-1] or [-1]
        elif operator:
            within.append(within[-1] if opened is None else opened)
            opened = None
        elif font:
            alphabet = fonts.get(font, {})
        elif within[-1] >= 0:
            yield within[-1], "".join(_spelled(codes.lower(), alphabet))


def _spelled(codes: bytes, alphabet: dict[bytes, str]) -> Iterator[str]:
    for at in range(0, len(codes), 4):
        yield alphabet.get(codes[at : at + 4], "\N{REPLACEMENT CHARACTER}")


def _alphabet(font: pikepdf.Object) -> dict[bytes, str]:
    """Code → characters, from the font's ToUnicode table (ISO 32000-1, 9.10.3)."""
    table = font.get("/ToUnicode")
    if table is None:
        return {}
    _before, _found, pairs = table.read_bytes().partition(b"beginbfchar")
    return {
        code.lower(): bytes.fromhex(text.decode()).decode("utf-16-be", "replace")
        for code, text in _PAIR.findall(pairs)
    }
