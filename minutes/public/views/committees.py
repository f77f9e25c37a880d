"""Committees: the list, and the page of each with its meetings and members."""

from collections.abc import Iterable

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone

from committees.answers import PublicRequest, public_page, render_page
from committees.models import Committee, Meeting, Membership

MEETINGS_A_PAGE = 40


@public_page
def committees(request: PublicRequest) -> HttpResponse:
    current = Committee.objects.current().order_by("rank", "name")
    context = {
        "current": current,
        "former": Committee.objects.filter(term_to__lt=timezone.localdate()).order_by(
            "-term_to", "rank", "name"
        ),
    }
    return render_page(request, "public/pages/committees.html", context)


@public_page
def committee(request: PublicRequest, committee: str) -> HttpResponse:
    found = get_object_or_404(Committee.objects.select_related("predecessor"), slug=committee)
    meetings = Meeting.objects.announced().filter(committee=found)
    today = timezone.localdate()
    held = meetings.filter(date__lt=today).order_by("-date", "-day_number")
    page = Paginator(held, MEETINGS_A_PAGE).get_page(request.GET.get("side"))
    context = {
        "committee": found,
        "coming": _of(found, meetings.filter(date__gte=today).order_by("date", "starts_at")),
        "held": page,
        "meetings_held": _of(found, page.object_list),
        "members": members(found),
        "registers": found.yearly_registers.order_by("-year"),
        "successors": found.successors.order_by("rank", "name"),
    }
    return render_page(request, "public/pages/committee.html", context)


def members(committee: Committee) -> QuerySet[Membership]:
    """The politicians who sit there today. Others are not listed: sitting there may tell of health
    (docs/domain.md, "People, parties and attendance")."""
    sitting = Membership.objects.now().sitting().filter(committee=committee, person__is_politician=True)
    return sitting.select_related("person").order_by("position", "pk")


def _of(committee: Committee, meetings: Iterable[Meeting]) -> list[Meeting]:
    """The meetings, knowing their committee without a query each."""
    rows = list(meetings)
    for row in rows:
        row.committee = committee
    return rows
