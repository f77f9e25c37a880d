"""Celery tasks of the record. Each takes a job's id and works under its lease."""

import logging
from functools import partial
from typing import Any

from celery import shared_task
from celery.signals import worker_process_init, worker_ready
from django.utils.translation import override

from committees.jobs import run
from committees.queue import enqueue
from decisions.attachments.conversion import SCAN
from minutes.afterwards.ageing import LEAVE_THE_WEB, leave_the_web_today
from minutes.checks.scanning import scan_ahead
from minutes.editions import CLOSED, PUBLIC
from minutes.pdf.sealing.seal import seal_problem
from minutes.proof.nightly_check import VERIFY, queue_check, verify_record
from minutes.publishing.planning import PUBLISH_PLANNED, publish_planned
from minutes.render import render_publication
from minutes.renditions.draft_life import drop_old
from minutes.renditions.drafts import MAKE as MAKE_DRAFT
from minutes.renditions.drafts import make_draft
from minutes.renditions.making import make_closed_rendition, make_public_renditions
from minutes.renditions.yearly import MAKE as MAKE_YEARLY
from minutes.renditions.yearly_making import make_yearly_register

log = logging.getLogger(__name__)


@worker_process_init.connect
def load_fonts(**_signal: Any) -> None:
    """A new worker process reads fonts and stylesheets before its first job, not in it."""
    from minutes.pdf.setting.typesetter import warm

    warm()


@worker_ready.connect
def tell_seal(**_signal: Any) -> None:
    """Celery runs the system checks without printing them."""
    with override("en"):
        problem = seal_problem()
    if problem:
        log.warning("%s", problem)


@shared_task(name=PUBLIC.render_task)
def render_public_pdf(job_id: int) -> None:
    run(job_id, partial(render_publication, tables=PUBLIC))


@shared_task(name=CLOSED.render_task)
def render_closed_pdf(job_id: int) -> None:
    run(job_id, partial(render_publication, tables=CLOSED))


@shared_task(name=PUBLIC.renditions_task)
def make_renditions(job_id: int) -> None:
    """Every file of a publication: many where it has many items."""
    run(job_id, make_public_renditions)


@shared_task(name=CLOSED.renditions_task)
def make_one_closed_rendition(job_id: int) -> None:
    run(job_id, make_closed_rendition)


@shared_task(name=MAKE_YEARLY)
def make_register_of_a_year(job_id: int) -> None:
    run(job_id, make_yearly_register)


@shared_task(name=MAKE_DRAFT)
def make_draft_pdf(job_id: int) -> None:
    run(job_id, make_draft)


@shared_task(name="minutes.drop_old_drafts")
def drop_old_drafts() -> None:
    """Called by the clock every hour."""
    drop_old()


@shared_task(name=SCAN)
def scan_file(job_id: int) -> None:
    run(job_id, scan_ahead)


@shared_task(name=PUBLISH_PLANNED)
def publish_planned_document(job_id: int) -> None:
    run(job_id, publish_planned)


@shared_task(name=LEAVE_THE_WEB)
def take_old_meetings_off(job_id: int) -> None:
    run(job_id, leave_the_web_today)


@shared_task(name="minutes.start_leaving_the_web")
def start_leaving_the_web() -> None:
    enqueue(LEAVE_THE_WEB, "daily")


@shared_task(name="minutes.start_record_check")
def start_record_check() -> None:
    """Called by the clock every night."""
    queue_check()


@shared_task(name=VERIFY, soft_time_limit=6 * 3600, time_limit=6 * 3600 + 60)
def verify_the_record(job_id: int) -> None:
    """Reads every file of the record: hours where there are many."""
    run(job_id, verify_record)
