"""The models of the lowest floor, one a file."""

from committees.models.alarm import Alarm
from committees.models.attendance import Attendance
from committees.models.audit_entry import AuditEntry
from committees.models.committee import Committee
from committees.models.document_style import DocumentStyle
from committees.models.job import Job
from committees.models.meeting import Meeting
from committees.models.meeting_print import MeetingPrint
from committees.models.membership import Membership
from committees.models.organisation import Organisation
from committees.models.outbox_mail import OutboxMail
from committees.models.person import Person
from committees.models.person_contact import PersonContact
from committees.models.style_heading import StyleHeading
from committees.models.user import User

__all__ = [
    "Alarm",
    "Attendance",
    "AuditEntry",
    "Committee",
    "DocumentStyle",
    "Job",
    "Meeting",
    "MeetingPrint",
    "Membership",
    "Organisation",
    "OutboxMail",
    "Person",
    "PersonContact",
    "StyleHeading",
    "User",
]
