"""What a version changed against the one before it, for anyone."""

from django.http import HttpResponse

from committees.answers import PublicRequest, public_page, render_page
from minutes.difference import difference
from minutes.enums import DocumentKind
from minutes.public.converters import Day
from minutes.public.lookup import find_meeting, find_two_versions
from minutes.public.shown.difference import shown_difference
from minutes.public.shown.versions import notice_of
from minutes.renditions.parts import WORDS


@public_page
def version_difference(
    request: PublicRequest, committee: str, day: Day, kind: DocumentKind, version: int
) -> HttpResponse:
    """Only between versions that can still be read: a withdrawn one shows nowhere what it said."""
    meeting = find_meeting(committee, day)
    older, newer = find_two_versions(meeting, kind, version)
    document = newer.read_document()
    context = {
        "meeting": meeting,
        "committee": meeting.committee,
        "document": document,
        "older": older,
        "newer": newer,
        "notice": notice_of(newer),
        "is_minutes": kind == DocumentKind.MINUTES,
        "word": WORDS[kind],
        "difference": shown_difference(difference(older.read_document(), document)),
    }
    response = render_page(request, "public/pages/difference.html", context)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
