"""At least half of the members at each item."""

from datetime import date

import pytest

from committees.models import Attendance, Membership
from decisions.models import ItemEvent
from minutes.checks import Level
from tests.factories import make_committee, make_person
from tests.minutes.checks.meetings import AGENDA, decided_item, held_meeting, said

pytestmark = [pytest.mark.django_db, pytest.mark.database]
CODE = "half_of_the_members_were_present"


def meeting_of(members, present, **fields):
    """A meeting of so many members, where the first of them were present beside a substitute."""
    meeting = held_meeting(make_committee(**fields))
    meeting.attendances.all().delete()
    for index in range(members):
        person = make_person()
        Membership.objects.create(committee=meeting.committee, person=person, starts_on=date(2020, 1, 1))
        status = "present" if index < present else "excused"
        Attendance.objects.create(meeting=meeting, person=person, status=status)
    return meeting


@pytest.mark.parametrize(
    ("members", "present", "told"), [(6, 3, False), (7, 4, False), (7, 3, True), (6, 2, True), (0, 0, False)]
)
def test_half_of_the_members_is_enough(members, present, told):
    meeting = meeting_of(members, present)
    item = decided_item(meeting)
    codes = [(CODE, Level.JUDGE, item.pk, "events")] if told else []
    assert [line for line in said(meeting) if line[0] == CODE] == codes
    assert said(meeting, AGENDA) == []


def test_substitute_counts_for_whom_they_sit():
    meeting = meeting_of(4, 1)
    item = decided_item(meeting)
    assert said(meeting) == [(CODE, Level.JUDGE, item.pk, "events")]
    Attendance.objects.create(meeting=meeting, name="Bo Sø", status="substitute", substitute_for="NN")
    assert said(meeting) == []


def test_items_after_somebody_left_are_told_alone():
    meeting = meeting_of(4, 2)
    decided_item(meeting)
    second = decided_item(meeting, "Budget")
    leaving = meeting.attendances.first()
    ItemEvent.objects.create(item=second, kind="left", person=leaving.person, text="Forlod mødet.")
    assert said(meeting) == [(CODE, Level.JUDGE, second.pk, "events")]


def test_body_with_rules_of_its_own_is_not_judged():
    meeting = meeting_of(6, 1, kind="advisory")
    decided_item(meeting)
    assert said(meeting) == []
