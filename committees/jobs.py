"""Working through a job: one worker at a time by a lease, retried with growing pauses, then failed."""

import logging
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial

from celery.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from committees.alarms import alarm
from committees.enums import JobState
from committees.job_failed import JobFailed, needed_too_much_memory, took_too_long
from committees.job_memory import watched_memory
from committees.lease import LEASE, kept_lease
from committees.models import Job
from committees.organisations import locked_organisation

__all__ = ["ATTEMPTS", "JobFailed", "run", "stopped_for_time", "tell"]

log = logging.getLogger(__name__)
ATTEMPTS = 5
FIRST_PAUSE = timedelta(seconds=15)


def run(job_id: int, work: Callable[[Job], None]) -> bool:
    """Runs `work` under the job's lease; returns whether it ran to its end.

    What takes too long or too much memory fails at once: the next worker would fare no better.
    Does nothing when the job is gone, done, or held by a living worker, so a message may come twice.
    """
    job = _take(job_id)
    if job is None:
        return False
    started = time.monotonic()
    try:
        with kept_lease(job), watched_memory(partial(_fail_for_memory, job)):
            work(job)
    except JobFailed as error:
        _finish(job, JobState.FAILED, str(error))
    except SoftTimeLimitExceeded:
        _finish(job, JobState.FAILED, took_too_long(time.monotonic() - started))
    except MemoryError:
        _finish(job, JobState.FAILED, needed_too_much_memory())
    except Exception:
        # Whatever went wrong, the row must tell it, and the queue behind it must go on.
        log.exception("job %s failed at attempt %s", job, job.attempt)
        _retry(job)
    else:
        _finish(job, JobState.DONE)
        return True
    return False


def advance(job: Job, done: int, of: int) -> None:
    """Keeps on the row how far the work is, for pages that wait for it."""
    percent = -(-100 * done // of) if of else 0  # rounded up, or an item of three would be lost
    if percent != job.progress:
        job.progress = percent
        _as_taken(job).update(progress=percent)


def tell(job: Job, report: str) -> None:
    """What whoever reads the job's row should know of how it was done: sentences, a line each."""
    _as_taken(job).update(report=report)


def stopped_for_time(job_id: int, seconds: float) -> None:
    """For the worker's main process, which ends a child that did not heed its first time limit.

    Such a child may have let its lease run out as well: then the row waits for another, in vain.
    """
    begun = Job.objects.filter(pk=job_id, state__in=(JobState.RUNNING, JobState.QUEUED), attempt__gt=0)
    job = begun.first()
    if job is not None:
        _finish(job, JobState.FAILED, took_too_long(seconds))


def _fail_for_memory(job: Job) -> None:
    log.error("job %s was ended at attempt %s: more than %s MB", job, job.attempt, settings.JOB_MEMORY_MB)
    _finish(job, JobState.FAILED, needed_too_much_memory())


def _take(job_id: int) -> Job | None:
    job, spent = _locked(job_id)
    if job is not None and spent:  # not while the row is held: see `_finish`
        _give_up(job)
        return None
    return job


@transaction.atomic
def _locked(job_id: int) -> tuple[Job | None, bool]:
    """The job as this worker's own; or with its attempts spent, each of which ended without a word."""
    job = Job.objects.select_for_update().filter(pk=job_id).first()
    now = timezone.now()
    if job is None or job.state in (JobState.DONE, JobState.FAILED):
        return None, False
    if job.state == JobState.RUNNING and job.lease_until and job.lease_until > now:
        return None, False
    if job.attempt >= ATTEMPTS:
        return job, True
    job.state, job.lease_until, job.attempt = JobState.RUNNING, now + LEASE, job.attempt + 1
    job.save()
    return job, False


def _retry(job: Job) -> None:
    if job.attempt >= ATTEMPTS:
        _give_up(job)
        return
    pause = FIRST_PAUSE * 4 ** (job.attempt - 1)
    _as_taken(job).update(state=JobState.QUEUED, lease_until=None, next_try_at=timezone.now() + pause)


def _give_up(job: Job) -> None:
    sentence = _("It failed %(count)s times. Ask the administrator.") % {"count": ATTEMPTS}
    _finish(job, JobState.FAILED, sentence)


@transaction.atomic
def _finish(job: Job, state: JobState, error: str = "") -> None:
    """Before the row the organisation is locked, where an alarm will be logged: whoever publishes holds it
    when it queues a job anew, and the two would wait for each other."""
    alarming = state == JobState.FAILED and job.kind.startswith(settings.JOBS_OF_ALARM)
    if alarming:
        locked_organisation()
    finished = _as_taken(job).update(
        state=state,
        lease_until=None,
        error=error,
        progress=100 if state == JobState.DONE else job.progress,
        finished_at=timezone.now(),
    )
    if finished and alarming:
        sentence = _("Job %(number)s in the queue could not be done. Its row says why.")
        alarm("job", sentence % {"number": job.pk})


def _as_taken(job: Job) -> QuerySet[Job]:
    """The row, unless it was queued anew or taken over meanwhile: then the outcome is another's to tell."""
    return Job.objects.filter(pk=job.pk, attempt=job.attempt)
