"""The lists of a block, counted as the web counts them and numbered by Word where both agree."""

from dataclasses import dataclass

from lxml.html import HtmlElement

from minutes.word.numbering import BULLETS, DEEPEST, Numbering, counts_like_word, written_number


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands before an item: a numbering of Word's and its level, or a number as text."""

    number: tuple[int, int] | None = None
    text: str = ""


class PrintedList:
    """One ul or ol; gives its items their markers in turn."""

    def __init__(self, element: HtmlElement, depth: int, numbering: Numbering) -> None:
        self.style = "ListNumber" if element.tag == "ol" else "ListBullet"
        self._ordered = element.tag == "ol"
        self._kind = element.get("type", "1")
        self._next = int(element.get("start", "1"))
        self._level = min(depth, DEEPEST)
        self._numbering = numbering
        self._list = 0
        self._word_next: int | None = None

    def marker(self, item: HtmlElement) -> Marker:
        if not self._ordered:
            return Marker((BULLETS, self._level))
        number = int(item.get("value", self._next))
        self._next = number + 1
        if not counts_like_word(self._kind, number):
            return Marker(text=written_number(self._kind, number))
        if self._word_next != number:
            self._list = self._numbering.start(self._kind, self._level, number)
        self._word_next = number + 1
        return Marker((self._list, self._level))
