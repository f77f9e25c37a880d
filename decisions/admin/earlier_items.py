"""Which earlier items an item may be said to carry on."""

from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.http import HttpRequest

from committees.access import visible_to
from committees.models import User
from decisions.models import AgendaItem
from decisions.reading import unread_items

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin as Base
else:
    Base = object


def earlier_items(user: User | AnonymousUser) -> models.QuerySet[AgendaItem]:
    """The user's own items, and those of other committees that any citizen can read."""
    own = visible_to(AgendaItem.objects.all(), user)
    if isinstance(user, User):
        own = own.exclude(unread_items(user))
    published = models.Q(closed=False, meeting__minutes_published_at__isnull=False)
    return AgendaItem.objects.filter(models.Q(pk__in=own.values("pk")) | published)


class EarlierItems(Base):
    """For the item's ModelAdmin, before MembershipAccess: a case goes from committee to committee."""

    def get_field_queryset(self, db: str | None, db_field: Any, request: HttpRequest) -> Any:
        if db_field.name == "continues":
            return earlier_items(request.user)
        return super().get_field_queryset(db, db_field, request)

    def offered(self, request: HttpRequest, listed: models.QuerySet[Any]) -> models.QuerySet[Any]:
        """What a search looks through: the listed items, or for the field "carries on" the earlier ones."""
        if request.GET.get("field_name") != "continues":
            return listed
        return earlier_items(request.user).select_related("meeting__committee")

    def get_readonly_fields(self, request: HttpRequest, obj: AgendaItem | None = None) -> Any:
        """What an administrator joined to an item this user does not reach stays joined."""
        fixed = super().get_readonly_fields(request, obj)
        if obj is None or obj.continues_id is None:
            return fixed
        reached = earlier_items(request.user).filter(pk=obj.continues_id).exists()
        return fixed if reached else [*fixed, "continues"]
