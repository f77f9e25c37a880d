"""Giving a meeting another day; committees.meetings makes new ones."""

from django.db import transaction
from django.db.models import Max

from committees.audit import record
from committees.models import Committee, Meeting, User


@transaction.atomic
def take_day(meeting: Meeting, actor: User | None) -> None:
    """Gives the meeting the next free number of its new day. The caller saves the meeting.

    A day's numbers are never used again, since they stand in addresses.
    """
    Committee.objects.select_for_update().get(pk=meeting.committee_id)
    others = Meeting.objects.filter(committee=meeting.committee_id, date=meeting.date).exclude(pk=meeting.pk)
    meeting.day_number = (others.aggregate(last=Max("day_number"))["last"] or 0) + 1
    record(actor, "meeting.move", meeting, day=meeting.day)
