"""Making meetings and moving them from stage to stage; the only writer of their times.

(`agenda_published_at` and `minutes_published_at` are written by minutes.publishing and
minutes.afterwards alone.)
"""

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from committees.audit import record
from committees.models import Committee, Meeting, User
from committees.organisations import public_changed


class MeetingStateError(Exception):
    """The meeting cannot go that way from where it stands; the message is a sentence for the user."""


@transaction.atomic
def create_meeting(committee: Committee, day: date, actor: User | None, **fields: Any) -> Meeting:
    """A new meeting with the day's next number (its address holds it)."""
    meeting = Meeting(committee=committee, date=day, day_number=next_day_number(committee.pk, day), **fields)
    meeting.full_clean()
    meeting.save()
    record(actor, "meeting.create", meeting)
    return meeting


def next_day_number(committee_id: int, day: date, moving: int | None = None) -> int:
    """The day's next free number. One that was announced is never used again by another meeting.

    Locks the committee, so that no two meetings get the same; not its key, which publishing refers to.
    """
    Committee.objects.select_for_update(no_key=True).get(pk=committee_id)
    others = ~Q(id=moving) if moving else Q()
    that_day = Q(committee=committee_id, date=day) & others
    held = Meeting.objects.filter(that_day)
    announced = Meeting.history.filter(that_day, announced_at__isnull=False)
    return max(rows.aggregate(n=Max("day_number"))["n"] or 0 for rows in (held, announced)) + 1


def announce(meeting: Meeting, actor: User | None) -> None:
    """Lets the public know of the meeting: it stands in the calendar from now on."""
    _mark(meeting, actor, "announced_at")


def mark_sent(meeting: Meeting, actor: User | None) -> None:
    """Records that the agenda went to the members; the law's weekdays count from it. Announces too."""
    _mark(meeting, actor, "sent_at", "announced_at")


def open_meeting(meeting: Meeting, actor: User | None) -> None:
    _mark(meeting, actor, "opened_at")


def approve(meeting: Meeting, actor: User | None) -> None:
    _mark(meeting, actor, "approved_at")


@transaction.atomic
def cancel(meeting: Meeting, actor: User | None) -> None:
    """Calls the meeting off. It stays visible as cancelled where it was announced."""
    if Meeting.objects.select_for_update(no_key=True).get(pk=meeting.pk).minutes_published_at:
        raise MeetingStateError(_("The minutes are published. Withdraw them before you cancel the meeting."))
    _mark(meeting, actor, "cancelled_at")


@transaction.atomic
def _mark(meeting: Meeting, actor: User | None, *fields: str) -> None:
    """Sets those of the times that are not set, on the locked row, with one audit entry each."""
    row = Meeting.objects.select_for_update(no_key=True).get(pk=meeting.pk)
    if row.cancelled_at:
        raise MeetingStateError(_("The meeting is cancelled."))
    now = timezone.now()
    for field in fields:
        if getattr(row, field) is None:
            setattr(row, field, now)
            record(actor, f"meeting.{field.removesuffix('_at')}", row)
        setattr(meeting, field, getattr(row, field))
    row.save(update_fields=fields)
    if row.announced_at:
        public_changed()
