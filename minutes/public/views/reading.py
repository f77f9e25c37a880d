"""Pages of plain words: how to read minutes, and how accessible the site is."""

from django.http import HttpResponse

from committees.answers import PublicRequest, public_page, render_page
from minutes.public.words import GROUPS


@public_page
def how_to_read(request: PublicRequest) -> HttpResponse:
    return render_page(request, "public/pages/how_to_read.html", {"groups": GROUPS})


@public_page
def accessibility(request: PublicRequest) -> HttpResponse:
    """Links the statement at WAS (was.digst.dk), named by the domain with dashes for its dots."""
    domain = request.organisation.domain.strip().removeprefix("https://").strip("/")
    address = f"https://www.was.digst.dk/{domain.replace('.', '-')}" if domain else ""
    return render_page(request, "public/pages/accessibility.html", {"statement": address})
