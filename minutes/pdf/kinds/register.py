"""The yearly register of a committee: what was decided, meeting by meeting, with the address of each item.

Plain paragraphs and no table: a busy year is 1,500 decisions, and table rows cost ten times as much.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import groupby

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import is_naive, localtime
from django.utils.translation import gettext as _

from decisions.enums import Outcome
from decisions.labels import OUTCOMES
from minutes.envelope import OrganisationMark
from minutes.pdf.prose.images import printable_image
from minutes.pdf.prose.mending import breakable
from minutes.pdf.prose.printing_copy import printing_copy
from minutes.pdf.render import Printed, set_pages
from minutes.pdf.shown.front_page import PrintedFact
from minutes.pdf.shown.headings import HeadingParts


@dataclass(frozen=True, slots=True)
class RegisterHeading:
    """`base` is the site's scheme and host, `address` the path where the register is kept up to date.

    `revision` counts the registers made of that year, `made_at` (with its zone) is when the rows were read.
    """

    organisation: OrganisationMark
    committee: str
    year: int
    base: str
    address: str
    revision: int
    made_at: datetime
    language: str = "da"


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One item; `decision` is plain text, `address` the item's path. Of a closed item: its public words."""

    date: date
    number: str
    title: str
    decision: str
    outcome: Outcome | None
    case_number: str
    address: str
    closed: bool = False


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    number: str
    title: str
    closed: bool
    decision: tuple[str, ...]
    case_number: str
    path: str
    address: str


@dataclass(frozen=True, slots=True)
class RegisterMeeting:
    anchor: str
    month: str
    date: str
    entries: tuple[RegisterEntry, ...]


@dataclass(frozen=True, slots=True)
class RegisterMonth:
    """A line of the contents; `anchor` is its first meeting's."""

    name: str
    anchor: str
    meetings: int
    items: int


@dataclass(frozen=True, slots=True)
class RegisterFront:
    """What page one and the running heads say; named like the parts of a PrintedDocument."""

    language: str
    title: str
    heading: HeadingParts
    organisation: str
    logo: str | None
    running: str
    facts: tuple[PrintedFact, ...]
    revision: int
    published: str
    published_iso: str
    address: str


@dataclass(frozen=True, slots=True)
class RegisterPage:
    front: RegisterFront
    months: tuple[RegisterMonth, ...]
    meetings: tuple[RegisterMeeting, ...]
    name: str = "register"  # in the stylesheet


def render_register(heading: RegisterHeading, rows: Sequence[RegisterRow]) -> Printed:
    """The register as PDF; rows of a day keep their order, and no rows give a page that says so."""

    def page(missing: frozenset[str]) -> RegisterPage:
        head, lines = printing_copy(heading, missing), printing_copy(tuple(rows), missing)
        meetings = _meetings(head, lines)
        return RegisterPage(_front(head, len(lines), len(meetings)), tuple(_months(meetings)), meetings)

    return set_pages("pdf/kinds/register.html", page, heading.language, heading.organisation.colour)


def _meetings(heading: RegisterHeading, rows: Sequence[RegisterRow]) -> tuple[RegisterMeeting, ...]:
    held = groupby(sorted(rows, key=lambda row: row.date), key=_meeting)
    return tuple(
        RegisterMeeting(
            anchor=f"meeting-{position}",
            month=capfirst(date_format(day, "F Y")),
            date=date_format(day, "DATE_FORMAT"),
            entries=tuple(_entry(heading, row) for row in of_day),
        )
        for position, ((day, _address), of_day) in enumerate(held, start=1)
    )


def _meeting(row: RegisterRow) -> tuple[date, str]:
    """Two meetings may be held on one day; the addresses of their items tell them apart."""
    return row.date, row.address.rpartition("punkt/")[0]


def _months(meetings: Sequence[RegisterMeeting]) -> Iterator[RegisterMonth]:
    for name, of_month in groupby(meetings, key=lambda meeting: meeting.month):
        held = list(of_month)
        items = sum(len(meeting.entries) for meeting in held)
        yield RegisterMonth(name, held[0].anchor, len(held), items)


def _entry(heading: RegisterHeading, row: RegisterRow) -> RegisterEntry:
    decision = row.decision.strip() or (str(OUTCOMES[row.outcome]) if row.outcome else "")
    return RegisterEntry(
        number=row.number,
        title=breakable(row.title),
        closed=row.closed,
        decision=tuple(breakable(line) for line in decision.splitlines() if line.strip()),
        case_number=row.case_number,
        path=row.address,
        address=heading.base + row.address,
    )


def _front(heading: RegisterHeading, decisions: int, meetings: int) -> RegisterFront:
    made = localtime(heading.made_at.replace(tzinfo=UTC) if is_naive(heading.made_at) else heading.made_at)
    name = _("Register of decisions %(year)d") % {"year": heading.year}
    organisation = heading.organisation
    return RegisterFront(
        language=heading.language,
        title=f"{name}: {heading.committee}",
        heading=HeadingParts(name, heading.committee, ""),
        organisation=organisation.name,
        logo=printable_image(organisation.logo) if organisation.logo else None,
        running=f"{heading.committee} · {name}",
        facts=(
            PrintedFact(_("Meetings"), str(meetings)),
            PrintedFact(_("Items"), str(decisions)),
        ),
        revision=heading.revision,
        published=date_format(made, "DATETIME_FORMAT"),
        published_iso=made.isoformat(timespec="seconds"),
        address=heading.base + heading.address,
    )
