"""The version that is being frozen."""

from dataclasses import dataclass

from committees.models import Meeting, Organisation, User
from minutes.enums import Act, DocumentKind


@dataclass(frozen=True, slots=True)
class Version:
    """What is about to be frozen, and why. The caller holds the locks."""

    meeting: Meeting
    kind: DocumentKind
    number: int
    organisation: Organisation
    actor: User | None
    note: str
    act: Act
