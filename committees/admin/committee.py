"""Committees with their members and terms."""

from typing import Any

from adminsortable2.admin import SortableAdminBase, SortableTabularInline
from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from committees.access_admin import MembershipAccess, OwnRecords
from committees.admin.history import HistoryAdmin
from committees.admin.labelled import LabelledTable
from committees.admin.order import ORDER_MEDIA
from committees.admin.shown_in_public import ShownInPublic
from committees.folding import fold
from committees.forms.day import DAYS
from committees.forms.named import CommitteeForm
from committees.models import Committee, Membership


class MembershipInline(LabelledTable, OwnRecords, SortableTabularInline):
    model = Membership
    ordering = ["position", "pk"]
    fields = ["person", "role", "party", "starts_on", "ends_on"]
    formfield_overrides = DAYS
    autocomplete_fields = ["person"]
    extra = 0
    verbose_name_plural = _("Members and secretaries")


@admin.register(Committee)
class CommitteeAdmin(MembershipAccess, ShownInPublic, SortableAdminBase, HistoryAdmin):
    form = CommitteeForm
    formfield_overrides = DAYS
    list_display = [
        "name",
        "short_name",
        "kind",
        "term_from",
        "term_to",
        "publishes_agenda",
        "publishes_minutes",
    ]
    list_filter = ["kind"]
    search_fields = ["name_folded", "short_name"]
    autocomplete_fields = ["predecessor"]
    inlines = [MembershipInline]
    fieldsets = [
        (None, {"fields": [("name", "short_name"), "slug", "kind", ("term_from", "term_to"), "style"]}),
        (
            _("Publishing"),
            {
                "description": _(
                    "Nothing is published until you say so here, and write what decision or rule it rests on."
                ),
                "fields": [
                    "publishes_agenda",
                    "publishes_minutes",
                    "publishing_ground",
                    "second_person_publishes",
                    "web_years",
                ],
            },
        ),
        (_("Agendas in time"), {"fields": ["weekdays_notice", "saturday_counts"]}),
        (_("More"), {"classes": ["collapse"], "fields": ["description", "predecessor", "rank"]}),
    ]

    @property
    def media(self) -> Any:
        return super().media + ORDER_MEDIA

    def get_readonly_fields(self, request: HttpRequest, obj: Committee | None = None) -> list[str]:
        """The address is permanent once the public has seen it."""
        return ["slug"] if obj and obj.meetings.announced().exists() else []

    def get_search_results(
        self, request: HttpRequest, queryset: models.QuerySet[Committee], search_term: str
    ) -> tuple[models.QuerySet[Committee], bool]:
        return super().get_search_results(request, queryset, fold(search_term))
