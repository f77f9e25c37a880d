"""Giving a meeting another day; committees.meetings makes new ones."""

from django.db import transaction

from committees.audit import record
from committees.meetings import next_day_number
from committees.models import Meeting, User


@transaction.atomic
def take_day(meeting: Meeting, actor: User | None) -> None:
    """Gives the meeting the next free number of its new day. The caller saves the meeting."""
    Meeting.objects.select_for_update(no_key=True).get(pk=meeting.pk)
    meeting.day_number = next_day_number(meeting.committee_id, meeting.date, moving=meeting.pk)
    record(actor, "meeting.move", meeting, day=meeting.day)
