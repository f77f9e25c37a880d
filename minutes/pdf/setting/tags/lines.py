"""Where words end: between the pieces of text of one block, over lines and changes of type."""

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes

from minutes.pdf.setting.tags.nodes import Mark, Node
from minutes.pdf.setting.tags.words import Words


class Lines:
    """Is told of lines and texts in their order, and says of each mark whether a word ends after it."""

    def __init__(self) -> None:
        self._words = Words()
        self._block: Node | None = None
        self._element: Any = None
        self._line = ""
        self._last: Mark | None = None
        self._left: dict[int, tuple[Any, str, Mark | None]] = {}

    def begin(self, line: Any, block: Node) -> None:
        """A line of `block`."""
        text = "".join(_texts(line))
        if not text.strip():
            return
        if block is not self._block:
            self._change_to(block)
        if self._last is not None:
            apart = line.element is not self._element
            self._last.space = apart or self._words.end_between(line.element, self._line, text)
        self._block, self._element, self._line = block, line.element, text

    def _change_to(self, block: Node) -> None:
        """A block that goes on after others (a cell on the next page, below repeated heads) is taken up."""
        if self._block is not None:
            self._left[id(self._block)] = self._element, self._line, self._last
        self._element, self._line, self._last = self._left.get(id(block), (None, "", None))

    def blank(self) -> None:
        """Nothing is drawn for a space between two changes of type."""
        if self._last is not None:
            self._last.space = True

    def text(self, box: Any, mark: Mark) -> None:
        if self._last is not None and box.text[:1].isspace():
            self._last.space = False
        self._last = None if box.text[-1:].isspace() else mark


def _texts(box: Any) -> Iterator[str]:
    for child in box.children:
        if isinstance(child, boxes.TextBox):
            yield child.text
        elif isinstance(child, boxes.InlineBox):
            yield from _texts(child)
