"""Walking a PDF's objects."""

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Pdf, Stream, String

DEEPEST = 20


def parts(pdf: Pdf) -> Iterator[Any]:
    """Every dictionary and stream of the file, those inside others too. Without recursion."""
    for top in pdf.objects:
        waiting = [top]
        while waiting:
            part = waiting.pop()
            if isinstance(part, Array):
                waiting += [value for value in part if _is_direct(value)]
            elif isinstance(part, Dictionary | Stream):
                yield part
                waiting += [value for _key, value in part.items() if _is_direct(value)]


def text(value: Any) -> str:
    """A text string, or the text of a stream; empty for anything else."""
    if isinstance(value, String):
        return str(value)
    if isinstance(value, Stream):
        data = value.read_bytes()
        return data.decode("utf-16" if data[:2] in (b"\xfe\xff", b"\xff\xfe") else "utf-8", "replace")
    return ""


def inherited(row: Any, key: str) -> Any:
    """An entry of a form field, which may stand on a field above."""
    for _step in range(DEEPEST):
        if not isinstance(row, Dictionary):
            return None
        if key in row:
            return row[key]
        row = row.get("/Parent")
    return None


def is_a(row: Any, key: str, name: str) -> bool:
    return isinstance(row, Dictionary) and str(row.get(key, "")) == name


def _is_direct(value: Any) -> bool:
    return isinstance(value, Array | Dictionary) and not value.is_indirect
