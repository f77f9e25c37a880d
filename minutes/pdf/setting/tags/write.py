"""Writes the structure tree into a PDF (ISO 32000-1, 14.7.2 to 14.7.4)."""

from collections.abc import Mapping, Sequence
from typing import Any

import pydyf

from minutes.pdf.setting.tags.nodes import Annotation, Mark, Node


def write_tree(
    pdf: Any,
    document: Node,
    pages: Sequence[Sequence[Mark]],
    annotations: Sequence[tuple[Node, Any]],
    names: Mapping[str, Node],
) -> None:
    """`pages` are the numbered marks of each page, in their order."""
    root = pydyf.Dictionary({"Type": "/StructTreeRoot"})
    pdf.add_object(root)
    written = {
        node: pydyf.Dictionary({"Type": "/StructElem", "S": f"/{node.role}"})
        for node in document.everything()
    }
    for element in written.values():
        pdf.add_object(element)
    for node, element in written.items():
        element["P"] = written[node.parent].reference if node.parent else root.reference
        _fill(pdf, node, element, written)
    root["K"] = pydyf.Array([written[document].reference])
    root["ParentTree"] = _parent_tree(pdf, pages, annotations, written)
    root["ParentTreeNextKey"] = len(pages) + len(annotations)
    if names:
        root["IDTree"] = _id_tree(pdf, names, written)
    pdf.catalog["StructTreeRoot"] = root.reference


def _fill(pdf: Any, node: Node, element: Any, written: Mapping[Node, Any]) -> None:
    own = next((kid.page for kid in node.kids if not isinstance(kid, Node)), None)
    if own is not None:
        element["Pg"] = pdf.page_references[own]
    kids = [
        _kid(pdf, kid, own, written)
        for kid in node.kids
        if not isinstance(kid, Mark) or kid.number is not None
    ]
    if kids:
        element["K"] = kids[0] if len(kids) == 1 else pydyf.Array(kids)
    for name, value in node.entries.items():
        element[name] = pydyf.String(value)
    owners = [_attributes(owner, values) for owner, values in node.attributes.items()]
    if owners:
        element["A"] = owners[0] if len(owners) == 1 else pydyf.Array(owners)


def _kid(pdf: Any, kid: Node | Mark | Annotation, own: int | None, written: Mapping[Node, Any]) -> Any:
    if isinstance(kid, Node):
        return written[kid].reference
    if isinstance(kid, Annotation):
        return pydyf.Dictionary(
            {"Type": "/OBJR", "Obj": kid.written.reference, "Pg": pdf.page_references[kid.page]}
        )
    if kid.page == own:
        return kid.number
    return pydyf.Dictionary({"Type": "/MCR", "Pg": pdf.page_references[kid.page], "MCID": kid.number})


def _attributes(owner: str, values: Mapping[str, Any]) -> Any:
    written = pydyf.Dictionary({"O": f"/{owner}"})
    for name, value in values.items():
        if isinstance(value, list):
            value = pydyf.Array(pydyf.String(part) if isinstance(part, str) else part for part in value)
        written[name] = value
    return written


def _parent_tree(
    pdf: Any,
    pages: Sequence[Sequence[Mark]],
    annotations: Sequence[tuple[Node, Any]],
    written: Mapping[Node, Any],
) -> bytes:
    numbers = pydyf.Array()
    for page, marks in enumerate(pages):
        numbers += (page, pydyf.Array(written[mark.owner].reference for mark in marks))
    for key, (node, annotation) in enumerate(annotations, len(pages)):
        annotation["StructParent"] = key
        numbers += (key, written[node].reference)
    return _added(pdf, pydyf.Dictionary({"Nums": numbers}))


def _id_tree(pdf: Any, names: Mapping[str, Node], written: Mapping[Node, Any]) -> bytes:
    listed = pydyf.Array()
    for name in sorted(names):
        listed += (pydyf.String(name), written[names[name]].reference)
    return _added(pdf, pydyf.Dictionary({"Names": listed}))


def _added(pdf: Any, written: Any) -> bytes:
    pdf.add_object(written)
    reference: bytes = written.reference
    return reference
