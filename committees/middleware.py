"""Log-in required by default, and the language of each request. Public views pass before either looks
at the user or the session."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import get_language_from_path

from committees.public_view import is_public

GetResponse = Callable[[HttpRequest], HttpResponse]


class LoginRequired:
    """Sends whoever is not logged in to the log-in page, unless the view opts out.

    Views opt out as public (committees.public_view) or with Django's own `login_not_required`, which
    the pages of the log-in itself carry.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        if is_public(view) or not getattr(view, "login_required", True):
            return None
        if request.user.is_authenticated:
            return None
        return redirect_to_login(request.get_full_path())


class Language:
    """The language of the address for visitors (/en/…, else Danish), the user's own behind the log-in.

    Never the browser's header: a cache may hold a public answer whoever asked first.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        translation.activate(get_language_from_path(request.path_info) or settings.LANGUAGE_CODE)
        response = self.get_response(request)
        response.headers.setdefault("Content-Language", translation.get_language() or settings.LANGUAGE_CODE)
        return response

    def process_view(self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any) -> None:
        if not is_public(view) and request.user.is_authenticated:
            translation.activate(request.user.language)
