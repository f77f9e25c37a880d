"""MinutesDocument, version 1: one edition of one meeting's agenda or minutes, whole and self-contained.

Import makes one, compose makes one, and every output (page, PDF, register, open data) is a pure
function of it and its envelope. Typed dataclasses, no database, no Django. Protocol text in it is
never corrected, trimmed or re-spelled. `to_json`/`from_json` (canonical text) are in
`document_json`; the JSON Schema lies in docs/minutes-document.schema.json.
"""

from dataclasses import dataclass, field
from datetime import date, time
from typing import Literal

from committees.enums import AttendanceStatus
from decisions.enums import ItemEventKind, ItemKind, Outcome, SectionRole, VoteKind, VoteResult
from minutes.enums import DocumentKind, Edition, FrontFactKind

SCHEMA = "minutes-document/1"
# Printed words of the record, in the record's own language.
WITHDRAWN = "Trukket tilbage"


@dataclass(frozen=True, slots=True)
class CommitteeName:
    name: str
    short_name: str | None = None


@dataclass(frozen=True, slots=True)
class FrontFact:
    """A printed line of the front page, with its label as printed. `is_` is the key "is" in JSON."""

    is_: FrontFactKind
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class AttendanceLine:
    name: str
    status: AttendanceStatus
    party: str | None = None
    substitute_for: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """One side of a vote. `count` is None where only groups or names were recorded."""

    count: int | None = None
    groups: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VoteRecord:
    """A vote. `for_` is the key "for" in JSON."""

    motion: str
    kind: VoteKind
    for_: Tally
    against: Tally
    abstained: Tally
    result: VoteResult | None = None


@dataclass(frozen=True, slots=True)
class DissentRecord:
    """Afvigende mening (kommunestyrelsesloven § 13 stk. 2): who, and the words entered."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class AttachmentLine:
    """`filename` and `sha256` (of the clean copy) are None for a title-only attachment."""

    title: str
    filename: str | None = None
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class SectionBlock:
    role: SectionRole
    heading: str | None
    html: str
    block: Literal["section"] = "section"


@dataclass(frozen=True, slots=True)
class DecisionBlock:
    heading: str | None
    committee: str | None
    date: date | None
    own: bool
    html: str
    outcome: Outcome | None = None
    votes: tuple[VoteRecord, ...] = ()
    dissents: tuple[DissentRecord, ...] = ()
    block: Literal["decision"] = "decision"


@dataclass(frozen=True, slots=True)
class AttachmentsBlock:
    heading: str | None
    attachments: tuple[AttachmentLine, ...] = ()
    block: Literal["attachments"] = "attachments"


@dataclass(frozen=True, slots=True)
class WithheldBlock:
    """Stands in the public edition where a section or decision of an open item was withheld.

    `role` is the section's role, or "decision".
    """

    role: str
    reason: str
    block: Literal["withheld"] = "withheld"


Block = SectionBlock | DecisionBlock | AttachmentsBlock | WithheldBlock


@dataclass(frozen=True, slots=True)
class EventLine:
    """Somebody came, left or took no part at this item; `text` is the sentence printed.

    Of a closed item the public edition tells the public sentence alone: `kind` is None, `name` empty.
    """

    kind: ItemEventKind | None
    name: str
    text: str
    at: time | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item. A closed one in the public edition holds only what the public may see."""

    number: str
    kind: ItemKind
    heading_printed: str
    title: str
    case_number: str | None = None
    case_printed: str | None = None
    type: str | None = None
    routing: tuple[str, ...] = ()
    closed: bool = False
    closed_reason: str | None = None
    opens_on: date | None = None
    blocks: tuple[Block, ...] = ()
    events: tuple[EventLine, ...] = ()

    @property
    def is_withdrawn(self) -> bool:
        """Whether it was taken off the web: its number stays, and nothing else."""
        return self.title == WITHDRAWN and not (self.blocks or self.events)


@dataclass(frozen=True, slots=True)
class MinutesDocument:
    """`attendance` is None when the source has none; times are local (Europe/Copenhagen)."""

    kind: DocumentKind
    edition: Edition
    committee: CommitteeName
    title: str
    date: date
    front: tuple[FrontFact, ...] = ()
    starts_at: time | None = None
    ended_at: time | None = None
    venue: str | None = None
    attendance: tuple[AttendanceLine, ...] | None = None
    items: tuple[Item, ...] = field(default=())
    language: str = "da"
    schema: Literal["minutes-document/1"] = "minutes-document/1"

    def open_items(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if not item.closed)
