"""The parts of a finished PDF, read from its structure tree."""

import io

import pikepdf

from minutes.pdf.gate.content import Mark, marked_texts
from tests.minutes.pdf.tree.parts import Part

_THROUGH = {"LBody", "THead", "TBody", "TFoot"}  # say no more than their place does


def printed_parts(data: bytes) -> Part:
    """The Document, with Sects and Divs as they stand."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        reading = _Reading(pdf)
        (document,) = pdf.Root.StructTreeRoot.K
        part = reading.part(document)
        reading.require_all_read()
        return part


class _Reading:
    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pages = {page.obj.objgen: at for at, page in enumerate(pdf.pages)}
        self._texts = marked_texts(pdf)
        self._read: set[Mark] = set()
        self._seen: set[tuple[int, int]] = set()

    def part(self, element: pikepdf.Object) -> Part:
        assert element.objgen not in self._seen, "an element stands in the tree twice"
        self._seen.add(element.objgen)
        part = Part(str(element.S)[1:])
        targets = []
        for kid in _listed(element.get("/K", [])):
            if not isinstance(kid, pikepdf.Dictionary):
                part.kids.append(self._text(element.Pg, int(kid)))
            elif "/MCID" in kid:
                part.kids.append(self._text(kid.Pg, int(kid.MCID)))
            elif "/Obj" in kid:
                targets.append(_target(kid.Obj))
            else:
                self._add(part, self.part(kid))
        part.told = _told(part.kind, element, targets)
        return part

    def _add(self, part: Part, kid: Part) -> None:
        if kid.kind in _THROUGH:
            part.kids += kid.kids
        elif kid.kind != "Lbl":
            part.kids.append(kid)

    def _text(self, page: pikepdf.Object, number: int) -> str:
        mark = self._pages[page.objgen], number
        assert mark not in self._read, "a piece of the page stands in the tree twice"
        self._read.add(mark)
        return self._texts.get(mark, "")

    def require_all_read(self) -> None:
        """Nothing that is marked as content stands outside the tree."""
        assert set(self._texts) <= self._read


def _listed(kids: pikepdf.Object) -> list[pikepdf.Object]:
    return list(kids) if isinstance(kids, pikepdf.Array | list) else [kids]


def _target(annotation: pikepdf.Object) -> str:
    return str(annotation.A.URI) if "/A" in annotation else f"#{annotation.Dest}"


def _told(kind: str, element: pikepdf.Object, targets: list[str]) -> tuple[object, ...]:
    if kind == "Link":
        return tuple(dict.fromkeys(targets))
    if kind == "Figure":
        return (str(element.Alt),)
    if kind == "Span":
        return (str(element.Lang),)
    if kind not in ("TH", "TD"):
        return ()
    owners = [owner for owner in _listed(element.get("/A", [])) if owner.O == "/Table"]
    table = owners[0] if owners else {}
    scope = str(table.get("/Scope", ""))[1:]
    return scope, int(table.get("/ColSpan", 1)), int(table.get("/RowSpan", 1))
