"""Who asked for leave to read, and the answer; and all that one person has read."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin import ShowFacets
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from committees.access_admin import MembershipAccess
from committees.admin.acting import actor
from committees.admin.read_only import ReadOnlyAdmin
from committees.forms.day import DAYS
from committees.models import User
from decisions.admin.grant_states import GrantStateFilter, state_of
from decisions.admin.item_readings import ROWS
from decisions.admin.reading_rows import reading_rows
from decisions.enums import GrantState
from decisions.forms.reading import GRANT, AnswerForm
from decisions.labels import GRANT_STATES
from decisions.models import ReadingGrant
from decisions.reading import NotGranted, end, grant, readings_by, refuse


@admin.register(ReadingGrant)
class ReadingGrantAdmin(MembershipAccess, ReadOnlyAdmin):
    formfield_overrides = DAYS
    list_display = ["user", "meeting", "number", "asked_at", "state"]
    list_filter = [GrantStateFilter]
    list_select_related = ["user", "meeting__committee", "item"]
    show_facets = ShowFacets.NEVER

    @admin.display(description=gettext_lazy("agenda item"))
    def number(self, row: ReadingGrant) -> str:
        return row.item.number if row.item else _("the whole meeting")

    @admin.display(description=gettext_lazy("state"))
    def state(self, row: ReadingGrant) -> Any:
        return GRANT_STATES[state_of(row)]

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Any]:
        """Who waits longest stands first among those that wait."""
        return super().get_queryset(request).order_by("-pk")

    def get_urls(self) -> list[Any]:
        page = self.admin_site.admin_view(self.person)
        return [path("person/<int:pk>/", page, name="decisions_readinggrant_person"), *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """The question, and the two answers; what was answered can be ended."""
        row = self.get_object(request, unquote(object_id))
        if row is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_view_permission(request, row):
            raise PermissionDenied
        form = AnswerForm(request.POST or None)
        if request.method == "POST" and form.is_valid() and _answered(request, row, form):
            return HttpResponseRedirect(reverse("admin:decisions_readinggrant_changelist"))
        state = state_of(row)
        context = {
            "title": _("Leave to read"),
            "row": row,
            "state": GRANT_STATES[state],
            "waits": state == GrantState.WAITING,
            "holds": state == GrantState.HOLDS,
            "form": form,
        }
        return self._answer(request, "admin/reading_grant.html", context)

    def person(self, request: HttpRequest, pk: int) -> HttpResponse:
        """What one person has opened: for administrators alone."""
        if not request.user.is_superuser:
            raise PermissionDenied
        user = get_object_or_404(User, pk=pk)
        page = Paginator(readings_by(user), ROWS).get_page(request.GET.get("side"))
        context = {
            "title": _("What has %(name)s read?") % {"name": user},
            "reader": user,
            "page": page,
            "rows": reading_rows(page),
        }
        return self._answer(request, "admin/person_readings.html", context)

    def _answer(self, request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
        frame = {**self.admin_site.each_context(request), "opts": self.opts}
        return TemplateResponse(request, template, {**frame, **context})


def _answered(request: HttpRequest, row: ReadingGrant, form: AnswerForm) -> bool:
    ground, who = form.cleaned_data["ground"], actor(request)
    try:
        if GRANT in request.POST:
            grant(row, who, ground, form.cleaned_data["ends_on"])
        elif "_refuse" in request.POST:
            refuse(row, who, ground)
        elif "_end" in request.POST:
            end(row, who)
        else:
            return False
    except NotGranted as error:
        form.add_error(None, str(error))
        return False
    messages.success(request, _("It is saved, and stands on the reader's own page."))
    return True
