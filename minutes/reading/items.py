"""Which form of each item one reader gets: the closed one, the public one, or none."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from decisions.reading import MeetingReading
from minutes.document import Item, MinutesDocument


class ItemState(StrEnum):
    """READ: the whole item. CLOSED and DISQUALIFIED: only what everybody may read of it."""

    READ = "read"
    CLOSED = "closed"
    DISQUALIFIED = "disqualified"


@dataclass(frozen=True, slots=True)
class ReadersItem:
    """`opened` where the item shows what the public edition does not; `ground` is why it may be shown."""

    item: Item
    key: int | None
    state: ItemState
    ground: str = ""
    opened: bool = False


def readers_items(
    reading: MeetingReading, closed: MinutesDocument, public: MinutesDocument | None
) -> Iterator[ReadersItem]:
    """In the document's order. An item that cannot be told apart by its number shows what is public of it."""
    shown = public.items if public else ()
    by_number = {item.number: item for item in shown if item.number}
    for item in closed.items:
        same = item if item in shown else by_number.get(item.number)
        if line := _line(reading, item, same):
            yield line


def _line(reading: MeetingReading, item: Item, public: Item | None) -> ReadersItem | None:
    key = reading.numbers.get(item.number)
    if key is None:
        return _unknown(reading, item, public)
    if ground := reading.items.get(key):
        return ReadersItem(item, key, ItemState.READ, ground, opened=item != public)
    if key in reading.kept_out:
        return None
    if key in reading.disqualified:
        return ReadersItem(public or _number_alone(item), key, ItemState.DISQUALIFIED)
    return ReadersItem(public, key, ItemState.CLOSED) if public else None


def _unknown(reading: MeetingReading, item: Item, public: Item | None) -> ReadersItem | None:
    """Nobody can say who may read it, so it shows what is public; it counts as read where that is all."""
    if public is None:
        return None
    all_of_it = bool(reading.ground) and public == item
    return ReadersItem(public, None, ItemState.READ if all_of_it else ItemState.CLOSED)


def _number_alone(item: Item) -> Item:
    """Nothing of the item is public: its number stands, in the record's own language."""
    words = f"Punkt {item.number}"
    return Item(number=item.number, kind=item.kind, heading_printed=words, title=words, closed=True)
