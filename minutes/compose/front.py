"""The printed facts of the front page: as once printed, else from the document style."""

from committees.models import DocumentStyle, Meeting, MeetingPrint
from committees.style import date_words, fill, time_words
from minutes.compose.people import people
from minutes.document import AttendanceLine, FrontFact
from minutes.document_json import from_data
from minutes.enums import DocumentKind, FrontFactKind

# Printed words of the record, in the record's own language.
LATE = "Udsendt efter fristen"


def front_facts(
    meeting: Meeting,
    printed: MeetingPrint,
    attendance: tuple[AttendanceLine, ...] | None,
    kind: DocumentKind,
) -> tuple[FrontFact, ...]:
    if printed.front is not None:
        return tuple(from_data(FrontFact, fact) for fact in printed.front)
    style = meeting.committee.style
    parts = {
        "date": [_date(meeting, style)],
        "venue": [*_venue(meeting, style), *_late(meeting, kind)],
        "people": people(style, attendance or ()),
        "end": _end(meeting, style, kind),
    }
    return tuple(fact for name in style.front_order.split("_") for fact in parts[name])


def _date(meeting: Meeting, style: DocumentStyle) -> FrontFact:
    when = fill(style.date_form, **date_words(meeting.date), **time_words(meeting.starts_at))
    return FrontFact(FrontFactKind.DATE, style.date_label, _without_loose_end(when))


def _venue(meeting: Meeting, style: DocumentStyle) -> list[FrontFact]:
    return [FrontFact(FrontFactKind.VENUE, style.venue_label, meeting.venue)] if meeting.venue else []


def _late(meeting: Meeting, kind: DocumentKind) -> list[FrontFact]:
    if not meeting.late_reason or kind != DocumentKind.AGENDA:
        return []
    return [FrontFact(FrontFactKind.OTHER, LATE, meeting.late_reason)]


def _end(meeting: Meeting, style: DocumentStyle, kind: DocumentKind) -> list[FrontFact]:
    if not meeting.ended_at or kind != DocumentKind.MINUTES:
        return []
    return [FrontFact(FrontFactKind.ENDED, style.ended_label, f"{meeting.ended_at:%H.%M}")]


def _without_loose_end(text: str) -> str:
    """The date without its "kl." where no time is known."""
    return text.strip().removesuffix("kl.").strip()
