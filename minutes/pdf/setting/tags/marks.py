"""The marked content of a page: named after its element, joined where it follows on, words parted.

Running heads and feet, repeated table heads and pictures without words become artifacts.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import pydyf

from minutes.pdf.setting.tags.nodes import Mark

_SHOWN = b"] TJ"


class _Rewriter:
    def __init__(self, marks: Sequence[Mark | None], spaces: Mapping[bytes, bytes]) -> None:
        self.written: list[Any] = []
        self.owned: list[Mark] = []
        self._marks = marks
        self._spaces = spaces
        self._open: list[Mark | None] = []
        self._closed: Mark | None = None  # the mark that the last operation closed
        self._font = b""
        self._shown = -1  # where the last text of the open mark was written

    def rewrite(self, operations: list[Any]) -> None:
        steps = iter(operations)
        for step in steps:
            if type(step) is str and step.startswith("/"):
                self._begin(step, next(steps), steps)
            elif step == b"EMC":
                self._end()
            else:
                self._other(step)

    def _begin(self, tag: str, properties: Any, steps: Any) -> None:
        if not isinstance(properties, dict):
            self.written += (tag, properties)
            self._open.append(None)
            self._closed = None
            return
        next(steps)
        self._shown = -1
        mark = self._marks[properties["MCID"]]
        if mark is not None and self._follows(mark):
            self.written.pop()
        elif mark is None:
            self.written += ("/Artifact", pydyf.Dictionary({"Type": "/Pagination"}), b"BDC")
        else:
            role = f"/{mark.owner.role}"
            self.written += (role, pydyf.Dictionary({"MCID": len(self.owned)}), b"BDC")
            mark.number = len(self.owned)
            self.owned.append(mark)
        self._open.append(mark)
        self._closed = None

    def _follows(self, mark: Mark) -> bool:
        before = self._closed
        if before is None or before.owner is not mark.owner or mark.after is not before:
            return False
        mark.number = None
        return True

    def _end(self) -> None:
        mark = self._open.pop()
        if mark is not None and mark.space:
            self._add_space()
        self.written.append(b"EMC")
        self._closed = mark

    def _add_space(self) -> None:
        """After the mark's last text; by another font where its own wrote no space anywhere."""
        name = self._font.split(b" ", 1)[0][1:]
        if self._shown < 0 or not self._spaces:
            return
        if name in self._spaces:
            shown = self.written[self._shown]
            self.written[self._shown] = shown[: -len(_SHOWN)] + self._spaces[name] + _SHOWN
        else:
            other, glyph = next(iter(self._spaces.items()))
            step = b"/" + other + b" 1 Tf [" + glyph + _SHOWN + b" " + self._font
            self.written.insert(self._shown + 1, step)

    def _other(self, step: Any) -> None:
        self._closed = None
        if type(step) is bytes:
            if step.endswith(b" Tf"):
                self._font = step
            elif step.endswith(_SHOWN):
                self._shown = len(self.written)
        self.written.append(step)


def rewrite(stream: Any, marks: Sequence[Mark | None], spaces: Mapping[bytes, bytes]) -> list[Mark]:
    """Rewrites a page's stream and numbers its marks anew; returns those that have a number, in order."""
    rewriter = _Rewriter(marks, spaces)
    rewriter.rewrite(stream.stream)
    stream.stream[:] = rewriter.written
    return rewriter.owned


def spaces_of(fonts: Mapping[Any, Any]) -> dict[bytes, bytes]:
    """How each font writes a space, where it has one."""
    found = {}
    for font in fonts.values():
        glyph = next((glyph for glyph, text in font.to_unicode.items() if text in (" ", "\u00a0")), None)
        if glyph is not None and not font.bitmap:
            found[str(font.hash).encode()] = f"<{glyph:04x}>".encode()
    return found
