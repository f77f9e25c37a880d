"""Each opening of something closed, in the audit log: who, when, what, and on what ground."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet

from committees.audit import record
from committees.models import AuditEntry, Meeting, User
from decisions.enums import ReadAs
from decisions.models import AgendaItem

READ = "closed.read"


def record_reading(
    actor: User | None, meeting: Meeting, items: Mapping[int, str], shown_as: ReadAs, **detail: Any
) -> None:
    """To be called before anything closed is sent: where this fails, nothing is shown.

    `items` holds the key of each item whose closed text is about to be shown, with the ground. Where
    there is none, nothing closed is opened and nothing written.
    """
    if items:
        grounds = {str(key): ground for key, ground in items.items()}
        record(actor, READ, meeting, items=grounds, **{"as": str(shown_as)}, **detail)


def readings() -> QuerySet[AuditEntry]:
    return AuditEntry.objects.filter(action=READ).select_related("actor").order_by("-sequence")


def readings_of_item(item: AgendaItem) -> QuerySet[AuditEntry]:
    """Who opened the item, the newest first; found by its meeting, which the log is indexed by."""
    of_meeting = readings().filter(object_type=Meeting._meta.label_lower, object_id=str(item.meeting_id))
    return of_meeting.filter(detail__items__has_key=str(item.pk))


def readings_by(user: User) -> QuerySet[AuditEntry]:
    return readings().filter(actor=user)
