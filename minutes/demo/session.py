"""The meeting itself: who was there, what was decided, and how they voted."""

from datetime import datetime, timedelta

from committees.attendance import party_of, prefill
from committees.enums import AttendanceStatus
from committees.models import Attendance, Meeting
from decisions.arrange import arrange
from decisions.enums import ItemEventKind, ItemKind, Outcome, Preparation, SectionRole
from decisions.models import AgendaItem, Decision, Dissent, FollowUp, ItemEvent, Section, Vote
from decisions.votes import record_vote
from minutes.demo.cases import Wording, all_cases
from minutes.demo.data_files import table
from minutes.demo.desk import Desk
from minutes.demo.plan import STANDING_ITEMS, PlannedItem, PlannedMeeting
from minutes.demo.texts import html

MINUTES_AN_ITEM = 11
FOLLOW_UP_WITHIN = timedelta(days=60)


class VoteNotRead(Exception):
    """A vote in the demo's data does not fit those who were there; the message says which and why."""


def take_attendance(desk: Desk, meeting: Meeting, planned: PlannedMeeting) -> None:
    """Everybody with a seat as present, less those the plan excuses; substitutes last."""
    prefill(meeting)
    for names, status in (
        (planned.excused, AttendanceStatus.EXCUSED),
        (planned.absent, AttendanceStatus.ABSENT),
    ):
        for row in meeting.attendances.filter(person__name__in=names):
            row.status = status
            row.save()
    for name, replaced in planned.substitutes.items():
        person = desk.people[name]
        Attendance.objects.create(
            meeting=meeting,
            position=100,
            person=person,
            party=party_of(person, meeting),
            status=AttendanceStatus.SUBSTITUTE,
            substitute_for=replaced,
        )


def decide(desk: Desk, meeting: Meeting, planned: PlannedMeeting) -> None:
    """Goes through the agenda and ends the meeting."""
    items = list(meeting.items.order_by("position"))
    if planned.late:
        name, at = planned.late
        ItemEvent.objects.create(
            item=items[1], kind=ItemEventKind.ARRIVED, person=desk.people[name], at=at,
            text=f"{name} kom til mødet kl. {at:%H.%M}.",
        )  # fmt: skip
    for item, stop in zip(items, planned.items, strict=True):
        if stop.key in STANDING_ITEMS:
            _decide_standing(desk, item, stop)
        elif item.preparation != Preparation.WITHDRAWN:
            _decide_case(desk, item, stop)
    began = datetime.combine(meeting.date, meeting.starts_at or datetime.min.time())
    meeting.ended_at = (began + timedelta(minutes=MINUTES_AN_ITEM * len(items))).time()
    meeting.save(update_fields=["ended_at"])


def _decide_standing(desk: Desk, item: AgendaItem, stop: PlannedItem) -> None:
    if item.kind == ItemKind.SIGNATURE_SHEET:
        return
    choices = table("faste_punkter")[stop.key]["decisions"]
    # The last of them is said seldom.
    turn = desk.turn(stop.key)
    text, outcome = choices[-1] if turn % 11 == 10 else choices[turn % (len(choices) - 1)]
    _add_decision(item, text, outcome)


def _decide_case(desk: Desk, item: AgendaItem, stop: PlannedItem) -> None:
    wording = all_cases()[stop.key].wording(item.meeting.committee.short_name, stop.time)
    text, outcome = _decision(wording, stop)
    decision = _add_decision(item, text, outcome, wording.handed_out, wording.embargoed)
    for kind, name, sentence in wording.events:
        ItemEvent.objects.create(
            item=item,
            kind=kind,
            person=desk.people[name],
            text=sentence,
            public_text=wording.event_public,
        )
    for position, (motion, vote, kind) in enumerate(wording.all_votes):
        _vote(item, decision, position, motion, vote, kind, wording.vote_public)
    for position, (name, words, *public) in enumerate(wording.dissents):
        Dissent.objects.create(
            item=item,
            decision=decision,
            position=position,
            name=name,
            text=words,
            public_text=public[0] if public else "",
        )
    if wording.follow_up:
        task, responsible = wording.follow_up
        due = item.meeting.date + FOLLOW_UP_WITHIN
        FollowUp.objects.create(item=item, task=task, responsible=responsible, due_on=due)
    if item.closed and wording.public_decision:
        item.public_decision = html(wording.public_decision)
        item.save()


def _decision(wording: Wording, stop: PlannedItem) -> tuple[str, str | None]:
    """What the data says, or the usual words for an item that goes on, is noted, or is approved."""
    if wording.decision:
        return wording.decision, wording.outcome or None
    if stop.onward:
        return "Anbefales.", Outcome.RECOMMENDED
    if any("til efterretning" in point for point in wording.points):
        return "Taget til efterretning.", Outcome.NOTED
    return "Godkendt.", Outcome.APPROVED


def _add_decision(
    item: AgendaItem, text: str, outcome: str | None, handed_out: str = "", embargoed: bool = False
) -> Decision:
    places: dict[int, str] = {}
    decision = Decision.objects.create(
        item=item, position=500, html=html(text), outcome=outcome, embargoed=embargoed
    )
    recommendation = item.sections.filter(role=SectionRole.RECOMMENDATION).first()
    if handed_out and recommendation:
        section = Section.objects.create(
            item=item,
            role=SectionRole.HANDED_OUT,
            heading=None,
            html=html(handed_out),
            position=recommendation.position + 1,
        )
        places[decision.pk] = str(section.pk)
    arrange(item, places)
    return decision


def _vote(
    item: AgendaItem, decision: Decision, position: int, motion: str, text: str, kind: str, public: bool
) -> None:
    vote = Vote(
        item=item, decision=decision, position=position, motion=motion, text=text, kind=kind, public=public
    )
    if problems := record_vote(vote).problems:
        raise VoteNotRead(f"{item.meeting}, {item}: {' '.join(problems)}")
