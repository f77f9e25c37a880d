"""Pages for what is not there: missing (404), withdrawn (410), and our own mistakes (500)."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from committees.answers import CACHE_CONTROL, PublicRequest, render_page
from committees.organisations import organisation
from minutes.models import Tombstone


def not_found(request: PublicRequest, exception: Exception) -> HttpResponse:
    """410 for what was withdrawn and everything below it, else 404: hidden and missing look the same."""
    request.organisation = organisation()
    gone = covering(request.path).exists()
    response = render_page(request, "410.html" if gone else "404.html", {}, status=410 if gone else 404)
    response.headers["Cache-Control"] = CACHE_CONTROL
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """Says only what holds without a database."""
    return HttpResponse(render_to_string("500.html"), status=500)


def covering(path: str) -> QuerySet[Tombstone]:
    """Tombstones of the address itself or of what lies above it."""
    if "\x00" in path:  # PostgreSQL takes no such text
        return Tombstone.objects.none()
    ends = [place + 1 for place, char in enumerate(path) if char == "/"]
    return Tombstone.objects.filter(address__in={path[:end] for end in ends} | {path})
