"""A meeting's agenda or minutes for one reader, composed of the frozen closed and public editions.

It is built of what they may read, as the public edition is built of what is public: nothing is sent and
then hidden. No working record is read but for who may read what (decisions.reading).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from decisions.reading import MeetingReading
from minutes.document import AttachmentsBlock, Item, MinutesDocument
from minutes.enums import DocumentKind
from minutes.envelope import Envelope, FileLink
from minutes.models import ClosedPublication, Publication
from minutes.reading.items import ItemState, ReadersItem, readers_items


@dataclass(frozen=True, slots=True)
class ReadersEdition:
    """`document` holds the items of `lines` alone; `whole` where nothing of the closed one is left out."""

    closed: ClosedPublication
    document: MinutesDocument
    envelope: Envelope
    lines: tuple[ReadersItem, ...]
    whole: bool

    @property
    def opened(self) -> dict[int, str]:
        """The items that show more than the public may read, with the ground for each."""
        return {line.key: line.ground for line in self.lines if line.opened and line.key}

    def holding(self, sha256: str) -> dict[int, str]:
        """Those of the opened items that name the file; none where the file is public."""
        inside = {
            link.sha256 for link in self.envelope.files if link.address.startswith(self.envelope.address)
        }
        return {
            line.key: line.ground
            for line in self.lines
            if line.opened and line.key and sha256 in inside & files_of(line.item)
        }


def readers_edition(reading: MeetingReading, kind: DocumentKind, address: str) -> ReadersEdition | None:
    """The newest version; None where none is published, or nothing of it is theirs to see.

    `address` is that of the meeting's page for readers, under which items and closed files lie.
    """
    closed = ClosedPublication.objects.filter(meeting=reading.meeting, kind=kind).current().first()
    if closed is None:
        return None
    public = Publication.objects.filter(meeting=reading.meeting, kind=kind).current().first()
    whole, shown = closed.read_document(), public.read_document() if public else None
    lines = tuple(readers_items(reading, whole, shown))
    if not (lines or reading.ground):
        return None
    complete = bool(reading.ground) and len(lines) == len(whole.items)
    return ReadersEdition(
        closed,
        replace(_front(reading, whole, shown), items=tuple(line.item for line in lines)),
        _envelope(closed, public, lines, address),
        lines,
        complete and all(line.state == ItemState.READ for line in lines),
    )


def files_of(item: Item) -> set[str]:
    """The hashes of the files the item names."""
    blocks = [block for block in item.blocks if isinstance(block, AttachmentsBlock)]
    return {line.sha256 for block in blocks for line in block.attachments if line.sha256}


def _front(
    reading: MeetingReading, closed: MinutesDocument, public: MinutesDocument | None
) -> MinutesDocument:
    """Whoever may read an item or two alone gets the public front page, and none where none is public."""
    if reading.ground:
        return closed
    if public:
        return replace(public, edition=closed.edition)
    return replace(closed, front=(), attendance=None)


def _envelope(
    closed: ClosedPublication, public: Publication | None, lines: Iterable[ReadersItem], address: str
) -> Envelope:
    """Closed files under the reader's own address; what is public keeps its public one."""
    own = closed.read_envelope()
    read = _links(own, (line.item for line in lines if line.state == ItemState.READ))
    shown = _links(public.read_envelope(), (line.item for line in lines)) if public else []
    inside = [replace(link, address=f"{address}bilag/{_end(link)}") for link in read]
    return replace(
        own,
        address=address,
        files=(*shown, *(link for link in inside if link.sha256 not in {other.sha256 for other in shown})),
        continues=(),
    )


def _links(envelope: Envelope, items: Iterable[Item]) -> list[FileLink]:
    named = {sha256 for item in items for sha256 in files_of(item)}
    return [link for link in envelope.files if link.sha256 in named]


def _end(link: FileLink) -> str:
    """ "<hash start>/<name>", as in every address of a file."""
    return "/".join(link.address.split("/")[-2:])
