"""Rules on the structure tree (ISO 14289-1, 7.1-7.5; ISO 32000-1, 14.8.4)."""

import re
from collections.abc import Callable
from itertools import pairwise

from minutes.pdf.gate.tree import Tree

Rule = tuple[str, Callable[[Tree], bool]]
_ROWS = {"THead", "TBody", "TFoot"}
_PARENTS = {
    "TR": {"Table", *_ROWS},
    "TH": {"TR"},
    "TD": {"TR"},
    **{rows: {"Table"} for rows in _ROWS},
    "LI": {"L"},
    "LBody": {"LI"},
}
_KIDS = {
    "Table": {"TR", "Caption", *_ROWS},
    **{rows: {"TR"} for rows in _ROWS},
    "TR": {"TH", "TD"},
    "L": {"LI", "L", "Caption"},
    "LI": {"Lbl", "LBody"},
}
_LEVEL = re.compile(r"H([1-6])")


def _puts_parts_in_their_wholes(tree: Tree) -> bool:
    return all(
        element.parent in _PARENTS.get(element.kind, {element.parent})
        and element.kind in _KIDS.get(element.parent, {element.kind})
        for element in tree.elements
    )


def _describes_its_pictures(tree: Tree) -> bool:
    return all(element.alt.strip() for element in tree.elements if element.kind == "Figure")


def _reads_nothing_twice(tree: Tree) -> bool:
    return len(set(tree.marks)) == len(tree.marks)


def _levels(tree: Tree) -> list[int]:
    return [int(found[1]) for element in tree.elements if (found := _LEVEL.fullmatch(element.kind))]


def _skips_no_level(tree: Tree) -> bool:
    levels = [0, *_levels(tree)]
    return all(below - above <= 1 for above, below in pairwise(levels))


STRUCTURE: tuple[Rule, ...] = (
    ("TR, TH, TD, LI", _puts_parts_in_their_wholes),
    ("Alt", _describes_its_pictures),
    ("MCID", _reads_nothing_twice),
    ("Outlines", lambda tree: tree.bookmarks or _levels(tree).count(2) < 2),
)
HEADINGS: tuple[Rule, ...] = (
    ("H1", lambda tree: _levels(tree).count(1) == 1),
    ("H1-H6", _skips_no_level),
)
