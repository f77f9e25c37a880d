"""Alarms: a list to read, and the one button that says they were seen."""

from typing import Any

from django.contrib import admin
from django.contrib.admin import ShowFacets
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST

from committees.admin.acting import actor
from committees.admin.read_only import ReadOnlyAdmin
from committees.alarms import see
from committees.models import Alarm


@admin.register(Alarm)
class AlarmAdmin(ReadOnlyAdmin):
    list_display = ["sentence", "raised_at", "seen_at", "seen_by"]
    list_filter = ["code"]
    list_select_related = ["seen_by"]
    show_facets = ShowFacets.NEVER
    fields = ["sentence", "raised_at", "seen_at", "seen_by"]

    def get_urls(self) -> list[Any]:
        page = self.admin_site.admin_view(self.seen)
        return [path("<int:pk>/set/", page, name="committees_alarm_seen"), *super().get_urls()]

    @method_decorator(require_POST)
    def seen(self, request: HttpRequest, pk: int) -> HttpResponseRedirect:
        if not self.has_view_permission(request):
            raise PermissionDenied
        see(get_object_or_404(Alarm, pk=pk), actor(request))
        return HttpResponseRedirect(reverse("admin:index"))
