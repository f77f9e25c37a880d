"""A meeting: its agenda or minutes, whole, in four queries however many items it has."""

from typing import Any

from django.http import Http404, HttpResponse

from committees.answers import PublicRequest, public_page, render_page
from committees.models import Meeting
from minutes.enums import DocumentKind
from minutes.public.converters import Day
from minutes.public.downloads import downloads
from minutes.public.errors import covering
from minutes.public.lookup import Published, find_meeting, find_published, neighbours
from minutes.public.shown.front import shown_attendance, shown_facts
from minutes.public.shown.items import shown_items
from minutes.public.shown.versions import earlier, later, notice_of, shown_versions
from minutes.renditions.parts import WORDS


@public_page
def meeting(request: PublicRequest, committee: str, day: Day) -> HttpResponse:
    """The minutes, else the agenda, else that nothing is published yet."""
    found = find_meeting(committee, day)
    if found.minutes_published_at or found.agenda_published_at:
        return _page(request, find_published(found))
    if covering(request.path).exists():
        raise Http404
    return render_page(request, "public/pages/coming_meeting.html", _around(found))


@public_page
def document(
    request: PublicRequest, committee: str, day: Day, kind: DocumentKind, version: int | None = None
) -> HttpResponse:
    return _page(request, find_published(find_meeting(committee, day), kind, version))


def _page(request: PublicRequest, published: Published) -> HttpResponse:
    document, envelope = published.document, published.envelope
    context = _around(published.meeting) | document_context(published)
    context |= {
        "facts": shown_facts(document),
        "attendance": shown_attendance(document),
        "items": shown_items(document, envelope),
        "downloads": downloads(published),
    }
    response = render_page(request, "public/pages/meeting.html", context)
    if not published.shown.current:
        response.headers["X-Robots-Tag"] = "noindex"
    return response


def document_context(published: Published) -> dict[str, Any]:
    """What the meeting's page and an item's page both say about the publication they show."""
    shown, other = published.shown, published.other_kind
    return {
        "document": published.document,
        "envelope": published.envelope,
        "publication": shown,
        "pdf": getattr(shown, "pdf", None),
        "is_minutes": published.kind == DocumentKind.MINUTES,
        "word": WORDS[published.kind],
        "versions": shown_versions(published.versions),
        "newest": published.newest,
        "notice": notice_of(shown),
        "earlier_version": earlier(published.versions, shown.version),
        "later_version": later(published.versions, shown.version),
        "other_word": WORDS[other] if other else "",
    }


def _around(found: Meeting) -> dict[str, Any]:
    before, after = neighbours(found)
    return {"meeting": found, "committee": found.committee, "earlier": before, "later": after}
