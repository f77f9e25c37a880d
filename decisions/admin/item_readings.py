"""Who reads a closed item at the desk: written down, listed, and for a case about one person named."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext as _

from committees.admin.acting import actor
from decisions.admin.grant_states import state_of
from decisions.admin.reading_rows import reading_rows
from decisions.enums import GrantState, ReadAs, ReadingGround
from decisions.forms.reading import GRANT, ReaderForm
from decisions.labels import GRANT_STATES
from decisions.models import AgendaItem
from decisions.reading import (
    NotGranted,
    end,
    ground_to_read,
    name_reader,
    readings_of_item,
    record_reading,
)

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin as Base
else:
    Base = object
ROWS = 50


class ItemReadings(Base):
    """For the item's ModelAdmin, first among its bases: nothing closed is shown before it is logged."""

    def get_urls(self) -> list[Any]:
        pages = (("laesninger", "readings", self.readings), ("laesere", "readers", self.readers))
        return [
            path(f"<int:pk>/{word}/", self.admin_site.admin_view(view), name=f"decisions_agendaitem_{name}")
            for word, name, view in pages
        ] + list(super().get_urls())

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        item, ground = self._to_read(request, object_id)
        answer = super().change_view(request, object_id, form_url, extra_context)
        # Saved and sent on shows nothing; a page with errors, or with a text copied, shows it all.
        if not isinstance(answer, HttpResponseRedirect):
            _record(request, item, ground, ReadAs.DESK)
        return answer

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        item, ground = self._to_read(request, object_id)
        _record(request, item, ground, ReadAs.HISTORY)
        return super().history_view(request, object_id, extra_context)

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        self._to_read(request, object_id)
        return super().delete_view(request, object_id, extra_context)

    def _to_read(self, request: HttpRequest, object_id: str) -> tuple[Any, str | None]:
        """The item with the ground for reading it. One kept out is not there for who is no reader of it."""
        item = self.get_object(request, object_id)
        ground = _ground(request, item)
        if isinstance(item, AgendaItem) and item.kept_out and ground is None:
            raise Http404
        return item, ground

    def readings(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Who opened the item, when, how and on what ground."""
        item = self._item(request, pk)
        page = Paginator(readings_of_item(item), ROWS).get_page(request.GET.get("side"))
        context = {
            "title": _("Who has read this item?"),
            "page": page,
            "rows": reading_rows(page, only=item),
        }
        return self._answer(request, item, "admin/item_readings.html", context)

    def readers(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The named readers of a closed item: who they are, one more, and no longer."""
        item = self._item(request, pk)
        if not item.closed:
            raise Http404
        form = ReaderForm(request.POST if GRANT in request.POST else None)
        if request.method == "POST" and _done(request, item, form):
            return HttpResponseRedirect(request.path)
        rows = item.reading_grants.select_related("user", "answered_by").order_by("-pk")
        context = {
            "title": _("Who may read this item?"),
            "form": form,
            "leaves": [(row, GRANT_STATES[state_of(row)], state_of(row) == GrantState.HOLDS) for row in rows],
        }
        return self._answer(request, item, "admin/item_readers.html", context)

    def _item(self, request: HttpRequest, pk: int) -> AgendaItem:
        """Others' items are not there."""
        item = self.get_queryset(request).filter(pk=pk).first()
        if item is None:
            raise Http404
        if not self.has_change_permission(request, item):
            raise PermissionDenied
        return item  # type: ignore[no-any-return]

    def _answer(
        self, request: HttpRequest, item: AgendaItem, template: str, context: dict[str, Any]
    ) -> HttpResponse:
        frame = {**self.admin_site.each_context(request), "opts": self.opts, "item": item}
        return TemplateResponse(request, template, {**frame, **context})


def _ground(request: HttpRequest, item: Any) -> str | None:
    """None where nothing is closed: drafting of what is open is nobody's business."""
    if not (isinstance(item, AgendaItem) and item.closed):
        return None
    who = actor(request)
    if item.kept_out:
        return ground_to_read(who, item)
    own = item.meeting.committee_id in who.secretary_of
    return str(ReadingGround.SECRETARY if own else ReadingGround.ADMINISTRATOR)


def _record(request: HttpRequest, item: Any, ground: str | None, shown_as: ReadAs) -> None:
    if ground:
        record_reading(actor(request), item.meeting, {item.pk: ground}, shown_as)


def _done(request: HttpRequest, item: AgendaItem, form: ReaderForm) -> bool:
    if GRANT not in request.POST:
        return _ended(request, item)
    if not form.is_valid():
        return False
    asked = form.cleaned_data
    try:
        name_reader(item, asked["user"], asked["ground"], actor(request), asked["ends_on"])
    except NotGranted as error:
        form.add_error(None, str(error))
        return False
    messages.success(request, _("%(name)s may read the item now.") % {"name": asked["user"]})
    return True


def _ended(request: HttpRequest, item: AgendaItem) -> bool:
    key = request.POST.get("_end", "")
    row = next((row for row in item.reading_grants.all() if str(row.pk) == key), None)
    if row is None:
        raise Http404
    end(row, actor(request))
    messages.success(request, _("%(name)s may no longer read the item.") % {"name": row.user})
    return True
