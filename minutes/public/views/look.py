"""What the pages look like: one stylesheet with the organisation's colour in it, its logo, and the icon."""

import mimetypes
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.http import FileResponse, Http404, HttpResponse
from django.http.response import HttpResponseBase

from committees.answers import PublicRequest, public_page
from minutes.public.colours import brand_tokens


@public_page
def stylesheet(request: PublicRequest) -> HttpResponse:
    """The tokens, the organisation's colour, and every part's own small stylesheet, in one answer."""
    tokens, parts = _sheets()
    css = tokens + brand_tokens(request.organisation.colour) + parts
    return HttpResponse(css, content_type="text/css; charset=utf-8")


@public_page
def logo(request: PublicRequest) -> HttpResponseBase:
    file = request.organisation.logo
    if not file:
        raise Http404
    try:
        stream = file.open("rb")
    except FileNotFoundError:
        raise Http404 from None
    kind = mimetypes.guess_type(str(file.name))[0] or "application/octet-stream"
    return FileResponse(stream, content_type=kind)


@public_page
def icon(request: PublicRequest) -> HttpResponse:
    """The little picture of a tab, at the address where browsers look for it unasked."""
    return HttpResponse(_icon(), content_type="image/svg+xml")


@cache
def _icon() -> bytes:
    return Path(str(finders.find("icon.svg"))).read_bytes()


@cache
def _sheets() -> tuple[str, str]:
    tokens = Path(str(finders.find("css/tokens.css")))
    parts = sorted((tokens.parent / "parts").glob("*.css"), key=lambda part: (part.stem != "base", part.stem))
    return tokens.read_text("utf-8"), "\n".join(part.read_text("utf-8") for part in parts)
