"""Rules of the middle floor: pure functions, no database."""

import datetime
from typing import Protocol

from committees.rules import MeetingTimes
from decisions.enums import ClosingMoment, VoteKind, VoteResult


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
