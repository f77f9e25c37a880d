from typing import Any

from django.contrib import admin
from django.contrib.admin import ShowFacets
from django.utils.translation import gettext_lazy as _

from committees.admin.log_words import ACTIONS, ActionFilter, kind_of_object
from committees.admin.read_only import ReadOnlyAdmin
from committees.models import AuditEntry


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyAdmin):
    list_display = ["sequence", "at", "actor_name", "what", "object_kind", "object_id"]
    list_display_links = ["sequence"]
    list_filter = [("action", ActionFilter)]
    show_facets = ShowFacets.NEVER
    date_hierarchy = "at"
    search_fields = ["actor_name", "action"]
    fields = ["sequence", "at", "actor_name", "what", "object_kind", "object_id", "detail", "hash"]
    readonly_fields = ["what", "object_kind"]

    @admin.display(description=_("action"), ordering="action")
    def what(self, entry: AuditEntry) -> Any:
        return ACTIONS.get(entry.action, entry.action)

    @admin.display(description=_("kind of object"), ordering="object_type")
    def object_kind(self, entry: AuditEntry) -> str:
        return kind_of_object(entry.object_type)
