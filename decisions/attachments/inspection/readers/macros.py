"""The source text of Office macros, unpacked as [MS-OVBA] 2.4.1 tells; and all else that is readable."""

import re
from collections.abc import Iterator

# A packed module starts with 01, a chunk's header, and a first run of letters: "Attribut(e VB_Name".
START = re.compile(rb"\x01..\x00Attribut", re.DOTALL)
READABLE = re.compile(rb"[\x20-\x7e\xa0-\xff]{6,}")
WIDE = re.compile(rb"(?:[\x20-\x7e\xa0-\xff]\x00){6,}")
CHUNK = 4096


def source(data: bytes) -> str:
    modules = [
        unpacked(data[found.start() + 1 :]).decode("cp1252", "replace") for found in START.finditer(data)
    ]
    return "\n".join([*modules, *readable(data)])


def readable(data: bytes) -> Iterator[str]:
    """Runs of letters in a binary file, one byte or two bytes a letter."""
    yield from (found[0].decode("latin-1") for found in READABLE.finditer(data))
    yield from (found[0].decode("utf-16-le", "replace") for found in WIDE.finditer(data))


def unpacked(data: bytes) -> bytes:
    """Chunk after chunk until something is no chunk."""
    out, at = bytearray(), 0
    while at + 2 <= len(data):
        header = int.from_bytes(data[at : at + 2], "little")
        if header >> 12 & 7 != 3:
            break
        end = at + (header & 0xFFF) + 3
        out += _chunk(data[at + 2 : end]) if header >> 15 else data[at + 2 : at + 2 + CHUNK]
        at = end
    return bytes(out)


def _chunk(data: bytes) -> bytes:
    out, at = bytearray(), 0
    while at < len(data):
        flags, at = data[at], at + 1
        for bit in range(8):
            if at >= len(data):
                break
            if not flags >> bit & 1:
                out.append(data[at])
                at += 1
            else:
                _copy(out, int.from_bytes(data[at : at + 2], "little"))
                at += 2
    return bytes(out)


def _copy(out: bytearray, token: int) -> None:
    """Repeats what stands some bytes back; how token bits are shared depends on how far we are."""
    bits = max(4, (max(1, len(out)) - 1).bit_length())
    length, back = (token & 0xFFFF >> bits) + 3, (token >> 16 - bits) + 1
    if back <= len(out):
        for _step in range(length):
            out.append(out[-back])
