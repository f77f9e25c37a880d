"""What the codes of this floor are called on screen."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from committees.enums import (
    AttendanceForm,
    AttendanceStatus,
    CommitteeKind,
    DecisionPlace,
    FrontOrder,
    JobState,
    LogoPlace,
    MailState,
    MeetingKind,
    MeetingStage,
    MembershipRole,
    Numbering,
    SignatureSheet,
)

COMMITTEE_KINDS = {
    CommitteeKind.COUNCIL: _("Council"),
    CommitteeKind.FINANCE: _("Finance committee"),
    CommitteeKind.STANDING: _("Standing committee"),
    CommitteeKind.SPECIAL: _("Special committee (§ 17.4)"),
    CommitteeKind.ADVISORY: _("Advisory council"),
    CommitteeKind.ADMINISTRATIVE: _("Administrative body"),
}
MEMBERSHIP_ROLES = {
    MembershipRole.CHAIR: _("Chair"),
    MembershipRole.DEPUTY: _("Deputy chair"),
    MembershipRole.MEMBER: _("Member"),
    MembershipRole.SUBSTITUTE: _("Substitute"),
    MembershipRole.SECRETARY: _("Committee secretary"),
    MembershipRole.FOLLOWER: _("Follows the committee"),
}
MEETING_KINDS = {
    MeetingKind.ORDINARY: _("Ordinary meeting"),
    MeetingKind.EXTRAORDINARY: _("Extraordinary meeting"),
    MeetingKind.JOINT: _("Joint meeting"),
    MeetingKind.THEME: _("Theme meeting"),
    MeetingKind.CONTINUED: _("Continued meeting"),
    MeetingKind.CONSTITUTING: _("Constituting meeting"),
}
MEETING_STAGES = {
    MeetingStage.DRAFT: _("Draft"),
    MeetingStage.ANNOUNCED: _("Announced"),
    MeetingStage.SENT: _("Agenda sent"),
    MeetingStage.AGENDA_PUBLISHED: _("Agenda published"),
    MeetingStage.OPENED: _("Meeting in progress"),
    MeetingStage.ENDED: _("Meeting held"),
    MeetingStage.APPROVED: _("Minutes approved"),
    MeetingStage.MINUTES_PUBLISHED: _("Minutes published"),
    MeetingStage.CANCELLED: _("Cancelled"),
}
ATTENDANCE_STATUSES = {
    AttendanceStatus.PRESENT: _("Present"),
    AttendanceStatus.EXCUSED: _("Excused"),
    AttendanceStatus.ABSENT: _("Absent"),
    AttendanceStatus.SUBSTITUTE: _("Substitute"),
}
JOB_STATES = {
    JobState.QUEUED: pgettext_lazy("job", "Waiting"),
    JobState.RUNNING: pgettext_lazy("job", "Being made"),
    JobState.DONE: pgettext_lazy("job", "Done"),
    JobState.FAILED: pgettext_lazy("job", "Failed"),
}
MAIL_STATES = {
    MailState.QUEUED: pgettext_lazy("mail", "Waiting"),
    MailState.SENDING: pgettext_lazy("mail", "Being sent"),
    MailState.SENT: pgettext_lazy("mail", "Sent"),
    MailState.UNCERTAIN: pgettext_lazy("mail", "Perhaps sent"),
    MailState.REFUSED: pgettext_lazy("mail", "Refused"),
}
DECISION_PLACES = {
    DecisionPlace.AFTER_RECOMMENDATION: _("After the recommendation"),
    DecisionPlace.FIRST: _("First"),
    DecisionPlace.LAST: _("Last"),
    DecisionPlace.BEFORE_ATTACHMENTS: _("Last, before the attachments"),
}
FRONT_ORDERS = {
    FrontOrder.DATE_VENUE_PEOPLE_END: _("Date, venue, participants, end"),
    FrontOrder.DATE_VENUE_END_PEOPLE: _("Date, venue, end, participants"),
    FrontOrder.VENUE_DATE_END_PEOPLE: _("Venue, date, end, participants"),
    FrontOrder.DATE_PEOPLE_VENUE_END: _("Date, participants, venue, end"),
}
ATTENDANCE_FORMS = {
    AttendanceForm.ONE_LINE: _("All in one line, absentees marked"),
    AttendanceForm.GROUPS: _("Those present in one line, those absent in another"),
    AttendanceForm.LISTS: _("Those present and those absent in lists, a name a line"),
}
LOGO_PLACES = {
    LogoPlace.RIGHT: pgettext_lazy("logo", "Right"),
    LogoPlace.LEFT: pgettext_lazy("logo", "Left"),
    LogoPlace.NONE: pgettext_lazy("logo", "None"),
}
SIGNATURE_SHEETS = {
    SignatureSheet.AS_LAW: _("Where the law asks for signatures"),
    SignatureSheet.ALWAYS: _("Always"),
    SignatureSheet.NEVER: _("Never"),
}
NUMBERINGS = {
    Numbering.PER_MEETING: _("Starts at 1 at each meeting"),
    Numbering.PER_YEAR: _("Runs on through the year"),
}
