"""Who acts behind a request in the admin: always somebody of ours, the site lets nobody else in."""

from django.http import HttpRequest

from committees.models import User


def actor(request: HttpRequest) -> User:
    assert isinstance(request.user, User)
    return request.user
