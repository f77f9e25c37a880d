"""Mends the structure tree of a written document before it is closed (a WeasyPrint finisher).

WeasyPrint hangs paragraphs straight under list items, leaves running heads as content outside the tree
and gives table heads no scope; ISO 14289-1 (7.2, 7.8, 7.5) wants it otherwise.
"""

from collections.abc import Iterator
from typing import Any

import pydyf

_ITEM_PARTS = ("/Lbl", "/LBody")


def mend_structure(document: Any, pdf: Any) -> None:
    root = pdf.objects[_number(pdf.catalog["StructTreeRoot"])]
    reachable = {_number(reference) for reference in root["K"]}
    for element in _elements(pdf, root["K"]):
        reachable.update(_number(kid) for kid in _references(element["K"]))
        if element["S"] == "/LI":
            _gather_body(pdf, element, reachable)
        elif element["S"] == "/TH":
            _give_scope(pdf, element)
    _make_artifacts(pdf, root, len(document.pages), reachable)


def _number(reference: bytes) -> int:
    return int(reference.split()[0])


def _references(kids: list[Any]) -> list[bytes]:
    return [kid for kid in kids if isinstance(kid, bytes)]


def _elements(pdf: Any, references: list[bytes]) -> Iterator[Any]:
    """Every structure element below, before its children."""
    waiting = list(reversed(references))
    while waiting:
        element = pdf.objects[_number(waiting.pop())]
        if element.get("Type") == "/StructElem":
            yield element
            waiting.extend(reversed(_references(element["K"])))


def _gather_body(pdf: Any, item: Any, reachable: set[int]) -> None:
    """Puts everything in a list item but its label and body into one body."""
    kids = _references(item["K"])
    loose = [kid for kid in kids if pdf.objects[_number(kid)].get("S") not in _ITEM_PARTS]
    if not loose:
        return
    body = pydyf.Dictionary(
        {
            "Type": "/StructElem",
            "S": "/LBody",
            "K": pydyf.Array(loose),
            "Pg": item["Pg"],
            "P": item.reference,
        }
    )
    pdf.add_object(body)
    reachable.add(body.number)
    for kid in loose:
        pdf.objects[_number(kid)]["P"] = body.reference
    at = item["K"].index(loose[0])
    item["K"][:] = [kid for kid in item["K"] if kid not in loose]
    item["K"].insert(min(at, len(item["K"])), body.reference)


def _give_scope(pdf: Any, head: Any) -> None:
    row = pdf.objects[_number(head["P"])]
    group = pdf.objects[_number(row["P"])]
    head.setdefault("A", pydyf.Dictionary({"O": "/Table"}))
    head["A"]["Scope"] = "/Column" if group["S"] == "/THead" else "/Row"


def _make_artifacts(pdf: Any, root: Any, pages: int, reachable: set[int]) -> None:
    """Marks as artifact what is drawn on a page but stands nowhere in the tree: running heads and feet."""
    numbers = pdf.objects[_number(root["ParentTree"])]["Nums"]
    page_references = pdf.page_references
    for page in range(pages):
        owners = numbers[2 * page + 1]
        outside = {mark for mark, owner in enumerate(owners) if _number(owner) not in reachable}
        for mark in outside:
            owners[mark] = "null"
        page_object = pdf.objects[_number(page_references[page])]
        _mark_as_artifact(pdf.objects[_number(page_object["Contents"])].stream, outside)


def _mark_as_artifact(operations: list[Any], marks: set[int]) -> None:
    for at, operation in enumerate(operations):
        if isinstance(operation, pydyf.Dictionary) and operation.get("MCID") in marks:
            operations[at - 1] = "/Artifact"
            operations[at] = pydyf.Dictionary({"Type": "/Pagination"})
