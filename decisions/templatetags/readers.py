"""What the admin's pages say of readers: who is named at an item, and how many wait for an answer."""

from typing import Any

from django import template
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from committees.access import visible_to
from committees.models import User
from decisions.admin.grant_states import of_state
from decisions.enums import GrantState
from decisions.models import AgendaItem, ReadingGrant

register = template.Library()


@register.inclusion_tag("admin/parts/item_readers.html")
def item_readers(item: AgendaItem) -> dict[str, Any]:
    """The box on a closed item's page."""
    rows = ReadingGrant.objects.filter(item=item).select_related("user").order_by("user__name", "pk")
    return {"item": item, "grants": of_state(rows, GrantState.HOLDS), "today": timezone.localdate()}


@register.simple_tag
def waiting_for_leave(user: User | AnonymousUser) -> int:
    """How many questions this user may answer."""
    return of_state(visible_to(ReadingGrant.objects.all(), user), GrantState.WAITING).count()
