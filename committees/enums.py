"""Codes of the lowest floor: who, when, and the state of queued work. Plain StrEnums, no Django."""

from enum import StrEnum


class CommitteeKind(StrEnum):
    """What a committee is by law (kommunestyrelsesloven): decides who signs and who may stop a decision."""

    COUNCIL = "council"
    FINANCE = "finance"
    STANDING = "standing"
    SPECIAL = "special"  # § 17 stk. 4
    ADVISORY = "advisory"
    ADMINISTRATIVE = "administrative"


class MembershipRole(StrEnum):
    """What a person is in a committee during a period (Popolo: Membership.role)."""

    CHAIR = "chair"
    DEPUTY = "deputy"
    MEMBER = "member"
    SUBSTITUTE = "substitute"
    SECRETARY = "secretary"
    FOLLOWER = "follower"


class MeetingKind(StrEnum):
    ORDINARY = "ordinary"
    EXTRAORDINARY = "extraordinary"
    JOINT = "joint"
    THEME = "theme"
    CONTINUED = "continued"
    CONSTITUTING = "constituting"


class MeetingStage(StrEnum):
    """Where a meeting stands; computed by `committees.rules.stage`, never stored."""

    DRAFT = "draft"
    ANNOUNCED = "announced"
    SENT = "sent"
    AGENDA_PUBLISHED = "agenda_published"
    OPENED = "opened"
    ENDED = "ended"
    APPROVED = "approved"
    MINUTES_PUBLISHED = "minutes_published"
    CANCELLED = "cancelled"


class AttendanceStatus(StrEnum):
    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"
    SUBSTITUTE = "substitute"


class JobState(StrEnum):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class MailState(StrEnum):
    """UNCERTAIN: the worker died while it was being sent; REFUSED: the mail server will never take it."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    REFUSED = "refused"


class DecisionPlace(StrEnum):
    """Where the own decision stands among an item's sections in a document style."""

    AFTER_RECOMMENDATION = "after_recommendation"
    FIRST = "first"
    LAST = "last"
    BEFORE_ATTACHMENTS = "before_attachments"  # last of all texts, with the attachments after it


class FrontOrder(StrEnum):
    """The order of the facts of a document's front page."""

    DATE_VENUE_PEOPLE_END = "date_venue_people_end"
    DATE_VENUE_END_PEOPLE = "date_venue_end_people"
    VENUE_DATE_END_PEOPLE = "venue_date_end_people"
    DATE_PEOPLE_VENUE_END = "date_people_venue_end"


class AttendanceForm(StrEnum):
    """How the front page tells who was there: all in one line, or those present and the others apart."""

    ONE_LINE = "one_line"
    GROUPS = "groups"
    LISTS = "lists"


class LogoPlace(StrEnum):
    RIGHT = "right"
    LEFT = "left"
    NONE = "none"


class SignatureSheet(StrEnum):
    """Whether minutes get a signature sheet; AS_LAW: where those who took part must sign."""

    AS_LAW = "as_law"
    ALWAYS = "always"
    NEVER = "never"


class Numbering(StrEnum):
    """Whether item numbers restart at each meeting or run on through the year."""

    PER_MEETING = "per_meeting"
    PER_YEAR = "per_year"
