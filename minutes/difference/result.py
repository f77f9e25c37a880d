"""What a difference is made of. Kept and added words are the new text, kept and removed ones the old."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Change(StrEnum):
    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"


class Part(StrEnum):
    """Which text of a document or an item a passage is."""

    TITLE = "title"
    FACTS = "facts"
    ATTENDANCE = "attendance"
    HEAD = "head"
    SECTION = "section"
    DECISION = "decision"
    ATTACHMENTS = "attachments"
    WITHHELD = "withheld"
    EVENTS = "events"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that was kept, added or removed; never empty."""

    change: Change
    text: str


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that differs. `role` is the section's, or what was withheld; `heading` the printed one.

    `replaced` are titles of attachments that have another file than before. Where every run is kept,
    the words are the same and only their form differs, or what a link leads to.
    """

    part: Part
    role: str
    heading: Runs
    runs: Runs
    replaced: tuple[str, ...] = ()

    @property
    def words_differ(self) -> bool:
        return any(run.change != Change.KEPT for run in (*self.heading, *self.runs))


@dataclass(frozen=True, slots=True)
class ItemDifference:
    """An item that was added, removed, or kept with changes in it. `title` is the newer one."""

    change: Change
    number: str
    title: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """`front` holds what stands before the items; `reordered`: the items come in another order."""

    front: tuple[Passage, ...] = ()
    items: tuple[ItemDifference, ...] = ()
    reordered: bool = False

    def __bool__(self) -> bool:
        return bool(self.front or self.items or self.reordered)

    def words(self, change: Change) -> int:
        """How many words were added, or removed."""
        passages = (*self.front, *(passage for item in self.items for passage in item.passages))
        runs = (run for passage in passages for run in (*passage.heading, *passage.runs))
        return sum(len(run.text.split()) for run in runs if run.change == change)


def old_text(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs if run.change != Change.ADDED)


def new_text(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs if run.change != Change.REMOVED)
