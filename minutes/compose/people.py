"""Who was there, as a document style wants it told on the front page."""

from collections.abc import Sequence

from committees.enums import AttendanceForm, AttendanceStatus
from committees.models import DocumentStyle
from minutes.document import AttendanceLine, FrontFact
from minutes.enums import FrontFactKind

# Printed words of the record, in the record's own language.
MARKS = {AttendanceStatus.EXCUSED: "Afbud", AttendanceStatus.ABSENT: "Fraværende uden afbud"}
SMALL_MARKS = {AttendanceStatus.EXCUSED: "afbud", AttendanceStatus.ABSENT: "uden afbud"}
HERE = (AttendanceStatus.PRESENT, AttendanceStatus.SUBSTITUTE)
NO_MARKS: dict[AttendanceStatus, str] = {}


def people(style: DocumentStyle, attendance: Sequence[AttendanceLine]) -> list[FrontFact]:
    """One fact for all, or one each for those present, excused and absent; none where nobody is known."""
    if not attendance:
        return []
    if style.attendance_form == AttendanceForm.ONE_LINE:
        names = ", ".join(_name(line, MARKS) for line in attendance)
        return [FrontFact(FrontFactKind.PARTICIPANTS, style.participants_label, names)]
    here = [line for line in attendance if line.status in HERE]
    facts = [_fact(FrontFactKind.PRESENT, style.present_label, here, style, NO_MARKS)] if here else []
    return [*facts, *_missing(style, [line for line in attendance if line.status not in HERE])]


def _missing(style: DocumentStyle, lines: Sequence[AttendanceLine]) -> list[FrontFact]:
    """Excused and absent apart; under one label where the style gives both the same, and then marked."""
    labels = {
        AttendanceStatus.EXCUSED: style.excused_label,
        AttendanceStatus.ABSENT: style.absent_label,
    }
    marks = SMALL_MARKS if style.excused_label == style.absent_label else NO_MARKS
    groups = {label: [line for line in lines if labels[line.status] == label] for label in labels.values()}
    return [
        _fact(FrontFactKind.ABSENT, label, group, style, marks) for label, group in groups.items() if group
    ]


def _fact(
    kind: FrontFactKind,
    label: str,
    lines: Sequence[AttendanceLine],
    style: DocumentStyle,
    marks: dict[AttendanceStatus, str],
) -> FrontFact:
    names = [_name(line, marks) for line in lines]
    if style.attendance_form == AttendanceForm.LISTS:
        return FrontFact(kind, label, "\n".join(names))
    return FrontFact(kind, label, " og ".join(filter(None, (", ".join(names[:-1]), names[-1]))))


def _name(line: AttendanceLine, marks: dict[AttendanceStatus, str]) -> str:
    notes = [marks.get(line.status, ""), line.note or ""]
    if line.substitute_for:
        notes.append(f"stedfortræder for {line.substitute_for}")
    name = f"{line.name} ({line.party})" if line.party else line.name
    printed = ", ".join(note for note in notes if note)
    return f"{name} ({printed})" if printed else name
