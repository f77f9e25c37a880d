"""A meeting made of unique words, and an oracle of its own that says which of them the public may read.

The oracle knows the rules of docs/domain.md, not the code: it never asks compose.
"""

from dataclasses import dataclass, field
from itertools import count

NUMBERS = count(10001)


def word() -> str:
    """A word that stands nowhere else; of fixed length, so that none holds another."""
    return f"kanin{next(NUMBERS)}"


@dataclass
class Part:
    """A section or the decision of an item."""

    text: str = field(default_factory=word)
    closed: bool = False
    reason: str = field(default_factory=word)
    public_text: str = field(default_factory=word)

    def visible(self) -> set[str]:
        return {self.reason, self.public_text} if self.closed else {self.text}


@dataclass
class File:
    title: str = field(default_factory=word)
    content: str = field(default_factory=word)
    public: bool = True
    reason: str = ""
    public_title: str = field(default_factory=word)
    cut: bool = False

    def visible(self) -> set[str]:
        if self.public and not self.cut:
            return {self.title, self.content}
        return {self.reason, self.public_title} if self.reason else set()


@dataclass
class Point:
    """An agenda item. `mode` is open, closed or kept (out of the public edition altogether)."""

    mode: str
    section: Part
    decision: Part
    file: File
    embargoed: bool = False
    vote_public: bool = False
    cut: bool = False
    title: str = field(default_factory=word)
    public_title: str = field(default_factory=word)
    reason: str = field(default_factory=word)
    public_presentation: str = field(default_factory=word)
    public_decision: str = field(default_factory=word)
    motion: str = field(default_factory=word)
    public_motion: str = field(default_factory=word)
    voter: str = field(default_factory=word)
    dissenter: str = field(default_factory=word)
    dissent: str = field(default_factory=word)
    public_dissent: str = field(default_factory=word)
    event: str = field(default_factory=word)
    public_event: str = field(default_factory=word)
    proposer: str = field(default_factory=word)
    late: str = field(default_factory=word)
    former: set[str] = field(default_factory=set)

    def visible(self, minutes: bool) -> set[str]:
        """What the public may read of it in the agenda or the minutes."""
        if self.mode == "kept" or self.cut:
            return set()
        if self.mode == "closed":
            return {self.public_title, self.reason, self.public_presentation} | (
                self._closed_minutes() if minutes else set()
            )
        return (
            {self.title}
            | self.section.visible()
            | self.file.visible()
            | (self._open_minutes() if minutes else {self.late})
        )

    def _closed_minutes(self) -> set[str]:
        if self.embargoed:
            return {self.public_event}
        vote = {self.public_motion, self.voter} if self.vote_public else set()
        return {self.public_decision, self.public_event, self.dissenter, self.public_dissent} | vote

    def _open_minutes(self) -> set[str]:
        if self.embargoed:
            return {self.event}
        if self.decision.closed:
            return {self.event} | self.decision.visible()
        return {self.event, self.decision.text, self.motion, self.voter, self.dissenter, self.dissent}

    def shut_words(self) -> set[str]:
        """What no version of any document may show once a document was published in this state."""
        words = Record([self]).all_words() | self.former
        if self.mode == "kept":
            return words
        if self.mode == "closed":
            vote = {self.public_motion, self.voter} if self.vote_public else set()
            decided = {self.public_decision, self.public_event, self.dissenter, self.public_dissent}
            return words - {self.public_title, self.reason, self.public_presentation} - decided - vote
        section = {self.section.text} if self.section.closed else set()
        file = set() if self.file.public else {self.file.title, self.file.content}
        decision = {self.decision.text, self.motion, self.voter, self.dissenter, self.dissent}
        return section | file | (decision if self.decision.closed or self.embargoed else set())

    def shut(self) -> dict[str, bool]:
        """What of it is closed, part by part; to see what a version closes that another showed."""
        return {
            "item": self.mode != "open",
            "kept": self.mode == "kept",
            "section": self.section.closed,
            "decision": self.decision.closed or self.embargoed,
            "file": bool(self.file.reason) and not self.file.public,
        }


@dataclass
class Record:
    points: list[Point]
    changed: set[str] = field(default_factory=set)

    def visible(self, minutes: bool) -> set[str]:
        seen: set[str] = set()
        for point in self.points:
            seen |= point.visible(minutes)
        return seen - self.changed

    def shut_words(self) -> set[str]:
        return set().union(*(point.shut_words() for point in self.points))

    def all_words(self) -> set[str]:
        found: set[str] = set()
        for point in self.points:
            for part in (point, point.section, point.decision, point.file):
                found |= {value for value in vars(part).values() if str(value).startswith("kanin")}
        return found
