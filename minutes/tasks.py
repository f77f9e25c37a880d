"""Celery tasks of the record. Each takes a job's id and works under its lease."""

from functools import partial

from celery import shared_task

from committees.jobs import run
from minutes.editions import CLOSED, PUBLIC
from minutes.render import render_publication


@shared_task(name=PUBLIC.render_task)
def render_public_pdf(job_id: int) -> None:
    run(job_id, partial(render_publication, tables=PUBLIC))


@shared_task(name=CLOSED.render_task)
def render_closed_pdf(job_id: int) -> None:
    run(job_id, partial(render_publication, tables=CLOSED))
