"""Celery tasks of the lowest floor."""

from typing import Any

from celery import shared_task
from celery.exceptions import TimeLimitExceeded
from celery.signals import task_failure, worker_process_init
from django.db import connection

from committees.job_memory import limit_process
from committees.jobs import run, stopped_for_time
from committees.letters import CHANGE, INVITATION, NEW_LINK, mail_change, mail_invitation, mail_new_link
from committees.outbox import SEND, queue_given_up, send_mail
from committees.queue import sweep


@worker_process_init.connect
def limit_memory(**_signal: Any) -> None:
    limit_process()


@task_failure.connect
def tell_hard_stop(exception: BaseException, args: tuple[Any, ...] = (), **_signal: Any) -> None:
    """Celery tells of it in the worker's main process; the child that had the job is killed."""
    if isinstance(exception, TimeLimitExceeded) and args:
        stopped_for_time(int(args[0]), float(exception.args[0]))
        connection.close()  # no child to come may inherit it


@shared_task(name="committees.sweep_jobs")
def sweep_jobs() -> None:
    sweep()


@shared_task(name=INVITATION)
def send_invitation_mail(job_id: int) -> None:
    run(job_id, mail_invitation)


@shared_task(name=NEW_LINK)
def send_new_link_mail(job_id: int) -> None:
    run(job_id, mail_new_link)


@shared_task(name=CHANGE)
def send_change_mail(job_id: int) -> None:
    run(job_id, mail_change)


@shared_task(name=SEND)
def send_outbox_mail(job_id: int) -> None:
    run(job_id, send_mail)


@shared_task(name="committees.queue_given_up_mails")
def queue_given_up_mails() -> None:
    queue_given_up()
