"""Lists as Word counts them: each list of the record its own, with its kind of number and its start."""

from minutes.word.paragraphs import LEVEL
from minutes.word.xml import Element, make

BULLETS = 1  # the numbering of all lists without numbers, defined in parts/word/numbering.xml
DEEPEST = 8  # Word has nine levels
_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_MOST = {"a": 26, "A": 26, "i": 3999, "I": 3999}  # beyond them Word counts otherwise than the web does
_MOST_DECIMAL = 32_767


class Numbering:
    """The numbered lists of one document; `part` is the root of word/numbering.xml."""

    def __init__(self, part: Element) -> None:
        self._part = part
        self._kinds: list[Element] = []
        self._lists: list[Element] = []

    def start(self, kind: str, level: int, at: int) -> int:
        """A new list from `at`; returns the number by which its items name it."""
        number = len(self._kinds) + 1
        kinds = make("abstractNum", make("multiLevelType", val="multilevel"), abstractNumId=number)
        kinds.extend(_level(depth, kind, at if depth == level else 1) for depth in range(DEEPEST + 1))
        self._kinds.append(kinds)
        self._lists.append(make("num", make("abstractNumId", val=number), numId=self._next()))
        return self._next() - 1

    def _next(self) -> int:
        return BULLETS + 1 + len(self._lists)

    def finish(self) -> None:
        """Writes them into the part, kinds before lists as the standard wants."""
        first = self._part.find("{*}num")
        for kind in self._kinds:
            first.addprevious(kind)
        self._part.extend(self._lists)


def _level(depth: int, kind: str, at: int) -> Element:
    return make(
        "lvl",
        make("start", val=at),
        make("numFmt", val=_FORMATS.get(kind, "decimal")),
        make("lvlText", val=f"%{depth + 1}."),
        make("lvlJc", val="left"),
        make("pPr", make("ind", left=LEVEL * (depth + 1), hanging=LEVEL)),
        ilvl=depth,
    )


def counts_like_word(kind: str, number: int) -> bool:
    """Whether Word writes this number as the record's page does."""
    least = 1 if kind in _MOST else 0
    return least <= number <= _MOST.get(kind, _MOST_DECIMAL)


def written_number(kind: str, number: int) -> str:
    """The number as text, for what Word counts otherwise: aa and ab after z, and what is below nought."""
    if kind not in ("a", "A") or number < 1:
        return f"{number}."
    letters = ""
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(ord(kind) + place) + letters
    return f"{letters}."
