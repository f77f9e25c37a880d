"""Who reaches which records behind the log-in. An object check is the list query filtered by key."""

from typing import TypeVar

from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.db import models

from committees.models import User
from committees.rules import may_work

Record = TypeVar("Record", bound=models.Model)


def visible_to(records: models.QuerySet[Record], user: User | AnonymousUser) -> models.QuerySet[Record]:
    """Those of the records the user may see: an administrator all, a secretary those of their own
    committees and what secretaries share, anybody else none."""
    if not isinstance(user, User) or not may_work(user, "view", records.model):
        return records.none()
    path = getattr(records.model, "committee_path", None)
    if user.is_superuser or path is None:
        return records
    own = records.model._base_manager.filter(**{f"{path}__in": user.secretary_of})
    return records.filter(pk__in=own.values("pk"))


def may(user: User | AnonymousUser, action: str, kind: type[models.Model], obj: models.Model | None) -> bool:
    """Whether the user may view, add, change or delete this record, or without one any of its kind."""
    if not isinstance(user, User) or not may_work(user, action, kind):
        return False
    if obj is None or obj.pk is None or user.is_superuser:
        return True
    return visible_to(kind._base_manager.all(), user).filter(pk=obj.pk).exists()


def split_permission(permission: str) -> tuple[str, type[models.Model]] | None:
    """("change", Meeting) for "committees.change_meeting"; None when there is no such model."""
    app, _dot, name = permission.partition(".")
    action, _line, model = name.partition("_")
    try:
        return action, apps.get_model(app, model)
    except (LookupError, ValueError):
        return None
