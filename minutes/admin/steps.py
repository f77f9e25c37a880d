"""A meeting's steps from draft to approved, as the secretary takes them; each calls its service."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from committees.meetings import announce, cancel, mark_sent, open_meeting
from committees.models import Meeting, User
from minutes.afterwards.signing import sign


@dataclass(frozen=True, slots=True)
class Step:
    """`field` is the time the step sets; it can be taken while that is empty."""

    name: str
    field: str
    label: Any
    explanation: Any
    take: Callable[[Meeting, User | None], Any]


STEPS = (
    Step(
        "announce",
        "announced_at",
        _("Announce the meeting"),
        _(
            "The meeting is shown in the public calendar with day, time and place. "
            "The agenda is not shown yet."
        ),
        announce,
    ),
    Step(
        "sent",
        "sent_at",
        _("The agenda is sent to the members"),
        _(
            "The time is recorded: the law counts the weekdays from it. "
            "From now on the items keep their numbers."
        ),
        mark_sent,
    ),
    Step("open", "opened_at", _("The meeting begins"), _("The time is recorded."), open_meeting),
    Step(
        "approve",
        "approved_at",
        _("The minutes are signed or approved"),
        _(
            "The whole record is kept as it stands now. From then on its words are not changed: "
            "what is wrong is answered by an addition. It does not publish the minutes."
        ),
        sign,
    ),
    Step(
        "cancel",
        "cancelled_at",
        _("Cancel the meeting"),
        _("The meeting is shown as cancelled where it was announced. It cannot be taken up again."),
        cancel,
    ),
)


def open_steps(meeting: Meeting) -> list[Step]:
    """The steps that can still be taken, in their order."""
    if meeting.cancelled_at:
        return []
    return [step for step in STEPS if getattr(meeting, step.field) is None]


def step_named(name: str) -> Step | None:
    return next((step for step in STEPS if step.name == name), None)
