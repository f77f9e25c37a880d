"""The printed facts of the front page: as once printed, else from the document style."""

from committees.enums import AttendanceStatus
from committees.models import Meeting, MeetingPrint
from committees.style import date_words, fill, time_words
from minutes.document import AttendanceLine, FrontFact
from minutes.document_json import from_data
from minutes.enums import DocumentKind, FrontFactKind

# Printed words of the record, in the record's own language.
LATE = "Udsendt efter fristen"
MARKS = {AttendanceStatus.EXCUSED: "Afbud", AttendanceStatus.ABSENT: "Fraværende uden afbud"}


def front_facts(
    meeting: Meeting,
    printed: MeetingPrint,
    attendance: tuple[AttendanceLine, ...] | None,
    kind: DocumentKind,
) -> tuple[FrontFact, ...]:
    if printed.front is not None:
        return tuple(from_data(FrontFact, fact) for fact in printed.front)
    style = meeting.committee.style
    when = fill(style.date_form, **date_words(meeting.date), **time_words(meeting.starts_at))
    facts = [FrontFact(FrontFactKind.DATE, style.date_label, _without_loose_end(when))]
    if meeting.venue:
        facts.append(FrontFact(FrontFactKind.VENUE, style.venue_label, meeting.venue))
    if meeting.late_reason and kind == DocumentKind.AGENDA:
        facts.append(FrontFact(FrontFactKind.OTHER, LATE, meeting.late_reason))
    if attendance:
        names = ", ".join(_name(line) for line in attendance)
        facts.append(FrontFact(FrontFactKind.PARTICIPANTS, style.participants_label, names))
    if meeting.ended_at and kind == DocumentKind.MINUTES:
        facts.append(FrontFact(FrontFactKind.ENDED, style.ended_label, f"{meeting.ended_at:%H.%M}"))
    return tuple(facts)


def _without_loose_end(text: str) -> str:
    """The date without its "kl." where no time is known."""
    return text.strip().removesuffix("kl.").strip()


def _name(line: AttendanceLine) -> str:
    notes = [MARKS.get(line.status, ""), line.note or ""]
    if line.substitute_for:
        notes.append(f"stedfortræder for {line.substitute_for}")
    name = f"{line.name} ({line.party})" if line.party else line.name
    printed = ", ".join(note for note in notes if note)
    return f"{name} ({printed})" if printed else name
