"""The meeting's whole page: its items, its attendance, and the way to publishing."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path

from committees.admin.attendance import AttendanceInline
from committees.admin.meeting import MeetingAdminBase
from committees.models import Attendance, Meeting
from decisions.admin.meeting_items import MeetingItemsInline
from decisions.arrange import reorder
from decisions.items import move, renumber
from decisions.models import AgendaItem
from decisions.votes import record_votes
from minutes.admin.addition import addition_page
from minutes.admin.openings import opening_urls
from minutes.admin.panel import panel
from minutes.admin.print_states import print_page
from minutes.admin.publish import publish_page
from minutes.admin.renditions import renditions_page
from minutes.admin.step import step_page
from minutes.admin.web_change import web_change_page
from minutes.admin.withdraw import withdraw_page

Page = Callable[[HttpRequest, Meeting, str, dict[str, Any]], HttpResponse]
PAGES: tuple[tuple[str, str, Page], ...] = (
    ("publish", "offentliggoer", publish_page),
    ("withdraw", "traek-tilbage", withdraw_page),
    ("web_change", "ret-webudgaven", web_change_page),
    ("addition", "tilfoejelse", addition_page),
    ("step", "skridt", step_page),
    ("print", "pdf", print_page),
    ("renditions", "udskrifter", renditions_page),
)


@admin.register(Meeting)
class MeetingAdmin(MeetingAdminBase):
    change_form_template = "admin/meeting.html"
    inlines: Any = [MeetingItemsInline, AttendanceInline]

    def get_urls(self) -> list[Any]:
        pages = [
            path(
                f"<int:pk>/{word}/<str:what>/",
                self.admin_site.admin_view(self._page(page)),
                name=f"committees_meeting_{name}",
            )
            for name, word, page in PAGES
        ]
        return [*opening_urls(self), *pages, *super().get_urls()]

    def _page(self, page: Page) -> Callable[..., HttpResponse]:
        """The page of a meeting this user may change; others' meetings are not there."""

        def view(request: HttpRequest, pk: int, what: str) -> HttpResponse:
            meeting = self.get_queryset(request).select_related("committee__style").filter(pk=pk).first()
            if meeting is None:
                raise Http404
            if not self.has_change_permission(request, meeting):
                raise PermissionDenied
            frame = {**self.admin_site.each_context(request), "opts": self.opts, "meeting": meeting}
            return page(request, meeting, what, frame)

        return view

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        meeting = self.get_object(request, object_id)
        extra = panel(meeting) if isinstance(meeting, Meeting) else {}
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **extra})

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """The items' rows give their order and nothing else; their texts are not touched here."""
        if formset.model is not AgendaItem:
            super().save_formset(request, form, formset, change)
            if formset.model is Attendance and formset.has_changed():
                record_votes(form.instance)
            return
        formset.new_objects, formset.changed_objects, formset.deleted_objects = [], [], []
        if formset.has_changed():
            rows = sorted(formset.initial_forms, key=lambda row: row.cleaned_data.get("position") or 0)
            reorder(form.instance, [row.instance.pk for row in rows])
            renumber(form.instance)

    def response_change(self, request: HttpRequest, obj: Meeting) -> HttpResponse:
        if "_move" in request.POST and not obj.approved_at:
            _move(obj, request.POST["_move"])
            return HttpResponseRedirect(f"{request.path}#items-group")
        return super().response_change(request, obj)

    def prefill(self, request: HttpRequest, meeting: Meeting) -> None:
        """A vote that was typed before anybody was listed is read anew."""
        super().prefill(request, meeting)
        record_votes(meeting)


def _move(meeting: Meeting, wish: str) -> None:
    """One place up or down, as the buttons ask without JavaScript: "12:up"."""
    key, _colon, way = wish.partition(":")
    order = list(meeting.items.order_by("position", "pk").values_list("pk", flat=True))
    places = {str(pk): place for place, pk in enumerate(order)}
    if key in places:
        move(meeting.items.get(pk=order[places[key]]), places[key] + (1 if way == "down" else -1))
