"""Queueing anew the PDFs of one document that failed, at a secretary's wish."""

from committees.enums import JobState
from committees.models import Job, Meeting
from committees.queue import enqueue
from minutes.editions import CLOSED, PUBLIC
from minutes.enums import DocumentKind


def print_failed(meeting: Meeting, kind: DocumentKind) -> int:
    """Of the meeting's current document, in both editions; returns how many."""
    count = 0
    for tables in (PUBLIC, CLOSED):
        current = tables.publication.objects.current().filter(meeting=meeting, kind=kind, pdf__isnull=True)
        keys = [str(pk) for pk in current.order_by("pk").values_list("pk", flat=True)]
        failed = Job.objects.filter(kind=tables.render_task, key__in=keys, state=JobState.FAILED)
        for key in failed.order_by("pk").values_list("key", flat=True):
            enqueue(tables.render_task, key)
            count += 1
    return count
