"""The document of a meeting: title, front page, attendance and items."""

from committees.enums import AttendanceStatus
from committees.models import Attendance, Meeting, MeetingPrint
from committees.style import date_words, fill
from decisions.enums import ItemKind
from minutes.compose.closed_item import public_form
from minutes.compose.front import front_facts
from minutes.compose.item import whole_item
from minutes.compose.web_copy import web_copy
from minutes.compose.withdrawn_item import withdrawn_form
from minutes.document import AttendanceLine, CommitteeName, Item, MinutesDocument
from minutes.enums import DocumentKind, Edition
from minutes.models import WebChange


def compose(meeting: Meeting, kind: DocumentKind, edition: Edition) -> MinutesDocument:
    """One edition of the meeting's agenda or minutes as the working records stand now.

    The public edition is built without what is closed: it never holds it to hide it
    (docs/adr/0001-two-editions-two-tables.md).
    """
    document = _document(meeting, kind, edition)
    if edition == Edition.CLOSED:
        return document
    return web_copy(document, list(WebChange.objects.filter(meeting=meeting).order_by("pk")))


def _document(meeting: Meeting, kind: DocumentKind, edition: Edition) -> MinutesDocument:
    words = MeetingPrint.objects.filter(meeting=meeting, kind=kind).first()
    printed = words or MeetingPrint(meeting=meeting, kind=kind)
    minutes = kind == DocumentKind.MINUTES
    attendance = _attendance(meeting) if minutes else None
    return MinutesDocument(
        kind=kind,
        edition=edition,
        committee=CommitteeName(
            printed.committee_name or meeting.committee.name, meeting.committee.short_name or None
        ),
        title=printed.title or _title(meeting, kind),
        date=meeting.date,
        front=front_facts(meeting, printed, attendance, kind),
        starts_at=meeting.starts_at,
        ended_at=meeting.ended_at if minutes else None,
        venue=meeting.venue or None,
        attendance=attendance,
        items=_items(meeting, kind, edition),
    )


def _title(meeting: Meeting, kind: DocumentKind) -> str:
    style = meeting.committee.style
    form = style.minutes_title_form if kind == DocumentKind.MINUTES else style.agenda_title_form
    return fill(form, committee=meeting.committee.name, **date_words(meeting.date))


def _attendance(meeting: Meeting) -> tuple[AttendanceLine, ...] | None:
    rows = Attendance.objects.filter(meeting=meeting).select_related("person").order_by("position", "pk")
    lines = tuple(
        AttendanceLine(
            row.printed_name,
            AttendanceStatus(row.status),
            row.party or None,
            row.substitute_for or None,
            row.note or None,
        )
        for row in rows
    )
    return lines or None


def _items(meeting: Meeting, kind: DocumentKind, edition: Edition) -> tuple[Item, ...]:
    items = []
    style = meeting.committee.style
    rows = meeting.items.with_document_data().prefetch_related("additions")
    for item in rows.order_by("position", "pk"):
        item.meeting = meeting
        if edition == Edition.PUBLIC and item.kept_out:
            continue
        if edition == Edition.PUBLIC and item.web_withdrawn_at:
            items.append(withdrawn_form(item.number, ItemKind(item.kind)))
        elif edition == Edition.PUBLIC and item.closed:
            items.append(public_form(item, style, kind))
        else:
            items.append(whole_item(item, style, kind, edition))
    return tuple(items)
