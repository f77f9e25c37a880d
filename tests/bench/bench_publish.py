"""What a secretary waits for when publishing: both editions, the register, thirty files, two jobs."""

import os
import time

from celery import current_app
from django.db import connection

from committees.models import Meeting
from minutes.enums import DocumentKind
from minutes.publishing.publish import publish
from tests.bench.database import database
from tests.bench.measure import ROUNDS, Figure, seconds_of, single
from tests.bench.records import meeting_of
from tests.worker.site import celery_by_settings

NOBODY = "redis://127.0.0.1:1/0"


def bench_publish() -> list[Figure]:
    """Publishing 30 items with 30 attachments, for the first time each."""
    database()
    return _figures(f"publish 30 items, 30 attachments, {connection.vendor}", attachments=30)


def bench_publish_without_broker() -> list[Figure]:
    """Publishing while Redis is down: the jobs wait for the sweep."""
    database()
    own = current_app._get_current_object()
    os.environ["REDIS_URL"] = NOBODY
    os.environ.setdefault("SECRET_KEY", "only-for-benchmarks")
    celery_by_settings().set_current()
    try:
        return _figures(f"publish 30 items with Redis down, {connection.vendor}", attachments=0)
    finally:
        os.environ["REDIS_URL"] = ""
        own.set_current()


def _figures(what: str, attachments: int) -> list[Figure]:
    """By the clock on the wall, since waiting is part of it, and in CPU time, which no neighbour slows."""
    meetings = [meeting_of(30, attachments) for _round in range(ROUNDS + 1)]
    _publish(meetings.pop())  # warms caches and is not counted
    waited, worked = [], []
    for meeting in meetings:
        before = time.perf_counter()
        worked.append(seconds_of(_publish, meeting))
        waited.append(time.perf_counter() - before)
    return [single(f"{what}, by the wall", waited, aim="below 300 ms"), single(f"{what}, CPU", worked)]


def _publish(meeting: Meeting) -> None:
    publish(meeting, DocumentKind.MINUTES, None)
