"""Which words are common in minutes, in any of their forms and as parts of longer words."""

import re
from functools import cache, lru_cache
from pathlib import Path

COMMON = frozenset(Path(__file__).with_name("common_words.txt").read_text().split())
ENDINGS = (
    "ernes",
    "endes",
    "erne",
    "ende",
    "enes",
    "edes",
    "ene",
    "ens",
    "ets",
    "ers",
    "ede",
    "te",
    "en",
    "et",
)
SHORT_ENDINGS = ("er", "es", "re", "st", "t", "e", "s", "n", "r", "d")
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
SHORTEST_PART = 3
LONGEST = 60  # letters; nothing longer is a word


def stem(word: str) -> str:
    """Without the first ending that leaves four letters; small letters.

    >>> stem("Ejendommens"), stem("grunde")
    ('ejendomm', 'grund')
    """
    low = word.casefold()
    for ending in (*ENDINGS, *SHORT_ENDINGS):
        if low.endswith(ending) and len(low) - len(ending) >= 4:
            return low.removesuffix(ending)
    return low


@cache
def _stems() -> frozenset[str]:
    return COMMON | {stem(word) for word in COMMON}


def is_common(word: str) -> bool:
    """`word` or its parts are words that any minutes use.

    >>> is_common("tillægsbevillingen"), is_common("Skarvholmsbroen")
    (True, False)
    """
    return len(word) <= LONGEST and all(_is_common(part) for part in word.casefold().split("-") if part)


@lru_cache(maxsize=20_000)
def _known_forms(word: str) -> bool:
    short = stem(word)
    doubled = short[:-1] if len(short) > 4 and short[-1] == short[-2] else short
    return not {word, short, doubled}.isdisjoint(_stems())


def _is_common(word: str) -> bool:
    """A word of its own, or a common word with a common rest, joined by s or e where needed."""
    if _known_forms(word):
        return True
    for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        head, rest = word[:cut], word[cut:]
        joined = head in COMMON or (head[-1] in "se" and head[:-1] in COMMON)
        if joined and _is_common(rest):
            return True
    return False
