"""What the structure tree is made of (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True, eq=False)
class Mark:
    """A piece of text or an image on a page. `number` is its MCID, None where it joined the one before."""

    owner: Node
    page: int
    after: Mark | None = None  # what the owner holds just before it, where that is on the same page
    number: int | None = None
    space: bool = False  # a word ends here, and the file says so by a space of its own


@dataclass(slots=True, eq=False)
class Annotation:
    """A link's place on a page; `written` is the annotation's own dictionary."""

    page: int
    written: Any


@dataclass(slots=True, eq=False)
class Node:
    """One structure element. `entries` and `attributes` are written as they stand, the latter by owner."""

    role: str
    parent: Node | None
    element: Any = None
    kids: list[Node | Mark | Annotation] = field(default_factory=list)
    entries: dict[str, Any] = field(default_factory=dict)
    attributes: dict[str, dict[str, Any]] = field(default_factory=dict)
    spans: tuple[int, int] = (1, 1)  # columns and rows of a table cell

    def add(self, role: str, element: Any = None) -> Node:
        node = Node(role, self, element)
        self.kids.append(node)
        return node

    def children(self) -> Iterator[Node]:
        return (kid for kid in self.kids if isinstance(kid, Node))

    def everything(self) -> Iterator[Node]:
        """This node and all below, each before what it holds."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(list(node.children())))
