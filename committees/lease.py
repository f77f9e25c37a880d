"""A job's lease, kept alive by a thread while the work goes on: a killed worker lets it run out."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.conf import settings
from django.db import DatabaseError, connection
from django.utils import timezone

from committees.enums import JobState
from committees.models import Job

log = logging.getLogger(__name__)
LEASE = timedelta(seconds=settings.JOB_LEASE_SECONDS)
RENEWAL = LEASE.total_seconds() / 3


@contextmanager
def kept_lease(job: Job) -> Iterator[None]:
    """Renews the job's lease every third of its length until the block ends."""
    done = threading.Event()
    thread = threading.Thread(
        target=_keep, args=(job.pk, job.attempt, done), daemon=True, name=f"lease-{job.pk}"
    )
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _keep(job_id: int, attempt: int, done: threading.Event) -> None:
    while not done.wait(RENEWAL):
        try:
            running = Job.objects.filter(pk=job_id, attempt=attempt, state=JobState.RUNNING)
            running.update(lease_until=timezone.now() + LEASE)
        except DatabaseError as error:
            # The next renewal comes before the lease runs out.
            log.warning("the lease of job %s could not be renewed: %s", job_id, error)
        finally:
            connection.close()
