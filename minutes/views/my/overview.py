"""Where one sits, what comes and what was decided there, and what one has asked for."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from committees.models import Committee, Meeting, User
from decisions.models import ReadingGrant
from decisions.reading import Seats, seats_of
from minutes.reading import meetings_of, with_closed_editions
from minutes.views.my.frame import for_members, reader, render_my

COMING, HELD, ASKED, MEETINGS_A_PAGE = 5, 5, 50, 40


@dataclass(frozen=True, slots=True)
class Body:
    committee: Committee
    coming: list[Meeting]
    held: list[Meeting]


@require_safe
@for_members
def overview(request: HttpRequest) -> HttpResponse:
    user = reader(request)
    seats = seats_of(user, timezone.localdate())
    own = Committee.objects.filter(pk__in=seats.bodies).order_by("rank", "name")
    others = Committee.objects.current().exclude(pk__in=seats.bodies).order_by("rank", "name")
    context = {
        "bodies": [_body(seats, committee) for committee in own],
        "others": others if seats.in_council else (),
        "leaves": leaves(user)[:ASKED],
        "today": seats.today,
    }
    return render_my(request, "my/pages/overview.html", context)


@require_safe
@for_members
def committee(request: HttpRequest, committee: str) -> HttpResponse:
    """All meetings of one body, for whoever may know what is in them."""
    user = reader(request)
    found = get_object_or_404(Committee, slug=committee)
    seats = seats_of(user, timezone.localdate())
    if not seats.knows(found.pk):
        raise Http404
    meetings = with_closed_editions(meetings_of(seats, found.pk))
    held = meetings.filter(date__lt=seats.today).order_by("-date", "-day_number")
    context = {
        "committee": found,
        "coming": _coming(meetings, seats),
        "held": Paginator(held, MEETINGS_A_PAGE).get_page(request.GET.get("side")),
        "member": found.pk in seats.bodies,
    }
    return render_my(request, "my/pages/committee.html", context)


def leaves(user: User) -> QuerySet[ReadingGrant]:
    """What the user asked for or was given, the newest first."""
    return user.reading_grants.select_related("meeting__committee", "item").order_by("-pk")


def _body(seats: Seats, committee: Committee) -> Body:
    meetings = with_closed_editions(meetings_of(seats, committee.pk))
    held = meetings.filter(date__lt=seats.today).order_by("-date", "-day_number")
    return Body(committee, list(_coming(meetings, seats)[:COMING]), list(held[:HELD]))


def _coming(meetings: QuerySet[Meeting], seats: Seats) -> QuerySet[Meeting]:
    return meetings.filter(date__gte=seats.today).order_by("date", "starts_at", "day_number")
