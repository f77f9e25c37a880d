"""One page for each agenda item, with everything that stands under it."""

from typing import Any

from adminsortable2.admin import SortableAdminBase
from django.contrib import admin, messages
from django.db import models
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from js_asset import Media

from committees.access_admin import MembershipAccess, OwnRecordsFilter
from committees.admin.acting import actor
from committees.admin.history import HistoryAdmin
from committees.admin.order import ORDER_MEDIA
from committees.folding import fold
from committees.forms.day import DAYS
from decisions.admin.closing import (
    closed_side,
    follow_closing,
    offer_grounds,
    page_grounds,
    release_told,
    warn_of_bare_closing,
    warn_of_marks,
)
from decisions.admin.copying import Copying
from decisions.admin.decision import DecisionInline
from decisions.admin.dissent import DissentInline
from decisions.admin.earlier_items import EarlierItems
from decisions.admin.follow_up import FollowUpInline
from decisions.admin.item_attachment import ItemAttachmentInline
from decisions.admin.item_event import ItemEventInline
from decisions.admin.item_fields import FIELDSETS
from decisions.admin.item_history import wordings
from decisions.admin.item_readings import ItemReadings
from decisions.admin.marks import marks
from decisions.admin.saving import add_files, arrange_texts, read_votes
from decisions.admin.section import SectionInline
from decisions.admin.vote import VoteInline
from decisions.forms.agenda_item import AgendaItemForm, NewItemForm
from decisions.items import next_position, numbers_frozen, prefill_sections, renumber
from decisions.models import AgendaItem
from decisions.reading import unread_items, with_unread


@admin.register(AgendaItem)
class AgendaItemAdmin(ItemReadings, Copying, EarlierItems, MembershipAccess, SortableAdminBase, HistoryAdmin):
    form = AgendaItemForm
    formfield_overrides = DAYS
    change_form_template = "admin/agenda_item.html"
    list_display = ["number", "listed_title", "openness", "meeting", "case", "preparation"]
    list_display_links = ["listed_title"]
    list_select_related = ["meeting__committee", "case"]
    list_filter = ["closed", "kept_out", "preparation", ("meeting__committee", OwnRecordsFilter)]
    search_fields = ["title_folded", "case__number"]
    search_help_text = _("Part of the title or the case number.")
    autocomplete_fields = ["meeting", "case", "continues"]
    actions = None
    inlines = [
        SectionInline,
        DecisionInline,
        VoteInline,
        DissentInline,
        ItemEventInline,
        ItemAttachmentInline,
        FollowUpInline,
    ]

    @property
    def media(self) -> Any:
        return super().media + ORDER_MEDIA

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Any]:
        items = super().get_queryset(request).select_related("meeting__committee__style", "case")
        return with_unread(items.with_marks(), actor(request))  # type: ignore[attr-defined]

    @admin.display(description=_("title"), ordering="title")
    def listed_title(self, item: Any) -> str:
        return _("Kept out") if item.unread else item.title

    @admin.display(description=_("public"), ordering="closed")
    def openness(self, item: AgendaItem) -> Any:
        return marks(item)

    def get_search_results(
        self, request: HttpRequest, queryset: models.QuerySet[Any], search_term: str
    ) -> tuple[models.QuerySet[Any], bool]:
        queryset = self.offered(request, queryset)
        if search_term:
            queryset = queryset.exclude(unread_items(actor(request)))
        for word in search_term.split():
            title = models.Q(title_folded__contains=fold(word))
            queryset = queryset.filter(title | models.Q(case__number__icontains=word))
        return queryset, False

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        if obj is None:
            kwargs["form"] = NewItemForm
        form_class = super().get_form(request, obj, change=change, **kwargs)
        if obj is not None:
            offer_grounds(form_class, _grounds(request, obj))
        return form_class

    def get_formsets_with_inlines(self, request: HttpRequest, obj: AgendaItem | None = None) -> Any:
        for formset, inline in super().get_formsets_with_inlines(request, obj):
            if obj is not None:
                offer_grounds(formset.form, _grounds(request, obj))
            yield formset, inline

    def get_fieldsets(self, request: HttpRequest, obj: AgendaItem | None = None) -> Any:
        if obj is None:
            return [(None, {"fields": ["meeting", "title", "case", "type", "kind"]})]
        return FIELDSETS

    def get_readonly_fields(self, request: HttpRequest, obj: AgendaItem | None = None) -> list[str]:
        """A number is the item's address once the members or the public have it."""
        numbered = ["number"] if obj and numbers_frozen(obj.meeting) else []
        return [*super().get_readonly_fields(request, obj), *numbered]

    def get_inlines(self, request: HttpRequest, obj: AgendaItem | None) -> Any:
        return self.inlines if obj else []

    def has_delete_permission(self, request: HttpRequest, obj: AgendaItem | None = None) -> bool:
        """An item that was sent or published stays with its number, as taken off the agenda."""
        fixed = obj is not None and numbers_frozen(obj.meeting)
        return not fixed and super().has_delete_permission(request, obj)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        """The editor's import map needs the page's nonce (Content-Security-Policy)."""
        nonce = str(request.csp_nonce)  # type: ignore[attr-defined]
        context["media"] = Media.from_media(context["media"], nonce=nonce)
        context["show_save_and_add_another"] = False
        if context.get("original"):
            context |= closed_side(context["original"])
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(
        self, request: HttpRequest, obj: AgendaItem, form: ModelForm[AgendaItem], change: bool
    ) -> None:
        if not change:
            obj.position = next_position(obj.meeting)
        if "title" in form.changed_data and "heading_printed" not in form.changed_data:
            # The old printed heading would go on printing the title that was changed.
            obj.heading_printed = ""
        if change:
            follow_closing(request, obj, form)
        super().save_model(request, obj, form, change)
        if not change:
            prefill_sections(obj)
        if not obj.number or {"closed", "kept_out"} & set(form.changed_data):
            renumber(obj.meeting)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if change:
            item = form.instance
            arrange_texts(item, formsets)
            read_votes(request, item, formsets)
            add_files(request, item, form.cleaned_data.get("uploads") or [])
            release_told(request, formsets)
            warn_of_bare_closing(request, item)
            warn_of_marks(request, form, formsets)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        item = self.get_object(request, object_id)
        extra = {"wordings": wordings(item) if isinstance(item, AgendaItem) else []}
        return super().history_view(request, object_id, {**(extra_context or {}), **extra})

    def response_post_save_change(self, request: HttpRequest, obj: AgendaItem) -> HttpResponseRedirect:
        """Saved and done: back to the meeting, for the next item."""
        page = reverse("admin:committees_meeting_change", args=[obj.meeting_id])
        return HttpResponseRedirect(f"{page}#items-group")

    def response_add(
        self, request: HttpRequest, obj: AgendaItem, post_url_continue: str | None = None
    ) -> HttpResponse:
        """A new item opens at once, with the headings of the document style."""
        self.message_user(request, _("The item is made. Write its texts below."), messages.SUCCESS)
        return HttpResponseRedirect(reverse("admin:decisions_agendaitem_change", args=[obj.pk]))


def _grounds(request: Any, item: AgendaItem) -> Any:
    """Read once for a page."""
    if not hasattr(request, "closing_grounds"):
        request.closing_grounds = page_grounds(item)
    return request.closing_grounds
