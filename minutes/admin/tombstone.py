from django.contrib import admin

from committees.admin.read_only import ReadOnlyAdmin
from minutes.models import Tombstone


@admin.register(Tombstone)
class TombstoneAdmin(ReadOnlyAdmin):
    list_display = ["address", "withdrawn_at"]
    search_fields = ["address"]
