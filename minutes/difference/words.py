"""Two plain texts as runs of words kept, added and removed: lines first, then the words within them."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from minutes.difference.matching import matched
from minutes.difference.result import Change, Run, Runs

PIECES = re.compile(r"\s+|\S+")
ISLAND = 2  # words
ENDS = '.,;:!?)"”’»'


def runs_of(old: str, new: str) -> Runs:
    """The runs in reading order; between two kept ones what was removed comes before what was added."""
    if old == new:
        return _joined([Run(Change.KEPT, new)])
    return _joined(_without_islands(_joined(_differing(_lines(old), _lines(new), _by_words))))


def _by_words(old: str, new: str) -> Iterator[Run]:
    return _differing(_words(old), _words(new), _replaced)


def _replaced(old: str, new: str) -> Iterator[Run]:
    yield Run(Change.REMOVED, old)
    yield Run(Change.ADDED, new)


def _differing(
    old: list[str], new: list[str], otherwise: Callable[[str, str], Iterable[Run]]
) -> Iterator[Run]:
    """`otherwise` tells what became of a stretch that is not the same."""
    here = there = 0
    for place, other in (*matched(old, new), (len(old), len(new))):
        gone, come = "".join(old[here:place]), "".join(new[there:other])
        yield from otherwise(gone, come) if gone and come else _replaced(gone, come)
        yield Run(Change.KEPT, "".join(new[other : other + 1]))
        here, there = place + 1, other + 1


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _words(text: str) -> list[str]:
    """Words, spaces, and the marks that end a word, so that "vedtaget." and "vedtaget," share the word."""
    return [part for piece in PIECES.findall(text) for part in _without_marks(piece) if part]


def _without_marks(piece: str) -> tuple[str, str]:
    word = piece.rstrip(ENDS)
    return word, piece[len(word) :]


def _without_islands(runs: Runs) -> Iterator[Run]:
    """A word or two that happen to stand in both of two otherwise different sentences are no help to
    the reader: they go with the changes around them."""
    for place, run in enumerate(runs):
        if run.change == Change.KEPT and _is_island(runs, place):
            yield Run(Change.REMOVED, run.text)
            yield Run(Change.ADDED, run.text)
        else:
            yield run


def _is_island(runs: Runs, place: int) -> bool:
    text = runs[place].text
    if "\n" in text or "\t" in text or len(text.split()) > ISLAND:
        return False
    sides = runs[max(0, place - 2) : place], runs[place + 1 : place + 3]
    changed = [sum(len(run.text) for run in side if run.change != Change.KEPT) for side in sides]
    return min(changed) > len(text) * 2


def _joined(runs: Iterable[Run]) -> Runs:
    """Neighbours of one kind as one; between kept words, all that was removed before all that was added."""
    joined: list[Run] = []
    told = (run for run in runs if run.text)
    for kept, stretch in groupby(told, key=lambda run: run.change == Change.KEPT):
        together = list(stretch)
        for change in (Change.KEPT,) if kept else (Change.REMOVED, Change.ADDED):
            if text := "".join(run.text for run in together if run.change == change):
                joined.append(Run(change, text))
    return tuple(joined)
