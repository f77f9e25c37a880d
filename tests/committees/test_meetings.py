from datetime import date

import pytest
from django.utils import timezone

from committees.enums import MeetingStage
from committees.meetings import MeetingStateError, announce, approve, cancel, create_meeting, mark_sent
from committees.models import AuditEntry, Meeting
from committees.moving import take_day
from tests.factories import make_committee, make_meeting

pytestmark = [pytest.mark.django_db, pytest.mark.database]
DAY = date(2025, 3, 5)


def test_second_meeting_of_a_day_gets_an_address_of_its_own():
    committee = make_committee()
    first, second = (create_meeting(committee, DAY, None) for _ in range(2))
    assert (first.day, second.day) == ("2025-03-05", "2025-03-05-2")


def test_day_numbers_are_counted_by_committee():
    assert [create_meeting(make_committee(), DAY, None).day_number for _ in range(2)] == [1, 1]


@pytest.mark.parametrize(
    ("act", "stage"),
    [
        (announce, MeetingStage.ANNOUNCED),
        (mark_sent, MeetingStage.SENT),
        (approve, MeetingStage.APPROVED),
        (cancel, MeetingStage.CANCELLED),
    ],
)
def test_each_act_moves_the_meeting_to_its_stage_and_is_logged(act, stage):
    meeting = make_meeting()
    assert meeting.stage == MeetingStage.DRAFT
    act(meeting, None)
    assert Meeting.objects.get().stage == stage
    assert AuditEntry.objects.filter(object_id=str(meeting.pk)).count() >= 2


def test_sending_announces_the_meeting_too():
    meeting = make_meeting()
    mark_sent(meeting, None)
    assert list(Meeting.objects.announced()) == [meeting]


def test_time_once_recorded_is_never_moved():
    meeting = make_meeting()
    announce(meeting, None)
    first = Meeting.objects.get().announced_at
    announce(meeting, None)
    assert Meeting.objects.get().announced_at == first


def test_cancelled_meeting_goes_no_further():
    meeting = make_meeting()
    cancel(meeting, None)
    with pytest.raises(MeetingStateError):
        announce(meeting, None)


def test_day_number_of_an_announced_meeting_is_not_given_to_another_when_it_moves():
    meeting = make_meeting(day=DAY)
    announce(meeting, None)
    _move(meeting, date(2025, 3, 12))
    assert create_meeting(meeting.committee, DAY, None).day == "2025-03-05-2"
    _move(meeting, DAY)
    assert meeting.day_number == 3


def test_day_number_nobody_was_told_of_is_given_again():
    meeting = make_meeting(day=DAY)
    _move(meeting, date(2025, 3, 12))
    assert create_meeting(meeting.committee, DAY, None).day == "2025-03-05"


def test_announced_meeting_that_moves_back_gets_its_old_address():
    meeting = make_meeting(day=DAY)
    announce(meeting, None)
    for day in (date(2025, 3, 12), DAY):
        _move(meeting, day)
    assert meeting.day == "2025-03-05"


def test_meeting_whose_minutes_were_published_meanwhile_is_not_cancelled():
    meeting = make_meeting()
    Meeting.objects.update(minutes_published_at=timezone.now())
    with pytest.raises(MeetingStateError):
        cancel(meeting, None)


def _move(meeting, day):
    meeting.date = day
    take_day(meeting, None)
    meeting.save()
