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
    """RENDER carries the hash of a PDF that was made, SIGN that of the whole signed protocol."""

    PUBLISH = "publish"
    WITHDRAW = "withdraw"
    RENDER = "render"
    SIGN = "sign"


class RenditionForm(StrEnum):
    """A file derived from a publication, beside its PDF."""

    EXTRACT = "extract"
    EXTRACT_WORD = "extract_word"
    DECISIONS = "decisions"
    SIGNATURES = "signatures"
    PACKET = "packet"
    PLAIN = "plain"
    WORD = "word"


REGISTER = "register"  # beside those, the form of what proves a committee's printed register of a year


class Act(StrEnum):
    """Why a version was published. They are different acts: docs/domain.md, "Correction and addition"."""

    PUBLISH = "publish"
    CORRECTION = "correction"  # "Rettelse", before signing
    ADDITION = "addition"  # "Tilføjelse til protokollen", after it
    WEB_CORRECTION = "web"  # "Rettelse af webudgaven": the web copy alone
    OPENING = "opening"  # something closed was opened, or an embargo ended
    CUT = "cut"  # one item or file was withdrawn from what was out


class Cause(StrEnum):
    """Why something is changed on the web or taken off it. SLIPS withdraw earlier versions likewise."""

    PERSONAL_DATA = "personal_data"
    SECRECY = "secrecy"
    OBJECTION = "objection"
    MISTAKE = "mistake"
    AGE = "age"


SLIPS = frozenset({Cause.PERSONAL_DATA, Cause.SECRECY, Cause.OBJECTION})
