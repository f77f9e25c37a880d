"""Every other text in a PDF's objects: so that the search for personal data overlooks no corner."""

import re
from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Pdf, String

from .hidden import Hidden, gathered
from .pdf_parts import parts

DULL = {
    "/Registry",
    "/Ordering",
    "/Lang",
    "/ID",
    "/DA",
    "/DS",
    "/CharSet",
    "/U",
    "/O",
    "/UE",
    "/OE",
    "/Perms",
}
DULL |= {"/Contents", "/Producer", "/Creator", "/CheckSum", "/Info", "/OutputConditionIdentifier"}
DULL |= {"/FontFamily"}
DATE = re.compile(r"D:\d{4}")
TELLING = re.compile(r"\d{6}|\w{2,}[ -]\w{2,}")


def read(pdf: Pdf, told: list[str]) -> Iterator[Hidden]:
    """`told` are texts that were given already."""
    known = "\n".join(told)
    lines = dict.fromkeys(
        line for part in parts(pdf) for line in _strings(part) if TELLING.search(line) and line not in known
    )
    yield from gathered("other_text", "", lines)


def _strings(part: Any) -> Iterator[str]:
    for key, value in part.items():
        if key in DULL and not (key == "/Contents" and isinstance(part, Dictionary) and "/Subtype" in part):
            continue
        waiting = [value]
        while waiting:
            row = waiting.pop()
            if isinstance(row, String) and not DATE.match(str(row)):
                yield str(row)
            elif isinstance(row, Array) and not row.is_indirect:
                waiting += list(row)
