"""The agenda in time: so many weekdays between its sending to the members and the meeting.

See docs/domain.md, "The agenda in time". A reason answers for lateness, and is printed on the agenda.
"""

from collections.abc import Iterator
from datetime import date

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from committees.enums import MeetingKind
from committees.models import Meeting
from committees.weekdays import latest_day_to_send, weekdays_between
from decisions.models import AgendaItem
from minutes.checks.citing import cited_for
from minutes.checks.finding import Finding, Level
from minutes.checks.subject import Subject
from minutes.enums import DocumentKind


def agenda_was_sent_in_time(subject: Subject) -> Iterator[Finding]:
    """An agenda not sent yet is judged as if it were sent today."""
    meeting = subject.meeting
    sent = _day_sent(subject)
    if sent is None or meeting.late_reason.strip() or not _is_late(sent, meeting):
        return
    committee = meeting.committee
    latest = latest_day_to_send(meeting.date, committee.weekdays_notice, committee.saturday_counts)
    days = weekdays_between(sent, meeting.date, committee.saturday_counts)
    message = ngettext(
        "There is %(count)s weekday between the sending of the agenda and the meeting. "
        "It was to be sent on %(latest)s at the latest%(law)s. Write why it is late.",
        "There are %(count)s weekdays between the sending of the agenda and the meeting. "
        "It was to be sent on %(latest)s at the latest%(law)s. Write why it is late.",
        days,
    )
    words = {"count": days, "latest": date_format(latest), "law": cited_for(committee, "weekdays")}
    yield Finding(_level(subject), message % words, field="late_reason")


def late_items_have_a_reason(subject: Subject) -> Iterator[Finding]:
    """Those added when the agenda was sent and its time was past, the ones of the meeting itself too."""
    meeting = subject.meeting
    if meeting.sent_at is None:
        return
    message = _("Item %(number)s came on %(date)s, after the agenda was sent. Write why it is late.")
    added = _added_after_sending(meeting)
    for item in subject.items:
        day = added.get(item.pk)
        if day and not item.late_reason.strip() and _is_late(day, meeting):
            words = {"number": item.number or "?", "date": date_format(day)}
            yield Finding(_level(subject), message % words, item.pk, "late_reason")


def _added_after_sending(meeting: Meeting) -> dict[int, date]:
    rows = AgendaItem.history.filter(
        meeting=meeting, history_type="+", history_date__gt=meeting.sent_at
    ).values_list("id", "history_date")
    return {pk: timezone.localdate(at) for pk, at in rows}


def _day_sent(subject: Subject) -> date | None:
    """None where nobody recorded it of a meeting long held."""
    if subject.meeting.sent_at:
        return timezone.localdate(subject.meeting.sent_at)
    today = timezone.localdate()
    to_come = subject.kind == DocumentKind.AGENDA and today <= subject.meeting.date
    return today if to_come else None


def _is_late(day: date, meeting: Meeting) -> bool:
    """A meeting that goes on from another day has the agenda it had."""
    committee = meeting.committee
    between = weekdays_between(day, meeting.date, committee.saturday_counts)
    return meeting.kind != MeetingKind.CONTINUED and between < committee.weekdays_notice


def _level(subject: Subject) -> Level:
    """On the agenda the reason is printed; once the minutes are written it is worth knowing."""
    return Level.JUDGE if subject.kind == DocumentKind.AGENDA else Level.ADVICE
