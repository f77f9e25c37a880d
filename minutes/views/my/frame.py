"""What every page under /mit/ stands on: kept by no cache, and in a frame that says who may read."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import get_language

from committees.models import User
from committees.organisations import organisation

NO_STORE = "no-store, private"
View = Callable[..., HttpResponseBase]


def for_members(view: View) -> View:
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        response.headers["Cache-Control"] = NO_STORE
        return response

    return answer


def reader(request: HttpRequest) -> User:
    """Always somebody of ours: the middleware lets nobody else in."""
    assert isinstance(request.user, User)
    return request.user


def render_my(
    request: HttpRequest, template: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    frame = {
        "organisation": organisation(),
        "path": request.path,
        "base": settings.BASE_URL,
        "language": get_language(),
    }
    return render(request, template, frame | context, status=status)
