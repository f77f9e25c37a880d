"""What can be opened now, decisions that wait for their party, and closed items that tell too little."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from committees.access import may, visible_to
from committees.models import User
from decisions.enums import ReadAs
from decisions.models import AgendaItem, Decision
from decisions.reading import ground_to_read, record_reading
from minutes.admin.opening import OpeningPage

ROWS = 50  # on a page of a list


def openings_due(user: Any) -> Any:
    """The closed items of the user's own bodies whose day has come in Copenhagen, the oldest first."""
    items = visible_to(AgendaItem.objects.all(), user).to_be_opened(timezone.localdate())  # type: ignore[attr-defined]
    return items.select_related("meeting__committee").order_by("opens_on", "pk")


def decisions_withheld(user: Any) -> Any:
    rows = visible_to(Decision.objects.filter(own=True, embargoed=True), user)
    return rows.select_related("item__meeting__committee").order_by("item__meeting__date", "pk")


def bare_items(user: Any) -> Any:
    """Closed items of published minutes without a public decision, the newest meeting first."""
    items = visible_to(AgendaItem.objects.all(), user).without_public_decision()  # type: ignore[attr-defined]
    return items.select_related("meeting__committee").order_by("-meeting__date", "meeting", "position", "pk")


def opening_urls(admin: Any) -> list[Any]:
    """For the meeting's ModelAdmin."""
    pages = (
        ("kan-aabnes/", _openings, "openings"),
        ("kan-aabnes/<int:pk>/", _opening, "opening"),
        ("tilbageholdt/<int:pk>/", _release, "release"),
        ("lukkede-uden-beslutning/", _bare, "bare"),
    )

    def framed(page: Any) -> Any:
        def view(request: HttpRequest, **keys: int) -> HttpResponse:
            frame = {**admin.admin_site.each_context(request), "opts": admin.opts}
            answer: HttpResponse = page(request, frame, **keys)
            return answer

        return admin.admin_site.admin_view(view)

    return [path(address, framed(page), name=f"committees_meeting_{name}") for address, page, name in pages]


def _openings(request: HttpRequest, frame: dict[str, Any]) -> HttpResponse:
    context = {
        "title": _("Can be opened now"),
        "page": Paginator(openings_due(request.user), ROWS).get_page(request.GET.get("p")),
        "withheld": decisions_withheld(request.user),
    }
    return TemplateResponse(request, "admin/openings.html", {**frame, **context})


def _bare(request: HttpRequest, frame: dict[str, Any]) -> HttpResponse:
    page = Paginator(bare_items(request.user), ROWS).get_page(request.GET.get("p"))
    context = {"title": _("Closed items without a public decision"), "page": page}
    return TemplateResponse(request, "admin/bare_items.html", {**frame, **context})


def _opening(request: HttpRequest, frame: dict[str, Any], pk: int) -> HttpResponse:
    item = AgendaItem.objects.select_related("meeting__committee__style").filter(pk=pk).first()
    user, ground = _reader(request.user, item)
    assert item is not None
    if not item.closed:
        messages.info(request, _("The item is open already."))
        return HttpResponseRedirect(reverse("admin:committees_meeting_openings"))
    record_reading(user, item.meeting, {item.pk: ground}, ReadAs.DESK)
    return OpeningPage(request, item, None, frame).answer()


def _release(request: HttpRequest, frame: dict[str, Any], pk: int) -> HttpResponse:
    decision = Decision.objects.select_related("item__meeting__committee__style").filter(pk=pk).first()
    user, ground = _reader(request.user, decision.item if decision else None)
    assert decision is not None
    if not decision.embargoed:
        messages.info(request, _("The decision is not withheld any more."))
        return HttpResponseRedirect(reverse("admin:committees_meeting_openings"))
    record_reading(user, decision.item.meeting, {decision.item_id: ground}, ReadAs.DESK)
    return OpeningPage(request, decision.item, decision, frame).answer()


def _reader(user: Any, item: AgendaItem | None) -> tuple[User, str]:
    """Who may change the item and read what is closed in it; for others it is not there."""
    ground = ground_to_read(user, item) if item and may(user, "change", AgendaItem, item) else None
    if ground is None:
        raise Http404
    assert isinstance(user, User)
    return user, ground
