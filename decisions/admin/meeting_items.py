"""The items of a meeting as rows of its page: in order, each a link to its own page."""

from typing import Any

from adminsortable2.admin import SortableTabularInline
from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from committees.access_admin import OwnRecords
from committees.admin.acting import actor
from committees.admin.signed import LockedWhenSigned
from decisions.admin.marks import marks
from decisions.enums import ItemKind, Preparation
from decisions.models import AgendaItem
from decisions.reading import with_unread

BUTTON = (
    '<button type="submit" class="order-button" name="_move" value="{}:{}" data-move="{}" '
    'aria-label="{}">{}</button> '
)


class MeetingItemsInline(LockedWhenSigned, OwnRecords, SortableTabularInline):
    model = AgendaItem
    ordering = ["position", "pk"]
    extra = 0
    fields: Any = ["place", "link", "case_number", "openness", "progress"]
    readonly_fields = fields
    verbose_name_plural = _("Agenda")

    def get_queryset(self, request: HttpRequest) -> Any:
        items = super().get_queryset(request).select_related("case").prefetch_related("decisions")
        return with_unread(items.with_marks(), actor(request))

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """No buttons to move what is signed."""
        fields = super().get_fields(request, obj)
        return [name for name in fields if name != "place"] if obj and obj.approved_at else fields

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=_("order"))
    def place(self, item: AgendaItem) -> SafeString:
        """Buttons that save the page and move the item; with JavaScript they move the row at once."""
        buttons = (
            (item.pk, "up", _("Move %(item)s up") % {"item": item}, "↑"),
            (item.pk, "down", _("Move %(item)s down") % {"item": item}, "↓"),
        )
        return format_html_join("", BUTTON, ((pk, way, way, label, sign) for pk, way, label, sign in buttons))

    @admin.display(description=_("item"))
    def link(self, item: AgendaItem) -> SafeString:
        """To the item; of one kept out from this user to the page of its readers."""
        page = "readers" if item.unread else "change"  # type: ignore[attr-defined]
        address = reverse(f"admin:decisions_agendaitem_{page}", args=[item.pk])
        return format_html('<a href="{}">{}</a>', address, item)

    @admin.display(description=_("case"))
    def case_number(self, item: AgendaItem) -> str:
        return item.case.number if item.case else "–"

    @admin.display(description=_("public"))
    def openness(self, item: AgendaItem) -> Any:
        return marks(item)

    @admin.display(description=_("decision"))
    def progress(self, item: AgendaItem) -> Any:
        if item.preparation == Preparation.WITHDRAWN:
            return item.get_preparation_display()
        if item.kind == ItemKind.SIGNATURE_SHEET:
            return "–"
        own = [decision for decision in item.decisions.all() if decision.own]
        return _("Decided") if own else _("No decision yet")
