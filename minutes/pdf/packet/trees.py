"""Reading the trees of a PDF: numbers, names and structure. Bounded, and without recursion."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from pikepdf import Array, Dictionary

from minutes.pdf.errors import PdfError


def number_tree(root: Any, most: int) -> Iterator[tuple[int, Any]]:
    """Every (number, value), in the tree's order (ISO 32000-1, 7.9.7). Raises PdfError."""
    yield from ((int(key), value) for key, value in _leaves(root, "/Nums", most))


def name_tree(root: Any, most: int) -> Iterator[tuple[str, Any]]:
    """Every (name, value), in the tree's order (ISO 32000-1, 7.9.6). Raises PdfError."""
    yield from ((str(key), value) for key, value in _leaves(root, "/Names", most))


def _leaves(root: Any, key: str, most: int) -> Iterator[tuple[Any, Any]]:
    waiting, seen = [root], 0
    while waiting:
        node = waiting.pop()
        seen += 1
        if seen > most or not isinstance(node, Dictionary):
            raise PdfError(_("The file is not a PDF that can be read."))
        pairs = node.get(key)
        if isinstance(pairs, Array):
            if len(pairs) // 2 > most:
                raise PdfError(_("The file is not a PDF that can be read."))
            yield from zip(pairs[::2], pairs[1::2], strict=False)
        kids = node.get("/Kids")
        if isinstance(kids, Array):
            waiting.extend(reversed(list(kids)))


def kids_of(element: Any) -> list[Any]:
    """What an element or the root of the structure tree holds: elements, numbers, references."""
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, Array) else [kids]


def is_element(kid: Any) -> bool:
    return isinstance(kid, Dictionary) and "/S" in kid


def elements(tops: list[Any], most: int) -> Iterator[Any]:
    """Every structure element, before its children. Raises PdfError where one comes twice."""
    waiting = [top for top in reversed(tops) if is_element(top)]
    seen: set[tuple[int, int]] = set()
    while waiting:
        element = waiting.pop()
        if not element.is_indirect or element.objgen in seen or len(seen) >= most:
            raise PdfError(_("The file is not a PDF that can be read."))
        seen.add(element.objgen)
        yield element
        waiting.extend(kid for kid in reversed(kids_of(element)) if is_element(kid))
