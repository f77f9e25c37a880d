"""Writes the structure tree into a PDF (ISO 32000-1, 14.7.2 to 14.7.4)."""

from collections.abc import Mapping, Sequence
from typing import Any

import pydyf

from minutes.pdf.setting.tags.nodes import Annotation, Mark, Node


class TreeWriter:
    """Writes the nodes of one document; each has its place in the file from the start."""

    def __init__(self, pdf: Any, document: Node) -> None:
        self._pdf = pdf
        self._pages: tuple[bytes, ...] = pdf.page_references  # counted anew at each call, so asked once
        self._root = pydyf.Dictionary({"Type": "/StructTreeRoot"})
        pdf.add_object(self._root)
        self._written: dict[Node, Any] = {}
        for node in document.everything():
            self._written[node] = pydyf.Dictionary({"Type": "/StructElem", "S": f"/{node.role}"})
            pdf.add_object(self._written[node])

    def write(
        self,
        pages: Sequence[Sequence[Mark]],
        annotations: Sequence[tuple[Node, Any]],
        names: Mapping[str, Node],
    ) -> None:
        """`pages` are the numbered marks of each page, in their order."""
        for node, element in self._written.items():
            element["P"] = self._written[node.parent].reference if node.parent else self._root.reference
            self._fill(node, element)
        document = next(iter(self._written.values()))
        self._root["K"] = pydyf.Array([document.reference])
        self._root["ParentTree"] = self._parent_tree(pages, annotations)
        self._root["ParentTreeNextKey"] = len(pages) + len(annotations)
        if names:
            self._root["IDTree"] = self._id_tree(names)
        self._pdf.catalog["StructTreeRoot"] = self._root.reference

    def _fill(self, node: Node, element: Any) -> None:
        own = next((kid.page for kid in node.kids if not isinstance(kid, Node)), None)
        if own is not None:
            element["Pg"] = self._pages[own]
        held = (kid for kid in node.kids if not isinstance(kid, Mark) or kid.number is not None)
        kids = [self._kid(kid, own) for kid in held]
        if kids:
            element["K"] = kids[0] if len(kids) == 1 else pydyf.Array(kids)
        for name, value in node.entries.items():
            element[name] = pydyf.String(value)
        owners = [_attributes(owner, values) for owner, values in node.attributes.items()]
        if owners:
            element["A"] = owners[0] if len(owners) == 1 else pydyf.Array(owners)

    def _kid(self, kid: Node | Mark | Annotation, own: int | None) -> Any:
        if isinstance(kid, Node):
            return self._written[kid].reference
        page = self._pages[kid.page]
        if isinstance(kid, Annotation):
            return pydyf.Dictionary({"Type": "/OBJR", "Obj": kid.written.reference, "Pg": page})
        if kid.page == own:
            return kid.number
        return pydyf.Dictionary({"Type": "/MCR", "Pg": page, "MCID": kid.number})

    def _parent_tree(self, pages: Sequence[Sequence[Mark]], annotations: Sequence[tuple[Node, Any]]) -> bytes:
        numbers = pydyf.Array()
        for page, marks in enumerate(pages):
            numbers += (page, pydyf.Array(self._written[mark.owner].reference for mark in marks))
        for key, (node, annotation) in enumerate(annotations, len(pages)):
            annotation["StructParent"] = key
            numbers += (key, self._written[node].reference)
        return self._added(pydyf.Dictionary({"Nums": numbers}))

    def _id_tree(self, names: Mapping[str, Node]) -> bytes:
        listed = pydyf.Array()
        for name in sorted(names):
            listed += (pydyf.String(name), self._written[names[name]].reference)
        return self._added(pydyf.Dictionary({"Names": listed}))

    def _added(self, written: Any) -> bytes:
        self._pdf.add_object(written)
        reference: bytes = written.reference
        return reference


def _attributes(owner: str, values: Mapping[str, Any]) -> Any:
    written = pydyf.Dictionary({"O": f"/{owner}"})
    for name, value in values.items():
        if isinstance(value, list):
            value = pydyf.Array(pydyf.String(part) if isinstance(part, str) else part for part in value)
        written[name] = value
    return written
