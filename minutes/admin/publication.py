"""The public editions, to look at: they are made and withdrawn on the meeting's page."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from committees.access_admin import MembershipAccess
from committees.admin.read_only import ReadOnlyAdmin
from minutes.models import Publication


@admin.register(Publication)
class PublicationAdmin(MembershipAccess, ReadOnlyAdmin):
    list_display = ["meeting", "kind", "version", "current", "published_at", "has_pdf"]
    list_filter = ["kind", "current"]
    list_select_related = ["meeting__committee", "pdf"]
    date_hierarchy = "published_at"
    ordering = ["-published_at"]
    fields = [*list_display, "correction_note", "sha256"]

    @admin.display(description=_("PDF"), boolean=True)
    def has_pdf(self, publication: Publication) -> bool:
        return hasattr(publication, "pdf")
