"""Trying once more, at a secretary's wish, to make what could not be made of one document."""

from django.db import transaction

from committees.audit import record
from committees.enums import JobState
from committees.models import Job, Meeting, User
from committees.queue import enqueue
from minutes.editions import CLOSED, PUBLIC, Tables
from minutes.enums import DocumentKind
from minutes.models import Publication
from minutes.renditions.requests import WAITING


@transaction.atomic
def print_failed(meeting: Meeting, kind: DocumentKind, actor: User) -> int:
    """Queues the PDFs of the meeting's current document that failed, in both editions; returns how many."""
    editions = (PUBLIC, CLOSED)
    failed = [(tables.render_task, key) for tables in editions for key in _failed(tables, meeting, kind)]
    if failed:
        record(actor, "print.again", meeting, kind=str(kind), jobs=[task for task, _key in failed])
    for task, key in failed:
        enqueue(task, key)
    return len(failed)


@transaction.atomic
def make_missing(publication: Publication, actor: User) -> None:
    """Queues what the publication lacks, its PDF first; nothing where that is being made already."""
    task = PUBLIC.renditions_task if hasattr(publication, "pdf") else PUBLIC.render_task
    key = str(publication.pk)
    if Job.objects.filter(kind=task, key=key, state__in=WAITING).exists():
        return
    record(actor, "print.again", publication.meeting, kind=str(publication.kind), jobs=[task])
    enqueue(task, key)


def _failed(tables: Tables, meeting: Meeting, kind: DocumentKind) -> list[str]:
    """The keys of their jobs."""
    current = tables.publication.objects.current().filter(meeting=meeting, kind=kind, pdf__isnull=True)
    keys = [str(pk) for pk in current.order_by("pk").values_list("pk", flat=True)]
    failed = Job.objects.filter(kind=tables.render_task, key__in=keys, state=JobState.FAILED)
    return list(failed.order_by("pk").values_list("key", flat=True))
