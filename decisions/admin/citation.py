"""The rules that may be named to users; administrators change them, secretaries look."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.access_admin import MembershipAccess
from committees.admin.history import HistoryAdmin
from committees.forms.day import DAYS
from decisions.forms.citation import CitationForm
from decisions.models import Citation


@admin.register(Citation)
class CitationAdmin(MembershipAccess, HistoryAdmin):
    form = CitationForm
    formfield_overrides: Any = {**DAYS, models.URLField: {"assume_scheme": "https"}}
    list_display = ["words", "about", "read_on", "read_by"]
    search_fields = ["words", "about", "code"]
    fieldsets: Any = [
        (None, {"fields": ["words", "about", "source"]}),
        (
            _("Read at its source"),
            {
                "description": _("A rule nobody has read is never named: not to citizens, not in a message."),
                "fields": [("read_on", "read_by")],
            },
        ),
        (_("For programmers"), {"classes": ["collapse"], "fields": ["code"]}),
    ]

    def get_readonly_fields(self, request: Any, obj: Citation | None = None) -> Any:
        """Checks and grounds call it by its code."""
        fixed = ["code"] if obj else []
        return [*super().get_readonly_fields(request, obj), *fixed]
