"""The audit log's only writer."""

from typing import Any

from django.db import models, transaction
from django.utils import timezone

from committees.chain import FIRST, chained_hash, in_utc
from committees.models import AuditEntry, User
from committees.organisations import locked_organisation

SYSTEM = "Referat"
COVERED = ("sequence", "at", "actor_id", "actor_name", "action", "object_type", "object_id", "detail")


@transaction.atomic
def record(actor: User | None, action: str, obj: models.Model | None = None, **detail: Any) -> AuditEntry:
    """Appends who did what to which object. `detail` holds ids and codes only, never protocol text."""
    locked_organisation()
    last = AuditEntry.objects.order_by("-sequence").first()
    entry = AuditEntry(
        sequence=last.sequence + 1 if last else 1,
        at=timezone.now(),
        actor=actor,
        actor_name=str(actor) if actor else SYSTEM,
        action=action,
        object_type=obj._meta.label_lower if obj else "",
        object_id=str(obj.pk) if obj else "",
        detail=detail,
        previous_hash=last.hash if last else FIRST,
    )
    entry.hash = entry_hash(entry)
    entry.save(force_insert=True)
    return entry


def entry_hash(entry: AuditEntry) -> str:
    content = {name: getattr(entry, name) for name in COVERED} | {"at": in_utc(entry.at)}
    return chained_hash(entry.previous_hash, content)
