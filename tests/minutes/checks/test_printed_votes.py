"""Votes of records from elsewhere: numbers and names without a text to read."""

import pytest

from committees.models import Attendance
from decisions.models import Vote
from minutes.checks import Level, findings
from tests.minutes.checks.meetings import MINUTES

pytestmark = [pytest.mark.django_db, pytest.mark.database]
CODE = "printed_votes_add_up"


def told(meeting, item, **tallies):
    Vote.objects.create(item=item, tallies=tallies)
    found = [f for f in findings(meeting, MINUTES) if f.code == CODE]
    assert {(f.level, f.item_id, f.field) for f in found} <= {(Level.JUDGE, item.pk, "votes")}
    return [finding.message.partition(": ")[2] for finding in found]


@pytest.fixture(autouse=True)
def bo(meeting):
    return Attendance.objects.create(meeting=meeting, name="Bo Sø", party="V", status="present")


def test_votes_that_add_up_give_no_finding(meeting, item):
    assert told(meeting, item, **{"for": {"count": 1, "names": ["Ida Prøve"]}, "against": {"count": 1}}) == []


def test_more_votes_than_members_are_told(meeting, item):
    assert told(meeting, item, **{"for": {"count": 9}}) == ["9 votes are counted, but only 2 could vote."]


def test_absent_member_and_stranger_are_told(meeting, item, bo):
    bo.status = "excused"
    bo.save()
    sides = {"for": {"names": ["Bo Sø"]}, "against": {"names": ["Eva Ny"]}}
    assert told(meeting, item, **sides) == [
        "Bo Sø could not vote on this item: not present, or took no part.",
        "Eva Ny is not listed among those present.",
        "2 votes are counted, but only 1 could vote.",
    ]


def test_member_on_two_sides_and_too_low_a_count_are_told(meeting, item):
    sides = {"for": {"count": 1, "names": ["Ida Prøve", "Bo Sø"]}, "against": {"names": ["Bo Sø"]}}
    assert told(meeting, item, **sides)[:2] == [
        "Bo Sø is counted twice.",
        "1 are counted, but 2 are named.",
    ]


def test_votes_without_known_attendance_are_taken_as_they_are(meeting, item):
    Attendance.objects.all().delete()
    assert told(meeting, item, **{"for": {"count": 9}}) == []
