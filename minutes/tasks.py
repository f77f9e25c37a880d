"""Celery tasks of the record. Each takes a job's id and works under its lease."""

from functools import partial
from typing import Any

from celery import shared_task
from celery.signals import worker_process_init

from committees.jobs import run
from minutes.editions import CLOSED, PUBLIC
from minutes.render import render_publication


@worker_process_init.connect
def load_fonts(**_signal: Any) -> None:
    """A new worker process reads fonts and stylesheets before its first job, not in it."""
    from minutes.pdf.typesetter import house

    house()


@shared_task(name=PUBLIC.render_task)
def render_public_pdf(job_id: int) -> None:
    run(job_id, partial(render_publication, tables=PUBLIC))


@shared_task(name=CLOSED.render_task)
def render_closed_pdf(job_id: int) -> None:
    run(job_id, partial(render_publication, tables=CLOSED))
