"""The list of meetings, narrowed to where they stand."""

from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from committees.models import Meeting

STATES = {
    "draft": _("Draft"),
    "upcoming": _("Upcoming"),
    "unpublished": _("Held, minutes not published"),
    "published": _("Minutes published"),
    "cancelled": _("Cancelled"),
}


class MeetingStateFilter(SimpleListFilter):
    title = _("state")
    parameter_name = "tilstand"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return list(STATES.items())

    def queryset(
        self, request: HttpRequest, queryset: models.QuerySet[Meeting]
    ) -> models.QuerySet[Meeting] | None:
        """A state we do not know narrows nothing."""
        chosen = self.value()
        return getattr(queryset, chosen)() if chosen in STATES else queryset
