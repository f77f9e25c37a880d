"""The meeting's page as far as this floor knows it; minutes.admin adds items and publishing."""

from typing import Any

from adminsortable2.admin import SortableAdminBase
from django.contrib import admin, messages
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from committees.access_admin import MembershipAccess, OwnRecordsFilter
from committees.admin.acting import actor
from committees.admin.attendance import AttendanceInline
from committees.admin.history import HistoryAdmin
from committees.admin.meeting_state import MeetingStateFilter
from committees.admin.order import ORDER_MEDIA
from committees.admin.shown_in_public import ShownInPublic
from committees.attendance import prefill
from committees.forms.day import DAYS
from committees.forms.meeting import MeetingForm
from committees.labels import MEETING_STAGES
from committees.meetings import create_meeting
from committees.models import Meeting
from committees.moving import take_day

STATE = [
    "stage_name",
    "announced_at",
    "sent_at",
    "opened_at",
    "approved_at",
    "agenda_published_at",
    "minutes_published_at",
    "cancelled_at",
]

ABOUT = ["committee", "date", "starts_at", "venue", "kind"]
PROTOCOL = ["ended_at", "late_reason"]


class MeetingAdminBase(MembershipAccess, ShownInPublic, SortableAdminBase, HistoryAdmin):
    form = MeetingForm
    formfield_overrides = DAYS
    list_display = ["day", "committee", "stage_name", "starts_at", "kind", "venue"]
    list_display_links = ["day"]
    list_select_related = ["committee"]
    list_filter = [MeetingStateFilter, ("committee", OwnRecordsFilter), "kind"]
    date_hierarchy = "date"
    autocomplete_fields = ["committee"]
    search_fields = ["committee__name_folded", "venue"]
    readonly_fields = STATE
    view_on_site = False  # before it is announced it has no public page
    inlines: Any = [AttendanceInline]

    @property
    def media(self) -> Any:
        return super().media + ORDER_MEDIA

    @admin.display(description=_("date"), ordering="date")
    def day(self, meeting: Meeting) -> Any:
        return meeting.date

    @admin.display(description=_("state"))
    def stage_name(self, meeting: Meeting) -> Any:
        return MEETING_STAGES[meeting.stage]

    def get_fieldsets(self, request: HttpRequest, obj: Meeting | None = None) -> Any:
        about = ["committee", ("date", "starts_at"), "venue", "kind"]
        if obj is None:
            return [(None, {"fields": about})]
        state = [name for name in STATE if name == "stage_name" or getattr(obj, name)]
        return [
            (None, {"fields": [*about, *PROTOCOL]}),
            (_("Where the meeting stands"), {"fields": [tuple(state)]}),
        ]

    def get_readonly_fields(self, request: HttpRequest, obj: Meeting | None = None) -> list[str]:
        """Committee and day make the address: the first is fixed at once, the second when published.
        Once the record is signed nothing of it is changed here (04.1.4)."""
        if obj is None:
            return []
        if obj.approved_at:
            return [*STATE, *ABOUT, *PROTOCOL]
        published = obj.agenda_published_at or obj.minutes_published_at
        return [*STATE, "committee", *(["date"] if published else [])]

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> Any:
        context["show_save_and_add_another"] = False
        return super().render_change_form(request, context, *args, **kwargs)

    def get_inlines(self, request: HttpRequest, obj: Meeting | None) -> Any:
        return self.inlines if obj else []

    def has_delete_permission(self, request: HttpRequest, obj: Meeting | None = None) -> bool:
        """A meeting somebody may have been told of is cancelled, never deleted."""
        told = obj is not None and bool(obj.announced_at or obj.cancelled_at)
        return not told and super().has_delete_permission(request, obj)

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """No deleting in bulk: each meeting is judged by itself."""
        return {}

    def save_model(self, request: HttpRequest, obj: Meeting, form: ModelForm[Meeting], change: bool) -> None:
        assert isinstance(form, MeetingForm)
        if not change:
            made = create_meeting(obj.committee, obj.date, actor(request), **form.new_fields())
            obj.__dict__.update(made.__dict__)
            return
        if form.moved():
            take_day(obj, actor(request))
        super().save_model(request, obj, form, change)

    def response_add(
        self, request: HttpRequest, obj: Meeting, post_url_continue: str | None = None
    ) -> HttpResponse:
        """A new meeting opens at once, for its items and its attendance."""
        self.message_user(request, _("The meeting is made. Add its items below."), messages.SUCCESS)
        return HttpResponseRedirect(reverse("admin:committees_meeting_change", args=[obj.pk]))

    def response_change(self, request: HttpRequest, obj: Meeting) -> HttpResponse:
        if "_prefill" in request.POST and not obj.approved_at:
            self.prefill(request, obj)
            return HttpResponseRedirect(f"{request.path}#attendances-group")
        return super().response_change(request, obj)

    def prefill(self, request: HttpRequest, meeting: Meeting) -> None:
        """Lists the members of the day who are not listed yet, and says how many."""
        added = prefill(meeting)
        text = ngettext("%(n)s member is added as present.", "%(n)s members are added as present.", added)
        if not added:
            text = gettext("All members of the committee are listed already.")
        self.message_user(request, text % {"n": added} if added else text, messages.SUCCESS)
