from django.contrib import admin

from committees.access_admin import MembershipAccess
from committees.admin.read_only import ReadOnlyAdmin
from minutes.models import ImportedFile


@admin.register(ImportedFile)
class ImportedFileAdmin(MembershipAccess, ReadOnlyAdmin):
    list_display = ["filename", "meeting", "imported_at"]
    list_select_related = ["meeting__committee"]
    search_fields = ["filename"]
    fields = [*list_display, "report", "sha256"]
