"""Two documents beside each other: their items by number, the texts of an item in their order."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from minutes.difference.matching import matched
from minutes.difference.result import Change, Difference, ItemDifference, Part, Passage
from minutes.difference.texts import Text, front_texts, item_texts
from minutes.difference.words import runs_of
from minutes.document import AttachmentsBlock, Item, MinutesDocument

Key = tuple[str, int]


def difference(old: MinutesDocument, new: MinutesDocument) -> Difference:
    """What was added, removed and changed from the old document to the new; false where nothing was."""
    if old == new:
        return Difference()
    before, after = _keyed(old.items), _keyed(new.items)
    stayed = [[key for key in items if key in before and key in after] for items in (before, after)]
    return Difference(
        tuple(_passages(front_texts(old), front_texts(new))),
        tuple(_items(before, after)),
        reordered=stayed[0] != stayed[1],
    )


def _keyed(items: Iterable[Item]) -> dict[Key, Item]:
    """By number, and which of those that bear it: an old document may use a number twice."""
    seen: Counter[str] = Counter()
    keyed = {}
    for item in items:
        seen[item.number] += 1
        keyed[item.number, seen[item.number]] = item
    return keyed


def _items(before: dict[Key, Item], after: dict[Key, Item]) -> Iterator[ItemDifference]:
    """In the new order; what is gone stands before what it stood before."""
    gone = _gone(before, after)
    for key, item in after.items():
        yield from (_whole(lost, Change.REMOVED) for lost in gone.get(key, ()))
        old = before.get(key)
        if old is None:
            yield _whole(item, Change.ADDED)
        elif passages := tuple(_passages(item_texts(old), item_texts(item))):
            yield ItemDifference(Change.KEPT, item.number, item.title or item.heading_printed, passages)
    yield from (_whole(lost, Change.REMOVED) for lost in gone.get(None, ()))


def _gone(before: dict[Key, Item], after: dict[Key, Item]) -> dict[Key | None, list[Item]]:
    gone: dict[Key | None, list[Item]] = {}
    lost: list[Item] = []
    for key, item in before.items():
        if key not in after:
            lost.append(item)
        elif lost:
            gone[key], lost = lost, []
    return gone | {None: lost}


def _whole(item: Item, change: Change) -> ItemDifference:
    texts = item_texts(item)
    pair = ((), texts) if change == Change.ADDED else (texts, ())
    told = tuple(passage for passage in _passages(*pair) if passage.words_differ)
    return ItemDifference(change, item.number, item.title or item.heading_printed, told)


def _passages(old: Sequence[Text], new: Sequence[Text]) -> Iterator[Passage]:
    for first, second in _beside(old, new, (_place, _kind)):
        if first is None or second is None or first.source != second.source:
            yield _passage(first, second)


def _place(text: Text) -> str:
    return f"{text.part} {text.role} {text.heading}"


def _kind(text: Text) -> str:
    return f"{text.part} {text.role}"


def _beside(
    old: Sequence[Text], new: Sequence[Text], names: Sequence[Callable[[Text], str]]
) -> Iterator[tuple[Text | None, Text | None]]:
    """Pairs of what goes by the same name, by the first of `names`, and between those by the next."""
    if not names:
        yield from ((text, None) for text in old)
        yield from ((None, text) for text in new)
        return
    name, *others = names
    pairs = matched([name(text) for text in old], [name(text) for text in new])
    here = there = 0
    for place, other in (*pairs, (len(old), len(new))):
        yield from _beside(old[here:place], new[there:other], others)
        if place < len(old):
            yield old[place], new[other]
        here, there = place + 1, other + 1


def _passage(old: Text | None, new: Text | None) -> Passage:
    text = new or old
    assert text is not None
    return Passage(
        text.part,
        text.role,
        runs_of(old.heading if old else "", new.heading if new else ""),
        runs_of(old.words if old else "", new.words if new else ""),
        _replaced(old, new),
    )


def _replaced(old: Text | None, new: Text | None) -> tuple[str, ...]:
    """Titles of attachments that stayed while their file became another."""
    if not (old and new and new.part == Part.ATTACHMENTS):
        return ()
    before, after = _files(old.source), _files(new.source)
    return tuple(title for title, sha256 in after.items() if before.get(title, sha256) != sha256)


def _files(block: AttachmentsBlock) -> dict[str, str | None]:
    return {line.title: line.sha256 for line in block.attachments}
