"""Why something may be closed: the council's own list."""

from typing import Any

from django.contrib import admin

from committees.access_admin import MembershipAccess
from committees.admin.history import HistoryAdmin
from committees.forms.day import DAYS
from decisions.models import ClosingGround


@admin.register(ClosingGround)
class ClosingGroundAdmin(MembershipAccess, HistoryAdmin):
    formfield_overrides: Any = DAYS
    list_display = ["words", "guidance", "starts_on", "ends_on"]
    list_select_related = ["citation"]
    search_fields = ["words", "guidance"]
    fields: Any = ["words", "guidance", "citation", ("starts_on", "ends_on"), "position"]
