"""Rules on the structure tree, when its kinds are called as the standard calls them (ISO 14289-1, 7)."""

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf

from minutes.pdf.gate.structure import STRUCTURE
from minutes.pdf.gate.tree import Tree
from minutes.pdf.packet.judging.catalogue import LANGUAGE
from minutes.pdf.packet.judging.tables import require_even_table
from minutes.pdf.packet.judging.unfit import Unfit, require
from minutes.pdf.packet.limits import MAX_ELEMENTS, MAX_TREE_DEPTH
from minutes.pdf.packet.source import Prepared
from minutes.pdf.packet.trees import is_element, kids_of

_KINDS = set(
    """/Sect /Part /Art /Div /BlockQuote /Caption /TOC /TOCI /Index /NonStruct /P /H1 /H2 /H3 /H4 /H5 /H6
    /L /LI /Lbl /LBody /Table /TR /TH /TD /THead /TBody /TFoot /Span /Quote /Note /Reference /BibEntry /Code
    /Link /Figure /Formula""".split()  # noqa: SIM905
)
_INSIDE = {"/TOCI": {"/TOC"}, "/TOC": {"/TOC", "/TOCI", "/Sect", "/Part", "/Div", "/Art", "/NonStruct", ""}}
_STANDARD = _KINDS | {"/Document", "/H", "/Form", "/Annot", "/Ruby", "/Warichu", "/Private"}
Marks = dict[int, set[int]]


def require_right_structure(pdf: Pdf, prepared: Prepared) -> Marks:
    """The pieces of content in the tree, by page. Raises Unfit."""
    for kind in _STANDARD & set(prepared.roles):
        require(str(prepared.roles[kind]) == kind, "/RoleMap")
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    owners: dict[Any, Any] = {}
    level = 0
    for element, parent, page, depth in _walk(prepared.tops):
        kind = str(element.S)
        require(depth <= MAX_TREE_DEPTH, "depth")
        _require_element(element, kind, parent)
        if kind in ("/H1", "/H2", "/H3", "/H4", "/H5", "/H6"):
            require(int(kind[2]) <= level + 1, "heading levels")
            level = int(kind[2])
        for kid in kids_of(element):
            if not is_element(kid):
                owner = _owned(kid, page, kind)
                require(owner not in owners, "content read twice")
                owners[owner] = element.objgen
    _require_rules(pdf)
    _require_parents(pdf, prepared, owners)
    marks: Marks = {}
    for owner in owners:
        if len(owner) == 3:
            marks.setdefault(pages[owner[:2]], set()).add(owner[2])
    return marks


def _walk(tops: list[Any]) -> Iterator[tuple[Any, str, Any, int]]:
    """Element, its parent's kind, the page it is on, and how deep it lies."""
    waiting: list[tuple[Any, str, Any, int]] = [(top, "", None, 1) for top in reversed(tops)]
    seen = 0
    while waiting:
        element, parent, page, depth = waiting.pop()
        seen += 1
        require(seen <= MAX_ELEMENTS, "elements")
        page = element.get("/Pg", page)
        yield element, parent, page, depth
        kind = str(element.S)
        waiting += [(kid, kind, page, depth + 1) for kid in reversed(kids_of(element)) if is_element(kid)]


def _require_element(element: Any, kind: str, parent: str) -> None:
    require(kind in _KINDS and "/NS" not in element, "kind " + kind)
    require(kind not in _INSIDE or parent in _INSIDE[kind], kind)
    if "/Lang" in element:
        require(LANGUAGE.fullmatch(str(element.Lang)), "/Lang")
    if kind in ("/Figure", "/Formula"):
        require(str(element.get("/Alt", "")).strip(), "/Alt")
    elif kind == "/Note":
        require("/ID" in element, "/ID")
    elif kind == "/Table":
        require_even_table(element)


def _owned(kid: Any, page: Any, kind: str) -> tuple[int, ...]:
    """What a piece of content is known by: (page, MCID), or the number of an annotation's object."""
    if isinstance(kid, int):
        return (*page.objgen, kid)
    require(isinstance(kid, Dictionary) and "/Stm" not in kid, "/K")
    if "/MCID" in kid:
        return (*kid.get("/Pg", page).objgen, int(kid.MCID))
    require(kid.get("/Type") == Name.OBJR and kind == "/Link", "/OBJR")
    number: tuple[int, ...] = kid.Obj.objgen
    return number


def _require_rules(pdf: Pdf) -> None:
    tree = Tree.of(pdf)
    for name, obeys in STRUCTURE:
        require(name == "Outlines" or obeys(tree), name)


def _require_parents(pdf: Pdf, prepared: Prepared, owners: dict[Any, Any]) -> None:
    """The parent tree says of each piece what the tree says."""
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", []):
            parent = prepared.numbers.get(int(annotation.StructParent))
            require(parent is not None and owners.get(annotation.objgen) == parent.objgen, "/StructParent")
    listed = {}
    for page in pdf.pages:
        listed[page.objgen] = prepared.numbers.get(int(page.obj.get("/StructParents", -1)))
    for owner, element in owners.items():
        if len(owner) == 3:
            row = listed.get(owner[:2])
            if not isinstance(row, Array) or owner[2] >= len(row) or row[owner[2]].objgen != element:
                raise Unfit("/ParentTree")
