"""The front page of a document: printed facts, and who was there."""

from dataclasses import dataclass

from committees.enums import AttendanceStatus
from committees.labels import ATTENDANCE_STATUSES
from minutes.document import AttendanceLine, FrontFact, MinutesDocument
from minutes.enums import FrontFactKind

PEOPLE = {FrontFactKind.PARTICIPANTS, FrontFactKind.PRESENT, FrontFactKind.ABSENT}
ORDER = (
    AttendanceStatus.PRESENT,
    AttendanceStatus.SUBSTITUTE,
    AttendanceStatus.EXCUSED,
    AttendanceStatus.ABSENT,
)


@dataclass(frozen=True, slots=True)
class AttendanceGroup:
    status: AttendanceStatus
    label: str
    people: tuple[AttendanceLine, ...]


def shown_facts(document: MinutesDocument) -> list[FrontFact]:
    """The printed lines in their order; those that name people only where no list of them follows."""
    return [fact for fact in document.front if document.attendance is None or fact.is_ not in PEOPLE]


def shown_attendance(document: MinutesDocument) -> list[AttendanceGroup]:
    lines = document.attendance or ()
    groups = (
        AttendanceGroup(
            status,
            str(ATTENDANCE_STATUSES[status]),
            tuple(line for line in lines if line.status == status),
        )
        for status in ORDER
    )
    return [group for group in groups if group.people]
