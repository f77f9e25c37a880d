from django.contrib import admin

from committees.admin.read_only import ReadOnlyAdmin
from committees.models import AuditEntry


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyAdmin):
    list_display = ["sequence", "at", "actor_name", "action", "object_type", "object_id"]
    list_display_links = ["sequence"]
    list_filter = ["action"]
    date_hierarchy = "at"
    search_fields = ["actor_name", "action"]
    fields = ["sequence", "at", "actor_name", "action", "object_type", "object_id", "detail", "hash"]
