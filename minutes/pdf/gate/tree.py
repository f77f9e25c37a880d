"""The structure tree of a file, read once: its elements in document order."""

from dataclasses import dataclass

import pikepdf

from minutes.pdf.gate.parts import listed, part


@dataclass(frozen=True, slots=True)
class Element:
    kind: str
    parent: str
    alt: str


@dataclass(frozen=True, slots=True)
class Tree:
    """`marks` are the pieces of content, as (page index, MCID); elements and marks are in document order."""

    elements: tuple[Element, ...]
    marks: tuple[tuple[int, int], ...]
    bookmarks: bool

    @classmethod
    def of(cls, pdf: pikepdf.Pdf) -> "Tree":
        pages = {page.obj.objgen: at for at, page in enumerate(pdf.pages)}
        root = part(pdf.Root, "/StructTreeRoot")
        elements: list[Element] = []
        marks: list[tuple[int, int]] = []
        waiting = [("", kid, -1) for kid in reversed(list(listed(root.get("/K"))))]
        while waiting:
            parent, kid, page = waiting.pop()
            if isinstance(kid, int):
                marks.append((page, kid))
                continue
            page = pages.get(kid["/Pg"].objgen, -1) if "/Pg" in kid else page
            if "/MCID" in kid:
                marks.append((page, int(kid["/MCID"])))
            elif "/S" in kid:
                kind = str(kid["/S"])[1:]
                elements.append(Element(kind, parent, str(kid.get("/Alt", ""))))
                waiting += [(kind, inner, page) for inner in reversed(list(listed(kid.get("/K"))))]
        return cls(tuple(elements), tuple(marks), "/First" in part(pdf.Root, "/Outlines"))
