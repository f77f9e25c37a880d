from datetime import timedelta

import pytest
from celery import current_app
from celery.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from committees.enums import JobState
from committees.jobs import ATTEMPTS, JobFailed, run, stopped_for_time, tell
from committees.models import Alarm, Job
from committees.queue import enqueue, sweep

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def sent(monkeypatch):
    """The messages that would have gone to the broker (the edge of the process)."""
    messages = []
    monkeypatch.setattr(current_app, "send_task", lambda name, args: messages.append((name, *args)))
    return messages


@pytest.fixture
def job():
    return Job.objects.create(kind="prøve", key="1", next_try_at=timezone.now())


def fail(job):
    raise RuntimeError("broken")


def test_enqueue_sends_the_message_only_on_commit(sent, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        job = enqueue("prøve", "7")
        assert sent == []
    assert sent == [("prøve", job.pk)]


def test_enqueue_survives_a_broker_that_is_down(monkeypatch, django_capture_on_commit_callbacks):
    def refuse(name, args):
        raise ConnectionError

    monkeypatch.setattr(current_app, "send_task", refuse)
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        job = enqueue("prøve", "7")
    assert list(Job.objects.due()) == [job]


def test_enqueue_twice_keeps_one_row_and_starts_it_anew(sent):
    first = enqueue("prøve", "7")
    run(first.pk, lambda job: None)
    again = enqueue("prøve", "7")
    assert (again.pk, again.state, Job.objects.count()) == (first.pk, JobState.QUEUED, 1)


def test_run_marks_the_job_done(job):
    assert run(job.pk, lambda job: None)
    job.refresh_from_db()
    assert (job.state, job.progress, job.lease_until) == (JobState.DONE, 100, None)


def test_run_a_second_time_does_nothing(job):
    run(job.pk, lambda job: None)
    assert not run(job.pk, fail)


def test_run_does_nothing_while_another_worker_holds_the_lease(job):
    later = timezone.now() + timedelta(minutes=1)
    Job.objects.update(state=JobState.RUNNING, lease_until=later)
    assert not run(job.pk, fail)
    assert Job.objects.get().attempt == 0


def test_run_takes_over_when_the_lease_ran_out(job):
    Job.objects.update(state=JobState.RUNNING, lease_until=timezone.now() - timedelta(seconds=1))
    assert run(job.pk, lambda job: None)


def test_run_waits_longer_after_each_failure(job):
    pauses = []
    for _attempt in range(ATTEMPTS - 1):
        run(job.pk, fail)
        pauses.append(round((Job.objects.get().next_try_at - timezone.now()).total_seconds()))
    assert pauses == [15, 60, 240, 960]


def test_run_gives_up_with_a_sentence_after_the_last_attempt(job):
    for _attempt in range(ATTEMPTS):
        run(job.pk, fail)
    job.refresh_from_db()
    assert job.state == JobState.FAILED
    assert str(ATTEMPTS) in job.error


def test_run_gives_up_on_a_job_that_killed_its_worker_every_time(job):
    long_ago = timezone.now() - timedelta(seconds=1)
    Job.objects.update(state=JobState.RUNNING, lease_until=long_ago, attempt=ATTEMPTS)
    assert not run(job.pk, fail)
    job.refresh_from_db()
    assert (job.state, job.attempt) == (JobState.FAILED, ATTEMPTS)
    assert str(ATTEMPTS) in job.error


def test_run_keeps_the_sentence_of_a_job_that_cannot_succeed(job):
    def refuse(job):
        raise JobFailed("Tabellen er for stor.")

    run(job.pk, refuse)
    job.refresh_from_db()
    assert (job.state, job.error, job.attempt) == (JobState.FAILED, "Tabellen er for stor.", 1)


def test_sweep_sends_lost_and_abandoned_jobs_and_no_others(sent):
    now = timezone.now()
    long_ago, later = now - timedelta(minutes=5), now + timedelta(minutes=5)
    lost = Job.objects.create(kind="a", key="lost", next_try_at=long_ago)
    dead = Job.objects.create(
        kind="a", key="dead", state=JobState.RUNNING, lease_until=long_ago, next_try_at=long_ago
    )
    Job.objects.create(kind="a", key="waiting", next_try_at=later)
    Job.objects.create(kind="a", key="busy", state=JobState.RUNNING, lease_until=later, next_try_at=long_ago)
    Job.objects.create(kind="a", key="done", state=JobState.DONE, next_try_at=long_ago)
    assert sweep() == 2
    assert sorted(sent) == sorted([("a", lost.pk), ("a", dead.pk)])
    assert sweep() == 0


def test_run_leaves_a_job_to_be_done_that_was_queued_anew_meanwhile(sent, job):
    assert run(job.pk, lambda job: enqueue(job.kind, job.key))
    job.refresh_from_db()
    assert (job.state, job.attempt) == (JobState.QUEUED, 0)


@pytest.mark.parametrize("work", [fail, lambda job: None])
def test_run_says_nothing_of_a_job_that_another_worker_took_over(work, job):
    later = timezone.now() + timedelta(minutes=1)

    def stall(job):
        Job.objects.update(attempt=2, lease_until=later)
        work(job)

    run(job.pk, stall)
    job.refresh_from_db()
    assert (job.state, job.attempt, job.lease_until) == (JobState.RUNNING, 2, later)


def test_run_fails_at_once_when_it_took_too_long(job):
    def stall(job):
        raise SoftTimeLimitExceeded

    assert not run(job.pk, stall)
    job.refresh_from_db()
    assert (job.state, job.attempt) == (JobState.FAILED, 1)
    assert "stoppet efter 0 sekunder" in job.error


def test_run_fails_at_once_when_memory_ran_out(job):
    def swell(job):
        raise MemoryError

    assert not run(job.pk, swell)
    job.refresh_from_db()
    assert (job.state, job.attempt) == (JobState.FAILED, 1)
    assert f"mere end {settings.JOB_MEMORY_MB} MB" in job.error


def test_stopped_for_time_fails_what_runs_and_nothing_else(job):
    stopped_for_time(job.pk, 300)
    job.refresh_from_db()
    assert job.state == JobState.QUEUED
    Job.objects.update(state=JobState.RUNNING, attempt=1, lease_until=timezone.now())
    stopped_for_time(job.pk, 300)
    job.refresh_from_db()
    assert (job.state, job.lease_until) == (JobState.FAILED, None)
    assert "300" in job.error


def test_stopped_for_time_fails_what_lost_its_lease_meanwhile(job):
    Job.objects.update(attempt=1)
    stopped_for_time(job.pk, 300)
    assert Job.objects.get().state == JobState.FAILED


def test_report_is_kept_until_the_job_is_queued_anew(sent, job):
    run(job.pk, lambda job: tell(job, "Et tegn er erstattet."))
    job.refresh_from_db()
    assert (job.state, job.report) == (JobState.DONE, "Et tegn er erstattet.")
    assert enqueue(job.kind, job.key).report == ""


def refuse(job):
    raise JobFailed("Punkt 7: tabellen er for stor.")


def test_failed_pdf_alarms_the_administrators_without_its_words(sent):
    job = Job.objects.create(kind="minutes.render_public_pdf", key="1", next_try_at=timezone.now())
    run(job.pk, refuse)
    row = Alarm.objects.get()
    assert (row.code, str(job.pk) in row.sentence, "tabellen" in row.sentence) == ("job", True, False)


def test_other_failed_job_alarms_nobody(job):
    run(job.pk, refuse)
    assert not Alarm.objects.exists()
