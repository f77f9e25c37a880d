"""Codes of the record itself. Plain StrEnums, no Django."""

from enum import StrEnum


class DocumentKind(StrEnum):
    AGENDA = "agenda"
    MINUTES = "minutes"


class Edition(StrEnum):
    """PUBLIC is what anybody may read; CLOSED is the whole record, for those who may."""

    PUBLIC = "public"
    CLOSED = "closed"


class FrontFactKind(StrEnum):
    """What a printed line of the front page tells."""

    DATE = "date"
    VENUE = "venue"
    STARTED = "started"
    ENDED = "ended"
    PARTICIPANTS = "participants"
    PRESENT = "present"
    ABSENT = "absent"
    OTHER = "other"


class LedgerAction(StrEnum):
    PUBLISH = "publish"
    WITHDRAW = "withdraw"
