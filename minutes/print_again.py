"""Queueing anew the PDFs that could not be made, once what stood in their way is mended."""

from committees.enums import JobState
from committees.models import Job
from committees.queue import enqueue
from minutes.editions import CLOSED, PUBLIC, Tables


def print_again() -> int:
    """Queues every publication without a PDF that nobody is at work on; returns how many."""
    waiting = [(tables, key) for tables in (PUBLIC, CLOSED) for key in _keys(tables)]
    for tables, key in waiting:
        enqueue(tables.render_task, key)
    return len(waiting)


def _keys(tables: Tables) -> list[str]:
    unprinted = tables.publication.objects.filter(pdf__isnull=True).order_by("pk")
    under_way = Job.objects.filter(kind=tables.render_task, state__in=(JobState.QUEUED, JobState.RUNNING))
    busy = set(under_way.values_list("key", flat=True))
    return [str(pk) for pk in unprinted.values_list("pk", flat=True) if str(pk) not in busy]
