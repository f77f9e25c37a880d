"""Printed headings taken apart without a word lost: what leads up to the title, and the title itself."""

import re
from dataclasses import dataclass

_LAST = re.compile(r"(?<=\s)\S+\s\S+$")
TOGETHER = 24  # characters of last words that are kept on one line


@dataclass(frozen=True, slots=True)
class HeadingParts:
    """`before`, `name`, `after` together are the printed words, in their order."""

    before: str
    name: str
    after: str

    @property
    def lead(self) -> str:
        """The name without its last words."""
        return self.name.removesuffix(self.last)

    @property
    def last(self) -> str:
        """The last two words of the name, which stay on one line; empty where they are long."""
        found = _LAST.search(self.name)
        return found[0] if found and len(found[0]) <= TOGETHER else ""


def around(printed: str, name: str) -> HeadingParts:
    """ "REFERAT Socialudvalget d. 03-11-2021" around "Socialudvalget"; without it all is the name."""
    at = printed.find(name) if name else -1
    if at < 0 or not _stands_alone(printed, name, at):
        return HeadingParts("", printed or name, "")
    return HeadingParts(printed[:at].strip(), name, printed[at + len(name) :].strip())


def item_heading(printed: str, number: str, title: str) -> HeadingParts:
    """ "Punkt 3: Budget" as "Punkt 3:" and "Budget"; an item without a printed heading shows its number."""
    if not printed:
        return HeadingParts(number, title, "")
    if title and printed.endswith(title) and _stands_alone(printed, title, len(printed) - len(title)):
        return HeadingParts(printed.removesuffix(title).strip(), title, "")
    return HeadingParts("", printed, "")


def decision_heading(printed: str, word: str) -> HeadingParts:
    """ "Beslutning Socialudvalget den 03-11-2021" as "Beslutning" and the rest; `word` is "Beslutning"."""
    first, _space, rest = printed.partition(" ")
    if rest and first.casefold().startswith(word.casefold()):
        return HeadingParts("", first, rest.strip())
    return HeadingParts("", printed, "")


def _stands_alone(printed: str, name: str, at: int) -> bool:
    """Whether blanks are around it: words are not cut, as "Byrådets" would be at "Byrådet"."""
    before, after = printed[:at], printed[at + len(name) :]
    return (not before or before[-1].isspace()) and (not after or after[0].isspace())
