"""Rules of the middle floor: pure functions, no database."""

import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Protocol

from committees.rules import MeetingTimes
from decisions.enums import ClosingMoment, ReadingGround, VoteKind, VoteResult


class DatedMeeting(MeetingTimes, Protocol):
    date: datetime.date


def closing_moment(meeting: DatedMeeting, today: datetime.date) -> ClosingMoment:
    """How far the meeting has come, for what is closed or opened today.

    The agenda counts as sent once the public has it, and a meeting nobody ended as over the day after.
    """
    over = meeting.approved_at or meeting.minutes_published_at or meeting.ended_at
    if over or meeting.date < today:
        return ClosingMoment.AFTER_MEETING
    if meeting.opened_at:
        return ClosingMoment.AT_MEETING
    if meeting.sent_at or meeting.agenda_published_at:
        return ClosingMoment.AFTER_SENDING
    return ClosingMoment.DRAFTING


def vote_result(kind: VoteKind, votes_for: int | None, votes_against: int | None) -> VoteResult | None:
    """What a vote came to: the majority of the votes cast, so those who abstain count for neither side.

    A tie lets a proposal or an amendment fall (Resumédatabasen 18.1.2, 04.1.2), but not an election,
    which is by proportion or lot (docs/domain.md, "Votes"). None where a number is unknown or nobody voted.
    """
    if votes_for is None or votes_against is None or votes_for == votes_against == 0:
        return None
    if votes_for == votes_against:
        return None if kind == VoteKind.ELECTION else VoteResult.LAPSED
    return VoteResult.ADOPTED if votes_for > votes_against else VoteResult.REJECTED


class Period(Protocol):
    """A seat in a body from one day to another, both included."""

    committee_id: int
    starts_on: datetime.date
    ends_on: datetime.date | None


class Grant(Protocol):
    granted_at: datetime.datetime | None
    ends_on: datetime.date | None


@dataclass(frozen=True, slots=True)
class ReaderFacts:
    """What one user is to one item. `granted` is by leave for the whole meeting, `named` for this item."""

    sits: bool = False
    substitutes: bool = False
    secretary: bool = False
    administrator: bool = False
    disqualified: bool = False
    granted: bool = False
    named: bool = False


def reading_ground(facts: ReaderFacts, kept_out: bool) -> ReadingGround | None:
    """Why the item's closed text may be read; None where it may not.

    Who is disqualified on it is shut out whatever else holds, but for the body's secretary, who writes it
    (Resumédatabasen 12.1.1). What is kept out has named readers alone.
    """
    if facts.secretary:
        return ReadingGround.SECRETARY
    if facts.disqualified:
        return None
    if kept_out:
        return ReadingGround.GRANT if facts.named else None
    if facts.sits:
        return ReadingGround.MEMBER
    if facts.substitutes:
        return ReadingGround.SUBSTITUTE
    if facts.granted or facts.named:
        return ReadingGround.GRANT
    return ReadingGround.ADMINISTRATOR if facts.administrator else None


def holds_on(period: Period, day: datetime.date) -> bool:
    return period.starts_on <= day and (period.ends_on is None or period.ends_on >= day)


def held_then_and_now(
    periods: Iterable[Period], body: int, later: Collection[int], day: datetime.date, today: datetime.date
) -> bool:
    """A seat in the meeting's body on its day, and one today in it or in a body that came after it.

    So a seat that ended ends the reading, and one that began later does not reach back: its holder asks.
    """
    seats = list(periods)
    then = any(seat.committee_id == body and holds_on(seat, day) for seat in seats)
    return then and any(seat.committee_id in {body, *later} and holds_on(seat, today) for seat in seats)


def grant_holds(grant: Grant, today: datetime.date) -> bool:
    """Granted, and its last day has not passed."""
    return grant.granted_at is not None and (grant.ends_on is None or grant.ends_on >= today)
