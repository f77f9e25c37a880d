"""The front page: what was decided last, what comes, and where to look."""

from django.http import HttpResponse

from committees.answers import PublicRequest, public_page, render_page
from committees.models import Committee, Meeting
from decisions.models import RegisterEntry

DECISIONS = 8
MEETINGS = 6


@public_page
def front(request: PublicRequest) -> HttpResponse:
    meetings = Meeting.objects.announced().select_related("committee")
    context = {
        "decisions": RegisterEntry.objects.latest_decisions().with_page_data()[:DECISIONS],
        "coming": meetings.upcoming()[:MEETINGS],
        "newest": meetings.filter(minutes_published_at__isnull=False).order_by(
            "-minutes_published_at", "-date"
        )[:MEETINGS],
        "committees": Committee.objects.current().order_by("rank", "name"),
    }
    return render_page(request, "public/pages/front.html", context)
