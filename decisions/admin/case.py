"""Cases, found by number or by title with æøå."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from committees.access_admin import MembershipAccess
from committees.admin.history import HistoryAdmin
from decisions.models import Case


@admin.register(Case)
class CaseAdmin(MembershipAccess, HistoryAdmin):
    list_display = ["number", "title", "kle", "standing"]
    list_filter = ["standing"]
    search_fields = ["number"]
    search_help_text = _("Part of the case number or of the title.")
    fields = ["number", "title", "kle", "standing"]

    def get_search_results(
        self, request: HttpRequest, queryset: models.QuerySet[Any], search_term: str
    ) -> tuple[models.QuerySet[Any], bool]:
        return queryset.matching(search_term), False  # type: ignore[attr-defined]
