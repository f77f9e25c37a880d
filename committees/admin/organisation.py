"""The municipality: one row, changed and never removed."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from committees.admin.shown_in_public import ShownInPublic
from committees.models import Organisation
from committees.organisations import organisation


@admin.register(Organisation)
class OrganisationAdmin(ShownInPublic, admin.ModelAdmin[Organisation]):
    fields = ["name", "short_name", "logo", "colour", "email", "phone", "domain"]

    def save_model(self, request: HttpRequest, obj: Organisation, form: Any, change: bool) -> None:
        """Saves what was typed alone: the revision counter may have moved on since the page was read."""
        obj.save(update_fields=form.changed_data)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Organisation | None = None) -> bool:
        return False

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Straight to the only row, made on first sight."""
        row = organisation()
        if row._state.adding:
            row.save(force_insert=True)
        return HttpResponseRedirect(reverse("admin:committees_organisation_change", args=[row.pk]))
