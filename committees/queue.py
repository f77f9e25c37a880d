"""Queueing: a job row in the same transaction as the work it follows from, then a message on commit."""

import logging
from datetime import datetime

from celery import current_app
from django.db import transaction
from django.utils import timezone
from kombu.exceptions import ChannelError, OperationalError

from committees.enums import JobState
from committees.lease import LEASE
from committees.models import Job

log = logging.getLogger(__name__)
# How long a message may lie with the broker before the sweep sends it again.
PATIENCE = 2 * LEASE


def enqueue(kind: str, key: str, at: datetime | None = None) -> Job:
    """Queues the Celery task named `kind` for the object `key`; a finished job starts anew.

    With a time to come (`at`) it waits until the sweep finds it due.

    The message is sent on commit. A broker that does not answer never fails the transaction: the
    row stays due, and the sweep sends it later.
    """
    job, _created = Job.objects.update_or_create(
        kind=kind,
        key=key,
        defaults={
            "state": JobState.QUEUED,
            "attempt": 0,
            "lease_until": None,
            "next_try_at": at or timezone.now(),
            "progress": 0,
            "error": "",
            "report": "",
            "finished_at": None,
        },
    )
    if at is None:
        transaction.on_commit(lambda: _send_or_leave(job), robust=True)
    return job


def send(job: Job) -> None:
    """Sends the message that carries the job's id; raises what the broker raises."""
    current_app.send_task(job.kind, args=[job.pk])
    Job.objects.filter(pk=job.pk, state=JobState.QUEUED).update(next_try_at=timezone.now() + PATIENCE)


def _send_or_leave(job: Job) -> None:
    try:
        send(job)
    except (OSError, ChannelError, OperationalError) as error:
        log.warning("the broker does not answer (%s); the sweep will send %s", error, job)


def sweep() -> int:
    """Sends every due job again: lost messages, dead workers, retries whose time has come."""
    sent = 0
    for job in Job.objects.due():
        dead = Job.objects.due().filter(pk=job.pk, state=JobState.RUNNING)
        dead.update(state=JobState.QUEUED, lease_until=None)
        send(job)
        sent += 1
    if sent:
        log.info("sent %s due jobs again", sent)
    return sent
