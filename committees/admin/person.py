"""People, their contact and their memberships."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from committees.access_admin import MembershipAccess, OwnRecords
from committees.admin.history import HistoryAdmin
from committees.admin.labelled import LabelledTable
from committees.admin.shown_in_public import ShownInPublic
from committees.forms.day import DAYS
from committees.forms.named import PersonForm
from committees.models import Membership, Person, PersonContact


class ContactInline(OwnRecords, admin.StackedInline[PersonContact, Person]):
    model = PersonContact
    extra = 0
    verbose_name_plural = _("Contact (never shown to citizens)")


class PersonMembershipInline(LabelledTable, OwnRecords, admin.TabularInline[Membership, Person]):
    model = Membership
    fields = ["committee", "role", "party", "starts_on", "ends_on"]
    formfield_overrides = DAYS
    extra = 0


@admin.register(Person)
class PersonAdmin(MembershipAccess, ShownInPublic, HistoryAdmin):
    form = PersonForm
    list_display = ["name", "is_politician"]
    list_filter = ["is_politician"]
    search_fields = ["name_folded"]
    search_help_text = _("Part of a name. Åse and Aase are found alike.")
    fields = ["name", "slug", "is_politician"]
    view_on_site = False  # only politicians have a public page
    inlines = [PersonMembershipInline, ContactInline]

    def get_search_results(
        self, request: HttpRequest, queryset: models.QuerySet[Any], search_term: str
    ) -> tuple[models.QuerySet[Any], bool]:
        return queryset.named_like(search_term), False  # type: ignore[attr-defined]

    def get_readonly_fields(self, request: HttpRequest, obj: Person | None = None) -> list[str]:
        """An address is permanent: records and votes lead to it."""
        return ["slug"] if obj else []
