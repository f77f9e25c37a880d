"""What is done about a meeting and when: one act at a time, in the order of the whole council's calendar."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from committees.enums import MeetingStage
from committees.meetings import announce, cancel, create_meeting, mark_sent, open_meeting
from committees.models import Meeting
from decisions.models import Section
from minutes.afterwards.signing import sign
from minutes.afterwards.withdraw import withdraw
from minutes.demo.agenda import write_agenda
from minutes.demo.data_files import table
from minutes.demo.desk import Desk
from minutes.demo.plan import PlannedMeeting
from minutes.demo.session import decide, take_attendance
from minutes.enums import DocumentKind
from minutes.publishing.publish import publish

# Why what must be judged may stand in the demo.
JUDGED = "Opdigtet, og vurderet"
# The way of a meeting that is held; a meeting does the acts up to its own stage.
WAY = (
    MeetingStage.DRAFT,
    MeetingStage.ANNOUNCED,
    MeetingStage.SENT,
    MeetingStage.AGENDA_PUBLISHED,
    MeetingStage.OPENED,
    MeetingStage.ENDED,
    MeetingStage.APPROVED,
    MeetingStage.MINUTES_PUBLISHED,
)


@dataclass(frozen=True, slots=True)
class Act:
    at: datetime
    do: Callable[[], Any]


def acts(desk: Desk, planned: PlannedMeeting, today: date) -> list[Act]:
    """Everything that has happened about the meeting by today."""
    return [Act(at, do) for at, do in _Meeting(desk, planned, today).acts()]


class _Meeting:
    """One planned meeting on its way; `row` is there once it is made."""

    row: Meeting

    def __init__(self, desk: Desk, planned: PlannedMeeting, today: date) -> None:
        self.desk = desk
        self.planned = planned
        self.today = today

    def acts(self) -> Iterator[tuple[datetime, Callable[[], Any]]]:
        day, begins = self.planned.date, _starts_at(self.planned.committee)
        made = min(day - timedelta(days=30), self.today - timedelta(days=3))
        written = min(day - timedelta(days=9), self.today - timedelta(days=1))
        way = (
            (made, time(9), MeetingStage.DRAFT, self.make),
            (made, time(11), MeetingStage.ANNOUNCED, lambda: announce(self.row, self.desk.actor)),
            (written, time(10), MeetingStage.DRAFT, self.write),
            (_days(day, -8), time(9), MeetingStage.SENT, lambda: mark_sent(self.row, self.desk.actor)),
            (_days(day, -7), time(12), MeetingStage.AGENDA_PUBLISHED, self.publish_agenda),
            (day, begins, MeetingStage.OPENED, self.open),
            (day, begins.replace(minute=59), MeetingStage.ENDED, self.hold),
            (_days(day, 1), time(10), MeetingStage.APPROVED, lambda: sign(self.row, self.desk.actor)),
            (_days(day, 2), time(14), MeetingStage.MINUTES_PUBLISHED, self.publish_minutes),
        )
        stage = self.planned.stage
        last = MeetingStage.ANNOUNCED if stage == MeetingStage.CANCELLED else stage
        for on, at, reached, do in way:
            late = reached == MeetingStage.APPROVED and self.planned.corrected
            if WAY.index(reached) <= WAY.index(last) and not late:
                yield _moment(on, at), do
        yield from self._afterwards(day)

    def _afterwards(self, day: date) -> Iterator[tuple[datetime, Callable[[], Any]]]:
        if self.planned.stage == MeetingStage.CANCELLED:
            yesterday = self.today - timedelta(days=1)
            yield _moment(yesterday, time(15)), lambda: cancel(self.row, self.desk.actor)
        if self.planned.corrected:
            yield _moment(_days(day, 6), time(10)), self.correct
            yield _moment(_days(day, 7), time(10)), lambda: sign(self.row, self.desk.actor)
        if self.planned.withdrawn:
            yield _moment(_days(day, 6), time(11)), self.withdraw

    def make(self) -> None:
        committee = self.desk.committees[self.planned.committee]
        row = next(r for r in table("council")["committee"] if r["short_name"] == self.planned.committee)
        self.row = create_meeting(
            committee,
            self.planned.date,
            self.desk.actor,
            starts_at=row["starts_at"],
            venue=row["venue"],
            kind=self.planned.kind,
        )

    def write(self) -> None:
        write_agenda(self.desk, self.row, self.planned)

    def open(self) -> None:
        open_meeting(self.row, self.desk.actor)
        take_attendance(self.desk, self.row, self.planned)

    def hold(self) -> None:
        decide(self.desk, self.row, self.planned)

    def publish_agenda(self) -> None:
        publish(self.row, DocumentKind.AGENDA, self.desk.actor, accepting=JUDGED)

    def publish_minutes(self) -> None:
        publish(self.row, DocumentKind.MINUTES, self.desk.actor, accepting=JUDGED)

    def correct(self) -> None:
        """Mends a figure in one section and publishes the next version."""
        change = self.planned.corrected
        case = self.desk.last[change["case"]]
        section = Section.objects.get(item=case, html__contains=change["was"])
        section.html = section.html.replace(change["was"], change["now"])
        section.save()
        publish(self.row, DocumentKind.MINUTES, self.desk.actor, change["note"], accepting=JUDGED)

    def withdraw(self) -> None:
        withdraw(self.row, DocumentKind.MINUTES, self.desk.actor, self.planned.withdrawn)


def _starts_at(committee: str) -> time:
    begins: time = next(r for r in table("council")["committee"] if r["short_name"] == committee)["starts_at"]
    return begins


def _days(day: date, days: int) -> date:
    return day + timedelta(days=days)


def _moment(day: date, at: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, at))
