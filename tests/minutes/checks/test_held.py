"""Minutes of a meeting that was held."""

from datetime import timedelta

import pytest
from django.utils import timezone

from committees.models import Attendance, MeetingPrint
from minutes.checks import Level
from tests.factories import make_committee
from tests.minutes.checks.meetings import AGENDA, decided_item, held_meeting, said

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def meeting_in(days):
    """Of a committee that asks for no notice."""
    meeting = held_meeting(make_committee(weekdays_notice=0), day=timezone.localdate() + timedelta(days=days))
    decided_item(meeting)
    return meeting


def test_minutes_of_a_meeting_to_come_stop_but_not_its_agenda():
    meeting = meeting_in(1)
    assert said(meeting) == [("minutes_of_a_held_meeting", Level.STOP, None, None)]
    assert said(meeting, AGENDA) == []


def test_minutes_of_today_do_not_stop():
    assert said(meeting_in(0)) == []


def test_minutes_without_attendance_are_told_unless_the_front_page_is_printed(meeting):
    Attendance.objects.all().delete()
    assert said(meeting) == [("minutes_of_a_held_meeting", Level.ADVICE, None, None)]
    MeetingPrint.objects.create(meeting=meeting, front=[])
    assert said(meeting) == []
