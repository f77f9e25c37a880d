from django.contrib import admin

from committees.access_admin import MembershipAccess
from committees.admin.read_only import ReadOnlyAdmin
from minutes.models import LedgerEntry


@admin.register(LedgerEntry)
class LedgerEntryAdmin(MembershipAccess, ReadOnlyAdmin):
    list_display = ["sequence", "edition", "action", "kind", "version", "meeting", "actor_name", "at"]
    list_filter = ["edition", "action", "kind"]
    list_select_related = ["meeting__committee"]
    date_hierarchy = "at"
    ordering = ["-at", "edition"]
    fields = [*list_display, "note", "document_sha256", "envelope_sha256", "previous_hash", "hash"]
