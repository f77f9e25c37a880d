"""A blank at a line's end takes no room, before an inline element either.

Where a text fits a line but for the blank after it, and a word in italics, a link or words kept together
follow, WeasyPrint 70 breaks the line after its first word. Here the blank hangs, as CSS Text 3, 4.1.2 has it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint.layout import inline

_PRESERVED = ("pre", "pre-wrap", "break-spaces")


@contextmanager
def hanging_blanks() -> Iterator[None]:
    """While it lasts, lines are broken so."""
    split = inline.split_first_line

    def split_first_line(text: str, style: Any, context: Any, width: Any, *rest: Any, **named: Any) -> Any:
        line = split(text, style, context, width, *rest, **named)
        if not _is_one_word(text, line[2]) or style["white_space"] in _PRESERVED:
            return line
        bare = split(text.rstrip(" "), style, context, width, *rest, **named)
        if bare[2] is not None or bare[3] > width:
            return line
        layout, length, _resume_index, *measures = bare
        return layout, length, len(text.encode()), *measures

    inline.split_first_line = split_first_line
    try:
        yield
    finally:
        inline.split_first_line = split


def _is_one_word(text: str, resume_index: int | None) -> bool:
    """Whether the line took the first of many words of a text that ends in a blank; told at little cost."""
    if resume_index is None or text[-1:] != " ":
        return False
    taken = text.encode()[:resume_index].decode("utf-8", "replace").rstrip(" ")
    return " " not in taken and " " in text.strip(" ")
