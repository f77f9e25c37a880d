"""The agenda in time."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from decisions.models import AgendaItem
from minutes.checks import Level, findings
from tests.factories import make_committee
from tests.minutes.checks.meetings import AGENDA, MINUTES, decided_item, held_meeting, said

pytestmark = [pytest.mark.django_db, pytest.mark.database]
AGENDA_LATE, ITEM_LATE = "agenda_was_sent_in_time", "late_items_have_a_reason"
MEETING = date(2025, 3, 5)  # a Wednesday


def at(day):
    return timezone.make_aware(datetime(day.year, day.month, day.day, 12))


def sent_on(day, **fields):
    """A meeting whose one item was there before the agenda was sent."""
    meeting = held_meeting(make_committee(), day=MEETING, sent_at=at(day), **fields)
    item = decided_item(meeting)
    AgendaItem.history.filter(id=item.pk).update(history_date=at(day - timedelta(days=1)))
    return meeting


def test_agenda_sent_in_time_gives_no_finding():
    meeting = sent_on(date(2025, 2, 26))
    assert said(meeting, AGENDA) == said(meeting) == []


def test_agenda_sent_late_is_to_be_judged_and_in_minutes_told():
    meeting = sent_on(date(2025, 2, 27))
    assert said(meeting, AGENDA) == [(AGENDA_LATE, Level.JUDGE, None, "late_reason")]
    assert said(meeting) == [(AGENDA_LATE, Level.ADVICE, None, "late_reason")]
    [finding] = findings(meeting, AGENDA)
    assert "3 weekdays" in finding.message
    assert "26 February 2025" in finding.message


def test_saturday_counts_where_the_body_says_so():
    meeting = sent_on(date(2025, 2, 27))
    meeting.committee.saturday_counts = True
    assert said(meeting, AGENDA) == []


@pytest.mark.parametrize("fields", [{"late_reason": "Sagen hastede"}, {"kind": "continued"}])
def test_reason_answers_and_a_continued_meeting_has_its_agenda(fields):
    assert said(sent_on(date(2025, 3, 4), **fields), AGENDA) == []


def test_agenda_not_sent_yet_is_judged_as_sent_today():
    today = timezone.localdate()
    near, far = (held_meeting(day=today + timedelta(days=days)) for days in (1, 60))
    for meeting in (near, far):
        decided_item(meeting)
    assert said(near, AGENDA) == [(AGENDA_LATE, Level.JUDGE, None, "late_reason")]
    assert said(far, AGENDA) == []


def test_agenda_of_an_old_meeting_never_sent_here_is_not_judged():
    meeting = held_meeting(day=MEETING)
    decided_item(meeting)
    assert said(meeting, AGENDA) == []


def test_item_added_late_needs_a_reason():
    meeting = sent_on(date(2025, 2, 20))
    item = decided_item(meeting, "Hastesag")
    AgendaItem.history.filter(id=item.pk).update(history_date=at(date(2025, 3, 3)))
    assert said(meeting, AGENDA) == [(ITEM_LATE, Level.JUDGE, item.pk, "late_reason")]
    assert said(meeting, MINUTES) == [(ITEM_LATE, Level.ADVICE, item.pk, "late_reason")]
    AgendaItem.objects.filter(pk=item.pk).update(late_reason="Kom ind mandag")
    assert said(meeting, AGENDA) == []


def test_item_added_after_sending_but_in_time_is_not_late():
    meeting = sent_on(date(2025, 2, 20))
    item = decided_item(meeting, "Tillæg")
    AgendaItem.history.filter(id=item.pk).update(history_date=at(date(2025, 2, 25)))
    assert said(meeting, AGENDA) == []
