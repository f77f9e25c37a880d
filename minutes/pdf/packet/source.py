"""Making a PDF ready to be taken into another: its numbers, names and kinds must not meet the other's."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from minutes.pdf.packet.limits import MAX_ELEMENTS, MAX_OBJECTS
from minutes.pdf.packet.trees import elements, kids_of, name_tree, number_tree

_LAST_LEVEL = 6
_HEADINGS = {f"/H{level}": level for level in range(1, _LAST_LEVEL + 1)}
_NUMBERS = {"/StructParents", "/StructParent"}
# What no page needs to be shown and one of the standards has words about.
_NEEDLESS = {"/Metadata", "/PieceInfo", "/LastModified", "/Thumb", "/Interpolate", "/CIDSet", "/CharSet"}
_NOT_ON_PAGES = {"/B", "/Trans", "/Dur", "/SeparationInfo", "/VP"}
_SHOWN_AND_PRINTED = 4  # of an annotation's flags


class Prepared:
    """`roles` is the role map as it was, `numbers` the parent tree with its new numbers;
    `next_number` is free after it, `ids` and `classes` are the elements' names and classes as they are
    called in the packet.
    """

    def __init__(self, pdf: Pdf, first_number: int, prefix: str, deeper: int) -> None:
        """Changes the opened file (never the bytes): headings go `deeper` levels down, none below H6."""
        self.pdf = pdf
        self._root = pdf.Root.StructTreeRoot
        self._prefix = prefix
        self.roles = dict(self._root.get("/RoleMap", Dictionary()).items())
        self.tops = [top for top in kids_of(self._root) if isinstance(top, Dictionary)]
        self.numbers = dict(self._renumbered(first_number))
        self.next_number = max((*self.numbers, *self._renumber_parts(first_number)), default=-1) + 1
        self.ids: dict[bytes, Object] = {}
        self.classes = {f"/{prefix}{name[1:]}": value for name, value in self._class_map()}
        for element in elements(self.tops, MAX_ELEMENTS):
            self._ready(element, deeper)
        self._point_by_page()

    def _renumbered(self, first: int) -> Iterator[tuple[int, Any]]:
        for key, value in number_tree(self._root.get("/ParentTree", Dictionary()), MAX_ELEMENTS):
            yield key + first, value

    def _renumber_parts(self, first: int) -> Iterator[int]:
        for part in _parts(self.pdf):
            for name in _NUMBERS & set(part.keys()):
                part[name] = int(part[name]) + first
                yield int(part[name])
            for name in _NEEDLESS & set(part.keys()):
                del part[name]

    def _class_map(self) -> Iterator[tuple[str, Any]]:
        yield from self._root.get("/ClassMap", Dictionary()).items()

    def _ready(self, element: Any, deeper: int) -> None:
        kind = str(standard_kind(element, self.roles))
        if kind in _HEADINGS:
            kind = f"/H{min(_LAST_LEVEL, _HEADINGS[kind] + deeper)}"
        element.S = Name("/Sect" if kind == "/Document" else kind)
        if "/ID" in element:
            named = self._renamed(element.ID)
            element.ID = String(named)
            self.ids[named] = element
        if "/C" in element:
            classes = element.C if isinstance(element.C, Array) else [element.C]
            element.C = Array([self._class(name) for name in classes])
        if "/A" in element:
            for attributes in element.A if isinstance(element.A, Array) else [element.A]:
                self._rename_headers(attributes)

    def _renamed(self, name: Any) -> bytes:
        return self._prefix.encode() + bytes(name)

    def _class(self, name: Any) -> Any:
        return Name(f"/{self._prefix}{str(name)[1:]}") if isinstance(name, Name) else name

    def _rename_headers(self, attributes: Any) -> None:
        if isinstance(attributes, Dictionary) and isinstance(attributes.get("/Headers"), Array):
            attributes.Headers = Array([String(self._renamed(name)) for name in attributes.Headers])

    def _point_by_page(self) -> None:
        """Links inside the file name their page and not a destination, and lose what leads nowhere."""
        named = named_destinations(self.pdf)
        for page in self.pdf.pages:
            page.obj.Tabs = Name.S
            for key in _NOT_ON_PAGES & set(page.obj.keys()):
                del page.obj[key]
            for link in page.obj.get("/Annots", []):
                _point(link, named)
                link.F = _SHOWN_AND_PRINTED
                if not str(link.get("/Contents", "")).strip():
                    link.Contents = String(_words_for(link))
        for key in ("/Names", "/Dests", "/AcroForm"):
            if key in self.pdf.Root:
                del self.pdf.Root[key]


def standard_kind(element: Any, roles: dict[str, Any]) -> Any:
    """The element's kind as the standard calls it; a role map that turns in a circle ends anywhere."""
    kind = element.S
    for _step in range(len(roles)):
        if roles.get(str(kind), kind) == kind:
            break
        kind = roles[str(kind)]
    return kind


def _parts(pdf: Pdf) -> Iterator[Any]:
    """What may bear a number of the parent tree or a note of a program; annotations inside their page too."""
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", []):
            if isinstance(annotation, Dictionary) and not annotation.is_indirect:
                yield annotation
    for part in pdf.objects:
        if isinstance(part, Dictionary | Stream):
            yield part


def named_destinations(pdf: Pdf) -> dict[str, Any]:
    """Every named destination as [page, how …]."""
    found = dict(pdf.Root.get("/Dests", Dictionary()).items())
    names = pdf.Root.get("/Names", Dictionary()).get("/Dests")
    if names is not None:
        found |= dict(name_tree(names, MAX_OBJECTS))
    return {
        name: value.get("/D") if isinstance(value, Dictionary) else value for name, value in found.items()
    }


def _words_for(link: Any) -> str:
    """What a link without a description is called when read aloud (ISO 14289-1, 7.18.5)."""
    return str(link.get("/A", Dictionary()).get("/URI", "")) or _("Link to another page")


def _point(link: Any, named: dict[str, Any]) -> None:
    action = link.get("/A")
    goes = isinstance(action, Dictionary) and action.get("/S") == Name.GoTo
    target = action.get("/D") if goes else link.get("/Dest")
    if target is None:
        return
    if goes:
        del link["/A"]
    if not isinstance(target, Array):
        target = named.get(str(target))
    if isinstance(target, Array) and len(target) and isinstance(target[0], Dictionary):
        link.Dest = Array(list(target))
    elif "/Dest" in link:
        del link["/Dest"]
