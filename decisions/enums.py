"""Codes of the second floor: what was on the agenda and what came of it. Plain StrEnums, no Django."""

from enum import StrEnum


class ItemKind(StrEnum):
    ITEM = "item"
    SIGNATURE_SHEET = "signature_sheet"


class Preparation(StrEnum):
    """How far a case officer has come with an item before it stands on the agenda."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    WITHDRAWN = "withdrawn"  # "Udgår": stays on the agenda with its number


class SectionRole(StrEnum):
    """What a section of an item is; its printed heading is free."""

    SUMMARY = "summary"
    BACKGROUND = "background"
    RECOMMENDATION = "recommendation"
    HANDED_OUT = "handed_out"
    PRESENTATION = "presentation"
    ECONOMY = "economy"
    CONSULTATION = "consultation"
    LEGAL = "legal"
    EARLIER_DECISIONS = "earlier_decisions"
    OTHER = "other"
    ADDITION = "addition"  # "Tilføjelse til protokollen", after the record was signed
    ATTACHMENTS = "attachments"  # holds the place and heading of the attachments among the sections


class Outcome(StrEnum):
    """What a decision came to; a narrative has none (null) and is never forced into a code."""

    APPROVED = "approved"
    APPROVED_AMENDED = "approved_amended"
    ADOPTED = "adopted"
    CONCURRED = "concurred"
    RECOMMENDED = "recommended"
    REFERRED = "referred"
    NOTED = "noted"
    DISCUSSED = "discussed"
    INFORMED = "informed"
    POSTPONED = "postponed"
    SENT_BACK = "sent_back"
    WITHDRAWN = "withdrawn"
    DISMISSED = "dismissed"
    REFUSED = "refused"
    REJECTED = "rejected"
    LAPSED = "lapsed"
    STOPPED = "stopped"
    SENT_TO_HEARING = "sent_to_hearing"
    ELECTED = "elected"
    NONE = "none"


class VoteKind(StrEnum):
    """What is voted on. A tie lapses a proposal, but not an election (docs/domain.md, "Votes")."""

    PROPOSAL = "proposal"
    AMENDMENT = "amendment"
    ELECTION = "election"


class VoteResult(StrEnum):
    ADOPTED = "adopted"
    REJECTED = "rejected"
    LAPSED = "lapsed"


class BallotChoice(StrEnum):
    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"


class ItemEventKind(StrEnum):
    ARRIVED = "arrived"
    LEFT = "left"
    TOOK_NO_PART = "took_no_part"
    DISQUALIFIED = "disqualified"


class Opening(StrEnum):
    """When a closed item can be opened. UNDECIDED is for what nobody has judged yet."""

    UNDECIDED = ""
    ON_DATE = "date"
    NEVER = "never"
    ON_REQUEST = "request"  # "Vurderes ved aktindsigt"


class ClosingMoment(StrEnum):
    """How far the meeting had come when an item was closed or opened."""

    DRAFTING = "drafting"
    AFTER_SENDING = "sent"  # "Lukket efter udsendelse"
    AT_MEETING = "meeting"
    AFTER_MEETING = "after"


class ReadingGround(StrEnum):
    """Why somebody may read what the public may not (docs/domain.md, "Who reads a closed item")."""

    MEMBER = "member"
    SUBSTITUTE = "substitute"
    SECRETARY = "secretary"
    GRANT = "grant"  # in the log with its number: "grant 17"
    ADMINISTRATOR = "administrator"
    SERVER = "server"  # whoever may give commands on the server itself


class ReadAs(StrEnum):
    """In what shape something closed was opened."""

    PAGE = "page"
    ITEM = "item"
    FILE = "file"
    PDF = "pdf"
    JSON = "json"
    WORD = "word"
    DESK = "desk"  # the item's own page in the admin
    HISTORY = "history"
    EXPORT = "export"


class GrantState(StrEnum):
    """How a leave to read stands; computed, never stored."""

    WAITING = "waiting"
    HOLDS = "holds"
    REFUSED = "refused"
    ENDED = "ended"
