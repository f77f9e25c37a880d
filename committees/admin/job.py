from typing import Any

from django.contrib import admin
from django.contrib.admin import ShowFacets
from django.utils.translation import gettext_lazy as _

from committees.admin.log_words import JOBS, JobFilter
from committees.admin.read_only import ReadOnlyAdmin
from committees.models import Job


@admin.register(Job)
class JobAdmin(ReadOnlyAdmin):
    list_display = ["what", "key", "state", "attempt", "progress", "created_at", "finished_at"]
    list_filter = ["state", ("kind", JobFilter)]
    show_facets = ShowFacets.NEVER
    readonly_fields = ["what"]
    fields = [
        "what",
        "key",
        "state",
        "attempt",
        "progress",
        "error",
        "report",
        "created_at",
        "next_try_at",
        "finished_at",
    ]

    @admin.display(description=_("kind"), ordering="kind")
    def what(self, job: Job) -> Any:
        return JOBS.get(job.kind, job.kind)
