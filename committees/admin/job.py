from django.contrib import admin

from committees.admin.read_only import ReadOnlyAdmin
from committees.models import Job


@admin.register(Job)
class JobAdmin(ReadOnlyAdmin):
    list_display = ["kind", "key", "state", "attempt", "progress", "created_at", "finished_at"]
    list_filter = ["state", "kind"]
    fields = [
        "kind",
        "key",
        "state",
        "attempt",
        "progress",
        "error",
        "created_at",
        "next_try_at",
        "finished_at",
    ]
