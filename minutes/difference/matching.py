"""Which parts of two sequences are the same, in bounded time.

difflib alone takes time by the square and worse: thousands of rows or words must not keep a public
page waiting. So what stands once on both sides is matched first (the "patience" method of Bram Cohen),
and difflib sees only the short stretches between.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

Pair = tuple[int, int]

# Steps of difflib allowed for each part of a stretch; where it would take more, the whole stretch is new.
EFFORT = 500


def matched(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Places in both, rising on both sides, at which the same stands."""
    start, end = _shared_ends(old, new)
    old_end, new_end = len(old) - end, len(new) - end
    pairs = [(place, place) for place in range(start)]
    here = (start, start)
    for anchor in (*_anchors(old[start:old_end], new[start:new_end], start), (old_end, new_end)):
        pairs += _between(old, new, here, anchor)
        if anchor[0] < old_end:
            pairs.append(anchor)
        here = (anchor[0] + 1, anchor[1] + 1)
    return pairs + [(old_end + place, new_end + place) for place in range(end)]


def _shared_ends(old: Sequence[str], new: Sequence[str]) -> Pair:
    """How many are the same at the beginning, and how many of the rest at the end."""
    most = min(len(old), len(new))
    start = next((place for place in range(most) if old[place] != new[place]), most)
    rest = most - start
    end = next((place for place in range(rest) if old[-1 - place] != new[-1 - place]), rest)
    return start, end


def _anchors(old: Sequence[str], new: Sequence[str], offset: int) -> list[Pair]:
    """What stands once on either side: as much of it as comes in the same order."""
    once = _once(old) & _once(new)
    places = {part: place for place, part in enumerate(old) if part in once}
    pairs = [(places[part], place) for place, part in enumerate(new) if part in once and not part.isspace()]
    return [(first + offset, second + offset) for first, second in _rising(pairs)]


def _once(parts: Sequence[str]) -> set[str]:
    return {part for part, count in Counter(parts).items() if count == 1}


def _rising(pairs: list[Pair]) -> list[Pair]:
    """The longest series of them that rises on the first side too; they rise on the second already."""
    ends: list[int] = []  # the lowest place at which a series of each length ends
    last: list[int] = []  # and the pair it ends with
    before: list[int] = []
    for index, (first, _second) in enumerate(pairs):
        length = bisect_left(ends, first)
        ends[length : length + 1] = [first]
        last[length : length + 1] = [index]
        before.append(last[length - 1] if length else -1)
    series, index = [], last[-1] if last else -1
    while index >= 0:
        series.append(pairs[index])
        index = before[index]
    return series[::-1]


def _between(old: Sequence[str], new: Sequence[str], start: Pair, end: Pair) -> Iterator[Pair]:
    first, second = old[start[0] : end[0]], new[start[1] : end[1]]
    head, tail = _shared_ends(first, second)
    middle = (first[head : len(first) - tail], second[head : len(second) - tail])
    yield from ((start[0] + place, start[1] + place) for place in range(head))
    yield from ((start[0] + head + a, start[1] + head + b) for a, b in _closely(*middle))
    yield from ((end[0] - place, end[1] - place) for place in range(tail, 0, -1))


def _closely(old: Sequence[str], new: Sequence[str]) -> Iterator[Pair]:
    """By difflib. Spaces match only beside words: by themselves they would tie anything to anything."""
    if not old or not new or _steps(old, new) > EFFORT * (len(old) + len(new)):
        return
    matcher = SequenceMatcher(str.isspace, old, new, autojunk=False)
    for block in matcher.get_matching_blocks():
        yield from ((block.a + place, block.b + place) for place in range(block.size))


def _steps(old: Sequence[str], new: Sequence[str]) -> int:
    """The most that difflib could take: every equal pair, looked at for every match."""
    theirs = Counter(part for part in new if not part.isspace())
    pairs = sum(theirs[part] for part in old)
    return pairs * min(len(old), len(new))
