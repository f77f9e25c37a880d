"""Binding: the pages of several tagged PDFs in one, with one structure tree (ISO 32000-1, 14.7)."""

import io
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

import pikepdf
from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf, StreamDecodeLevel, String

from minutes.pdf.packet.limits import MAX_OBJECTS
from minutes.pdf.packet.source import Prepared, named_destinations
from minutes.pdf.packet.trees import kids_of, name_tree, number_tree

Key = TypeVar("Key")


class Binder:
    """Begins as the frame: contents and dividers. Others are taken in between, in the packet's order."""

    def __init__(self, frame: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(frame))
        self._root = self.pdf.Root.StructTreeRoot
        self._numbers = dict(number_tree(self._root.ParentTree, MAX_OBJECTS))
        self._next_number = max(self._numbers, default=-1) + 1
        self._ids = self._frame_ids()
        self._classes = dict(self._root.get("/ClassMap", Dictionary()).items())
        self._destinations = named_destinations(self.pdf)
        self._whole = kids_of(self._root)[0]
        self._kids: list[tuple[Any, Any]] = [(first_page(kid), kid) for kid in kids_of(self._whole)]

    def page_of(self, anchor: str) -> int:
        """Where an anchor of the frame stands now: 0 for the first page."""
        return self._pages()[self._destinations[anchor][0].objgen]

    def point(self, anchor: str, page: int) -> None:
        """Lets an anchor of the frame lead to another page."""
        self._destinations[anchor] = Array([self.pdf.pages[page].obj, Name.Fit])

    def take_in(self, source: Pdf, at: int, prefix: str, deeper: int, title: str) -> None:
        """Puts all pages before page `at` and their tree, as one part of ours, where they stand.

        Headings go `deeper` levels down. Changes `source`, not its bytes. Raises PdfError.
        """
        prepared = Prepared(source, self._next_number, prefix, deeper)
        self._next_number = prepared.next_number
        for number, page in enumerate(source.pages):
            self.pdf.pages.insert(at + number, page)
        self._kids.append((self.pdf.pages[at].objgen, self._part(source, prepared, title)))
        self._numbers |= self._copied(source, prepared.numbers)
        self._ids |= self._copied(source, prepared.ids)
        self._classes |= self._copied(source, prepared.classes)

    def finish(self, labels: Sequence[tuple[int, Mapping[str, Any]]]) -> bytes:
        """Writes the packet, the same bytes for the same parts. `labels` as (first page, its label)."""
        self._write_tree()
        names = self.pdf.Root.get("/Names", Dictionary())
        names.Dests = _sorted_names({name.encode(): value for name, value in self._destinations.items()})
        self.pdf.Root.Names = names
        labelled = [part for page, label in labels for part in (page, Dictionary(label))]
        self.pdf.Root.PageLabels = Dictionary(Nums=Array(labelled))
        self.pdf.Root.PageMode = Name.UseOutlines
        target = io.BytesIO()
        self.pdf.save(
            target,
            deterministic_id=True,
            object_stream_mode=ObjectStreamMode.generate,
            stream_decode_level=StreamDecodeLevel.none,
        )
        return target.getvalue()

    def _pages(self) -> dict[Any, int]:
        return {page.objgen: number for number, page in enumerate(self.pdf.pages)}

    def _frame_ids(self) -> dict[bytes, Any]:
        tree = self._root.get("/IDTree", Dictionary())
        return {name.encode(): element for name, element in name_tree(tree, MAX_OBJECTS)}

    def _part(self, source: Pdf, prepared: Prepared, title: str) -> Any:
        part = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Part, P=self._whole))
        part.T = String(title)
        part.K = Array()
        if "/Lang" in source.Root:
            part.Lang = String(str(source.Root.Lang))
        for top in prepared.tops:
            del top["/P"]  # else the whole tree above would be copied with it
        for top in self._copied(source, dict(enumerate(prepared.tops))).values():
            top.P = part
            part.K.append(top)
        return part

    def _copied(self, source: Pdf, values: dict[Key, Any]) -> dict[Key, Any]:
        """The values as objects of the packet; what was copied already is not copied again."""
        if not values:
            return {}
        copies = self.pdf.copy_foreign(source.make_indirect(Array(list(values.values()))))
        return dict(zip(values, copies, strict=True))

    def _write_tree(self) -> None:
        pages = self._pages()
        ordered = sorted(self._kids, key=lambda kid: pages.get(kid[0], 0))
        self._whole.K = Array([kid for _page, kid in ordered])
        numbers = sorted(self._numbers.items(), key=lambda pair: pair[0])
        nums = Array([part for pair in numbers for part in pair])
        self._root.ParentTree = self.pdf.make_indirect(Dictionary(Nums=nums))
        self._root.ParentTreeNextKey = self._next_number
        if self._ids:
            self._root.IDTree = _sorted_names(self._ids)
        if self._classes:
            self._root.ClassMap = Dictionary(self._classes)


def _sorted_names(named: Mapping[bytes, Any]) -> Dictionary:
    """A name tree of one leaf (ISO 32000-1, 7.9.6)."""
    return Dictionary(Names=Array([part for name in sorted(named) for part in (String(name), named[name])]))


def first_page(element: Any) -> tuple[int, int]:
    """The page where an element begins, as the number of its object; (0, 0) where it has none."""
    waiting = [element]
    while waiting:
        kid = waiting.pop()
        if isinstance(kid, Dictionary):
            if "/Pg" in kid:
                number: tuple[int, int] = kid.Pg.objgen
                return number
            waiting.extend(reversed(kids_of(kid)))
    return (0, 0)
