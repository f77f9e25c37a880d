"""Typed votes, their results, and the outcomes of the decisions they stand under."""

import pytest

from committees.models import Attendance
from decisions.models import Decision, ItemEvent, Vote
from decisions.votes import record_vote
from minutes.checks import Level
from tests.minutes.checks.meetings import AGENDA, said

pytestmark = [pytest.mark.django_db, pytest.mark.database]
UNDERSTOOD = "votes_are_understood"


def voted(item, text, **fields):
    vote = Vote(item=item, text=text, **fields)
    record_vote(vote)
    return vote


def test_vote_that_is_understood_and_counted_gives_no_finding(meeting, item):
    voted(item, "A for")
    assert said(meeting) == []


def test_vote_that_is_not_understood_stops_the_minutes(meeting, item):
    voted(item, "Q for")
    assert said(meeting) == [(UNDERSTOOD, Level.STOP, item.pk, "votes")]
    assert said(meeting, AGENDA) == []


def test_vote_that_leaves_somebody_out_is_to_be_judged(meeting, item):
    Attendance.objects.create(meeting=meeting, name="Bo Sø", party="V", status="present")
    voted(item, "A for")
    assert said(meeting) == [(UNDERSTOOD, Level.JUDGE, item.pk, "votes")]


def test_more_votes_than_members_present_stop(meeting, item):
    voted(item, "7 for, 2 imod")
    assert said(meeting) == [(UNDERSTOOD, Level.STOP, item.pk, "votes")]


@pytest.mark.parametrize("kind", ["disqualified", "took_no_part", "left"])
def test_member_without_part_who_voted_stops(kind, meeting, item):
    Attendance.objects.create(meeting=meeting, name="Bo Sø", party="V", status="present")
    voted(item, "Ida Prøve og Bo Sø for")
    assert said(meeting) == []
    ItemEvent.objects.create(item=item, kind=kind, name="Bo Sø", text="Bo Sø deltog ikke.")
    assert said(meeting) == [(UNDERSTOOD, Level.STOP, item.pk, "votes")]


def test_vote_whose_count_is_of_other_attendance_stops(meeting, item):
    Attendance.objects.create(meeting=meeting, name="Bo Sø", party="A", status="present")
    voted(item, "A for")
    Attendance.objects.filter(name="Bo Sø").update(status="excused")
    assert said(meeting) == [(UNDERSTOOD, Level.STOP, item.pk, "votes")]


def test_several_votes_are_told_each(meeting, item):
    voted(item, "Q for")
    voted(item, "Z imod")
    assert said(meeting) == [(UNDERSTOOD, Level.STOP, item.pk, "votes")] * 2


@pytest.mark.parametrize(
    ("kind", "votes_for", "against", "result", "told"),
    [
        ("proposal", 3, 2, "rejected", True),
        ("proposal", 2, 2, "adopted", True),
        ("proposal", 3, 2, "adopted", False),
        ("proposal", 3, 2, None, False),
        ("election", 2, 2, "adopted", False),
        ("proposal", None, None, "adopted", False),
    ],
)
def test_result_that_contradicts_the_numbers_is_to_be_judged(
    kind, votes_for, against, result, told, meeting, item
):
    Attendance.objects.all().update(status="excused")
    Decision.objects.update(outcome=None, html="<p>Som det fremgår.</p>")
    tallies = {"for": {"count": votes_for}, "against": {"count": against}}
    Vote.objects.create(item=item, kind=kind, tallies=tallies, result=result)
    finding = ("results_follow_from_the_votes", Level.JUDGE, item.pk, "votes")
    assert said(meeting) == ([finding] if told else [])


def test_decision_that_contradicts_its_one_vote_is_to_be_judged(meeting, item):
    voted(item, "A imod")
    finding = ("outcomes_follow_from_the_votes", Level.JUDGE, item.pk, "decisions")
    assert said(meeting) == [finding]
    Decision.objects.update(outcome="rejected", html="<p>Forkastet.</p>")
    assert said(meeting) == []


def test_motion_of_its_own_may_fall_and_the_recommendation_be_approved(meeting, item):
    voted(item, "A imod", motion="V's forslag om udsættelse")
    assert said(meeting) == []
