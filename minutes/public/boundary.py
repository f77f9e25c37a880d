"""The last fence of the public side: a public request may only SELECT, and only from the public tables."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache, partial
from threading import get_ident
from typing import Any

from django.apps import apps
from django.db import connections
from django.http import HttpRequest, HttpResponse

from committees.public_view import is_public
from minutes.public.tables import PUBLIC_TABLES

WORD = re.compile(r"\w+")
TRANSACTION = ("SAVEPOINT", "RELEASE SAVEPOINT", "ROLLBACK TO SAVEPOINT")


class BoundaryBroken(Exception):
    """Public code asked for something that is not public. Always a fault of ours, never of the visitor."""


class PublicBoundary:
    """Runs each view marked public inside the fence. Stands last in MIDDLEWARE, next to the views."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        if not is_public(view):
            return None
        with only_public_tables():
            response = view(request, *args, **kwargs)
            if callable(getattr(response, "render", None)):
                response = response.render()
        return response


@contextmanager
def only_public_tables() -> Iterator[None]:
    """Raises BoundaryBroken for any SQL of this thread that is no SELECT or names another table.

    Threads have connections of their own, but for an SQLite database in memory: there another request
    may be at work on the same one, and is not judged.
    """
    guard = partial(_guard, get_ident())
    with ExitStack() as stack:
        for connection in connections.all():
            stack.enter_context(connection.execute_wrapper(guard))
        yield


def _guard(thread: int, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
    if get_ident() == thread and not sql.startswith(TRANSACTION):
        if not sql.lstrip("( ").startswith("SELECT"):
            raise BoundaryBroken(f"a public request may only read, not {sql[:40]!r}")
        if forbidden := (private_tables() & set(WORD.findall(sql))):
            raise BoundaryBroken(f"a public request named the table {min(forbidden)}")
    return execute(sql, params, many, context)


@cache
def private_tables() -> frozenset[str]:
    """Every table of the site but the public ones; a new table is private until it is listed."""
    tables = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}
    return frozenset(tables | {"django_migrations", "cache"}) - PUBLIC_TABLES
