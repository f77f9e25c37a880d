"""Answers to the public: GET and HEAD only (but for one page), no cookie, kept by any cache, one ETag.

The ETag of every public page is the public revision, the release, the language and the day (coming
meetings pass with it), so that a publication or a withdrawal is everywhere within seconds.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from committees.models import Organisation
from committees.organisations import organisation
from committees.public_view import public_view

CACHE_CONTROL = "public, max-age=0, s-maxage=5"
NO_STORE = "no-store"
View = Callable[..., HttpResponseBase]


class PublicRequest(HttpRequest):
    """What a public view gets: the municipality read once, for the ETag and for the frame of the page."""

    organisation: Organisation


def public_page(view: View) -> View:
    """Makes a view public: answers 304 where nothing changed, else the view's answer with its ETag."""
    return public_view(require_safe(_answering(view)))


def public_upload(view: View) -> View:
    """As `public_page`, and may be posted to: for `/aegthed/` alone.

    It needs no cookie and changes nothing, so no token guards it; nobody keeps what it answers to a post.
    """
    return csrf_exempt(public_view(require_http_methods(["GET", "HEAD", "POST"])(_answering(view))))


def _answering(view: View) -> View:
    @wraps(view)
    def answer(request: PublicRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        request.organisation = organisation()
        if request.method == "POST":
            response = view(request, *args, **kwargs)
            response.headers["Cache-Control"] = NO_STORE
            return response
        etag = page_etag(request.organisation)
        unchanged: HttpResponseBase | None = get_conditional_response(request, etag=etag)
        response = unchanged or view(request, *args, **kwargs)
        response.headers.setdefault("Cache-Control", CACHE_CONTROL)
        if response.status_code == 200 and response.headers["Cache-Control"] != NO_STORE:
            response.headers.setdefault("ETag", etag)
        return response

    return answer


def page_etag(owner: Organisation) -> str:
    """Weak, since a proxy may compress the same page differently."""
    parts = (owner.public_revision, settings.RELEASE, get_language(), timezone.localdate().isoformat())
    return 'W/"{}"'.format("-".join(str(part) for part in parts))


def render_page(
    request: PublicRequest, template: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """Renders without context processors: a public page knows neither user, session nor messages."""
    frame = {
        "organisation": request.organisation,
        "path": request.path,
        "base": settings.BASE_URL,
        "release": settings.RELEASE,
        "language": get_language(),
    }
    return HttpResponse(render_to_string(template, frame | context), status=status)
