"""Admin pages of what public pages show: each write tells the caches that the public side changed."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from committees.organisations import public_changed


class ShownInPublic(admin.ModelAdmin):
    """Stands before the other bases of the page's class."""

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        public_changed()

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        super().delete_model(request, obj)
        public_changed()

    def delete_queryset(self, request: HttpRequest, queryset: Any) -> None:
        super().delete_queryset(request, queryset)
        public_changed()
