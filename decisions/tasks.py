"""Celery tasks of the working records. Each takes a job's id and works under its lease."""

from celery import shared_task

from committees.jobs import run
from decisions.attachments.conversion import CONVERT
from decisions.attachments.conversion import convert_attachment as convert


@shared_task(name=CONVERT)
def convert_attachment(job_id: int) -> None:
    run(job_id, convert)
