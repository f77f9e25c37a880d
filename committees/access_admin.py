"""Mixins that give an admin the reach of committees.access: rows, choices and permissions."""

from typing import TYPE_CHECKING, Any

from django.contrib.admin.filters import RelatedFieldListFilter
from django.db import models
from django.http import HttpRequest

from committees.access import may, visible_to

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin as Base
else:
    Base = object


class OwnRecords(Base):
    """For an inline: shows and offers for choice only the records the user reaches."""

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Any]:
        return visible_to(super().get_queryset(request), request.user)

    def get_field_queryset(self, db: str | None, db_field: Any, request: HttpRequest) -> Any:
        chosen = super().get_field_queryset(db, db_field, request)
        if chosen is None:
            chosen = db_field.remote_field.model._default_manager.all()
        return visible_to(chosen, request.user)


class OwnRecordsFilter(RelatedFieldListFilter):
    """For a list's filter: offers only the records the user reaches, so that no other is named."""

    def field_choices(self, field: Any, request: HttpRequest, model_admin: Any) -> Any:
        reached = visible_to(field.remote_field.model._default_manager.all(), request.user)
        ordering = self.field_admin_ordering(field, request, model_admin)
        return field.get_choices(
            include_blank=False, ordering=ordering, limit_choices_to={"pk__in": reached.values("pk")}
        )


class MembershipAccess(OwnRecords):
    """For a ModelAdmin: the same, and every record checked by itself before it is opened or changed.

    Stands first among the bases; what those after it forbid stays forbidden.
    """

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_view_permission(request, obj) and may(request.user, "view", self.model, obj)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and may(request.user, "add", self.model, None)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and may(request.user, "change", self.model, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_delete_permission(request, obj) and may(request.user, "delete", self.model, obj)
