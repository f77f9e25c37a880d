"""Several passages read as one text, and back from a place in it to the passage."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from minutes.checks.passages import Passage


class Joined:
    """Each passage on lines of its own."""

    def __init__(self, run: Iterable[Passage]) -> None:
        self.passages = list(run)
        self.text = "\n".join(passage.text for passage in self.passages)
        lengths = (len(passage.text) + 1 for passage in self.passages)
        self.starts = [0, *accumulate(lengths)][:-1]

    def at(self, position: int) -> tuple[Passage, int]:
        """The passage that holds the position, and where its text starts in the whole."""
        index = bisect_right(self.starts, position) - 1
        return self.passages[index], self.starts[index]
