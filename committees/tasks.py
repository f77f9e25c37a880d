"""Celery tasks of the lowest floor."""

from celery import shared_task

from committees.jobs import run
from committees.letters import CHANGE, INVITATION, NEW_LINK, mail_change, mail_invitation, mail_new_link
from committees.outbox import SEND, queue_given_up, send_mail
from committees.queue import sweep


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
