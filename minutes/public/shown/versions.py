"""The versions of a document as its pages list them: those that can be read, and those withdrawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from minutes.act_words import ActNotice, act_notice
from minutes.enums import Act, DocumentKind
from minutes.labels import ACTS


class Row(Protocol):
    """What is read of a publication."""

    kind: str
    version: int
    act: str
    current: bool
    published_at: datetime
    correction_note: str


@dataclass(frozen=True, slots=True)
class ShownVersion:
    """`published_at` is None for a withdrawn version, of which nothing but its number is told.

    `earlier` is the readable version before it, 0 where there is none: what changed since can be read.
    """

    version: int
    published_at: datetime | None = None
    current: bool = False
    act: str = ""
    note: str = ""
    earlier: int = 0


def shown_versions(rows: Sequence[Row]) -> list[ShownVersion]:
    """All versions that ever were, the newest first. Numbers count on through withdrawals, so a missing
    one was withdrawn."""
    readable = {row.version: row for row in rows}
    return [
        _shown(readable[number], earlier(rows, number)) if number in readable else ShownVersion(number)
        for number in range(max(readable, default=0), 0, -1)
    ]


def notice_of(row: Row) -> ActNotice | None:
    return act_notice(Act(row.act), DocumentKind(row.kind), row.published_at, row.correction_note)


def earlier(rows: Sequence[Row], version: int) -> int:
    """The readable version before this one, 0 where there is none."""
    return max((row.version for row in rows if row.version < version), default=0)


def later(rows: Sequence[Row], version: int) -> int:
    """The readable version after this one, 0 where there is none."""
    return min((row.version for row in rows if row.version > version), default=0)


def _shown(row: Row, earlier: int) -> ShownVersion:
    act = Act.CORRECTION if row.act == Act.PUBLISH and row.correction_note else Act(row.act)
    return ShownVersion(
        row.version, row.published_at, row.current, str(ACTS[act]), row.correction_note, earlier
    )
