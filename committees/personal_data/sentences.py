"""Which sensitive words stand in the sentence of a place, without reading the text once for each place."""

import re
from bisect import bisect_left
from functools import cached_property

from committees.personal_data.sensitive_words import SENSITIVE

# A full stop after a lone capital, an abbreviation or a number ends no sentence.
END = re.compile(r"(?<!\b[A-ZÆØÅ])(?<!\bkr)(?<!\bnr)(?<!\bca)(?<!\d)[.!?](?=\s)|\n\s*\n")
FARTHEST = 200  # characters to either side


class Sentences:
    """The sensitive words of one text and the ends of its sentences."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _ends(self) -> list[int]:
        return [end.start() for end in END.finditer(self._text)]

    @cached_property
    def _words(self) -> list[int]:
        return [word.start() for word in SENSITIVE.finditer(self._text)]

    def are_sensitive(self, start: int, end: int) -> bool:
        """A word of health, social or criminal matters stands in the same sentence."""
        after = bisect_left(self._ends, start)
        first = self._ends[after - 1] if after else 0
        last = self._ends[after] if after < len(self._ends) else len(self._text)
        low, high = max(first, start - FARTHEST), min(last, end + FARTHEST)
        return bisect_left(self._words, high) > bisect_left(self._words, low)
