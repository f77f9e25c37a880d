"""Minutes tell of a meeting that was held, and of who was there."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from committees.models import Attendance, Meeting, MeetingPrint
from minutes.checks.finding import Finding, Level
from minutes.checks.subject import Subject
from minutes.enums import DocumentKind


def minutes_of_a_held_meeting(subject: Subject) -> Iterator[Finding]:
    meeting, kind = subject.meeting, subject.kind
    if kind != DocumentKind.MINUTES:
        return
    if meeting.date > timezone.localdate():
        message = _("The meeting is on %(date)s. Minutes can be published when it has been held.")
        yield Finding(Level.STOP, message % {"date": date_format(meeting.date)})
    if not _tells_who_was_there(meeting):
        yield Finding(Level.ADVICE, _("Nobody is recorded as present at the meeting."))


def _tells_who_was_there(meeting: Meeting) -> bool:
    """Recorded, or printed on an imported front page in whatever way the source had it."""
    printed = MeetingPrint.objects.filter(meeting=meeting, front__isnull=False)
    return Attendance.objects.filter(meeting=meeting).exists() or printed.exists()
