"""One thing a file hides, and the bounds of a list of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LONGEST_TEXT = 20_000
LONGEST_PLACE = 200
MOST = 200
NOT_INSPECTED = "not_inspected"


@dataclass(frozen=True, slots=True)
class Hidden:
    """`code` is one of ..labels; `where` is "page:3", "slide:3" or a name in the file's own words;
    `text` is all text that stands there, for the search for personal data.
    """

    code: str
    where: str = ""
    text: str = ""


def gathered(code: str, where: str, lines: Iterable[str]) -> Iterator[Hidden]:
    """One entry for all lines found at one place; none where nothing stands there."""
    text = "\n".join(line for line in (line.strip() for line in lines) if line)
    if text:
        yield Hidden(code, where, text)


def bounded(entries: Iterable[Hidden]) -> Iterator[Hidden]:
    """At most MOST entries, long texts in parts: what is left out is told of, never dropped in silence."""
    seen: set[Hidden] = set()
    for entry in entries:
        for part in _parts(entry):
            if part in seen:
                continue
            if len(seen) == MOST - 1:
                yield Hidden(NOT_INSPECTED, entry.where[:LONGEST_PLACE])
                return
            seen.add(part)
            yield part


def _parts(entry: Hidden) -> Iterator[Hidden]:
    """Parts overlap by some letters, so that a number is whole in one of them."""
    text, step = _storable(entry.text), LONGEST_TEXT - 50
    for start in range(0, max(1, len(text) - 50), step):
        yield Hidden(entry.code, _storable(entry.where)[:LONGEST_PLACE], text[start : start + LONGEST_TEXT])


def _storable(text: str) -> str:
    """Without what PostgreSQL refuses: NUL and half characters."""
    return text.replace("\x00", "").encode("utf-8", "ignore").decode("utf-8")
