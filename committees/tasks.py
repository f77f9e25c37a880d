"""Celery tasks of the lowest floor."""

from celery import shared_task

from committees.queue import sweep


@shared_task(name="committees.sweep_jobs")
def sweep_jobs() -> None:
    sweep()
