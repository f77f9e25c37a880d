"""Pure rules of the lowest floor: stages of a meeting, and who may do what."""

from datetime import datetime
from datetime import time as Time
from typing import Any, Protocol

from committees.enums import MeetingStage


class MeetingTimes(Protocol):
    cancelled_at: datetime | None
    announced_at: datetime | None
    sent_at: datetime | None
    opened_at: datetime | None
    ended_at: Time | None
    approved_at: datetime | None
    agenda_published_at: datetime | None
    minutes_published_at: datetime | None


# The first that holds, from above, is the stage.
STAGES = (
    ("cancelled_at", MeetingStage.CANCELLED),
    ("minutes_published_at", MeetingStage.MINUTES_PUBLISHED),
    ("approved_at", MeetingStage.APPROVED),
    ("ended_at", MeetingStage.ENDED),
    ("opened_at", MeetingStage.OPENED),
    ("agenda_published_at", MeetingStage.AGENDA_PUBLISHED),
    ("sent_at", MeetingStage.SENT),
    ("announced_at", MeetingStage.ANNOUNCED),
)


def stage(meeting: MeetingTimes) -> MeetingStage:
    """Where a meeting stands, from its times alone."""
    return next((name for field, name in STAGES if getattr(meeting, field)), MeetingStage.DRAFT)


class Account(Protocol):
    """Somebody who can log in."""

    is_active: bool
    is_superuser: bool

    @property
    def secretary_of(self) -> frozenset[int]:
        """Ids of the committees they are secretary of today."""


def may_enter_admin(user: Account) -> bool:
    """Administrators, and whoever is secretary of some committee today."""
    return user.is_active and (user.is_superuser or bool(user.secretary_of))


def may_work(user: Account, action: str, kind: Any) -> bool:
    """Whether they may view, add, change or delete records of this kind (a model) at all."""
    if user.is_active and user.is_superuser:
        return True
    return may_enter_admin(user) and action in getattr(kind, "secretary_may", ())
