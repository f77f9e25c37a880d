"""Is the process up (/healthz), and can it work (/readyz)? For the servers around it, not for people."""

from celery import current_app
from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from committees.public_view import public_view


@public_view
@never_cache
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """The process answers; nothing else is asked."""
    return JsonResponse({"status": "ok"})


@public_view
@never_cache
@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """Whether the database and the broker answer. Without the broker pages are served all the same and
    publications wait in the job rows, so that it is told but stops nothing."""
    states = {"database": _database_answers(), "broker": _broker_answers()}
    words = {name: "ok" if up else "down" for name, up in states.items()}
    return JsonResponse(words, status=200 if states["database"] else 503)


def _database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True


def _broker_answers() -> bool:
    try:
        with current_app.connection_for_write(connect_timeout=1) as broker:
            broker.ensure_connection(max_retries=1, timeout=1)
    except Exception:  # noqa: BLE001 - each transport raises errors of its own
        return False
    return True
