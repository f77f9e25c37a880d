"""Whether a word ends where a line ends. The space that was there is not drawn, so the HTML is asked."""

from typing import Any

from minutes.pdf.setting.tags.roles import ROLES

_UNSEEN = str.maketrans({"\u00ad": None, "\u200b": None, "\u2060": None})
_LONG = 20_000  # characters without a match, beyond which no part of a word is looked for


class Words:
    """The words of each element that was broken over lines, read once."""

    def __init__(self) -> None:
        self._words: dict[Any, frozenset[str]] = {}

    def end_between(self, element: Any, line: str, following: str) -> bool:
        """`line` and `following` are lines of `element`; False where a word was broken between them."""
        last, first = _bare(line).split()[-1:], _bare(following).split()[:1]
        if not last or not first or line[-1:].isspace() or following[:1].isspace():
            return True
        words = self._of(element)
        before, after = last[0].removesuffix("\u2010"), first[0]
        joined = {last[0] + after, before + after}
        if joined & words and not {last[0], after} <= words:
            return False
        if {last[0], after} & words:
            return True
        return sum(map(len, words)) < _LONG and not any(part in word for part in joined for word in words)

    def _of(self, element: Any) -> frozenset[str]:
        if element not in self._words:
            parts: list[str] = []
            _collect(element, parts)
            self._words[element] = frozenset(_bare("".join(parts)).split())
        return self._words[element]


def _bare(text: str) -> str:
    return text.translate(_UNSEEN).casefold()


def _collect(element: Any, parts: list[str]) -> None:
    """The text that flows in the element's own lines; what stands in lines of its own parts words."""
    parts.append(element.text or "")
    for child in element:
        role = ROLES.get(child.tag) if isinstance(child.tag, str) else "comment"
        if child.tag in ("br", "div") or (role is not None and role != "Link"):
            parts.append(" ")
        else:
            _collect(child, parts)
        parts.append(child.tail or "")
