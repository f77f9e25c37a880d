"""Making the parts of a packet: frame, main document, attachments, bookmarks, page numbers."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf
from django.utils.translation import gettext as _
from pikepdf import Name

from minutes.document import MinutesDocument
from minutes.envelope import Envelope
from minutes.pdf.packet.attached import Attached
from minutes.pdf.packet.binding import Binder
from minutes.pdf.packet.bookmarks import Bookmark, bookmarks_of, by_item, write_bookmarks
from minutes.pdf.packet.bullets import mend_bullets
from minutes.pdf.packet.carrying import Carriage, Carried, Read, picture_of
from minutes.pdf.packet.frame import Bound, Frame, frame, main_title
from minutes.pdf.packet.inside import move_inside, put_inside
from minutes.pdf.packet.parting import Part, places
from minutes.pdf.prose.printing_copy import printing_copy
from minutes.pdf.render import set_pages

_MAIN_DEEPER, _ATTACHED_DEEPER = 1, 2  # the packet's title is H1, a divider's heading H2


@dataclass(frozen=True, slots=True)
class Packet:
    """What all parts are made from. `everything` is what the document attaches, in its order."""

    main: bytes
    document: MinutesDocument
    envelope: Envelope
    everything: tuple[Attached, ...]
    read: Read

    def make(self, parts: tuple[Part, ...]) -> list[bytes]:
        with pikepdf.open(io.BytesIO(self.main)) as source:
            pages = len(source.pages)
        bound = Bound(self.document, self.envelope, self.everything, parts, places(parts, pages), pages)
        return [self._made(bound, part) for part in parts]

    def _made(self, bound: Bound, part: Part) -> bytes:
        binder = Binder(self._frame(bound, part))
        contents = self._contents_pages(binder, part)
        bookmarks = [Bookmark(_("Contents"), 0)]
        if part.number == 1:
            bookmarks.append(self._take_main(binder, contents))
        attached = [(each.attached.item, self._take(binder, each)) for each in part.carried]
        write_bookmarks(binder.pdf, [*bookmarks, *by_item(attached)])
        return binder.finish(_labels(contents, _first_folio(bound, part)))

    def _frame(self, bound: Bound, part: Part) -> bytes:
        pictures = {
            each.attached.anchor: picture_of(each.attached.file, self.read(each.attached.file)) or ""
            for each in part.carried
            if each.carriage is Carriage.PICTURED
        }
        shown = frame(bound, part, pictures)

        def page(missing: frozenset[str]) -> Frame:
            return printing_copy(shown, missing)

        colour = self.envelope.organisation.colour
        return set_pages("pdf/packet/packet.html", page, shown.language, colour).data

    def _contents_pages(self, binder: Binder, part: Part) -> int:
        if not part.carried:
            return len(binder.pdf.pages)
        return binder.page_of(part.carried[0].attached.anchor)

    def _take_main(self, binder: Binder, at: int) -> Bookmark:
        title = main_title(self.document)
        with pikepdf.open(io.BytesIO(self.main)) as source:
            below = bookmarks_of(source, at)
            move_inside(source, binder.pdf)
            binder.take_in(source, at, "m-", _MAIN_DEEPER, title)
        binder.point("main", at)
        return Bookmark(title, at, below)

    def _take(self, binder: Binder, carried: Carried) -> Bookmark:
        attached = carried.attached
        divider = binder.page_of(attached.anchor)
        if carried.carriage is Carriage.APPENDED:
            with pikepdf.open(io.BytesIO(self.read(attached.file))) as source:
                mend_bullets(source)
                binder.take_in(source, divider + 1, f"{attached.anchor}-", _ATTACHED_DEEPER, attached.heading)
        elif carried.carriage is Carriage.EMBEDDED:
            put_inside(
                binder.pdf,
                attached.inside,
                self.read(attached.file),
                attached.file.content_type,
                attached.heading,
                self.envelope.published_at,
            )
        return Bookmark(attached.heading, divider)


def _first_folio(bound: Bound, part: Part) -> int:
    if part.number == 1 or not part.carried:
        return 1
    return bound.places[part.carried[0].attached.anchor].folio


def _labels(contents: int, first: int) -> Sequence[tuple[int, Mapping[str, Any]]]:
    """The contents count i, ii; the main document begins at 1, as it says on its pages."""
    return [(0, {"/S": Name.r}), (contents, {"/S": Name.D, "/St": first})]
