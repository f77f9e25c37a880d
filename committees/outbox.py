"""The outbox: mails that are sent once and never twice, whatever dies on the way.

A mail is marked as being sent, and that is committed, before the mail server is asked. Whoever finds
the mark later cannot know whether the server took the mail: it is not sent again until an administrator
says so.
"""

import hashlib
import logging
from smtplib import SMTPRecipientsRefused, SMTPResponseException
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.translation import gettext as _

from committees.audit import record
from committees.enums import JobState, MailState
from committees.job_failed import JobFailed
from committees.models import Job, OutboxMail, User
from committees.queue import enqueue

SEND = "committees.send_mail"
# A mail server answers 5xx to what it will never take (RFC 5321, 4.2.1).
FOR_GOOD = 500

log = logging.getLogger(__name__)


class MailRefused(Exception):
    """The server said no; `for_good` when it will say so every time."""

    def __init__(self, answer: str, for_good: bool) -> None:
        super().__init__(answer)
        self.for_good = for_good


@transaction.atomic
def put(key: str, to: str, subject: str, body: str) -> OutboxMail:
    """Queues a mail, in the caller's transaction; the second mail with the same key is the first one."""
    words = {"to": to, "subject": " ".join(subject.split())[:200], "body": body}
    mail, new = OutboxMail.objects.get_or_create(key=key, defaults=words)
    if new:
        enqueue(SEND, str(mail.pk))
    return mail


@transaction.atomic
def send_again(mail: OutboxMail, actor: User | None) -> bool:
    """Queues a mail that may not have arrived; an administrator's decision. Whether there was need to."""
    held = OutboxMail.objects.select_for_update().get(pk=mail.pk)
    if held.state in (MailState.SENT, MailState.SENDING):
        return False
    held.state = MailState.QUEUED
    held.save(update_fields=["state"])
    enqueue(SEND, str(held.pk))
    record(actor, "mail.send_again", held)
    return True


def queue_given_up() -> int:
    """Queues anew the mails that waited longer for the mail server than a job is tried; tells how many."""
    keys = Job.objects.filter(kind=SEND, state=JobState.FAILED).values("key")
    waiting = OutboxMail.objects.alias(job=Cast("pk", TextField())).filter(
        state=MailState.QUEUED, job__in=keys
    )
    for mail in waiting:
        enqueue(SEND, str(mail.pk))
    return len(waiting)


def doubt_unsent() -> int:
    """After a restore: what waited in the backup may have been sent since. Tells how many are in doubt."""
    unsent = OutboxMail.objects.filter(state__in=[MailState.QUEUED, MailState.SENDING])
    return unsent.update(state=MailState.UNCERTAIN)


def send_mail(job: Job) -> None:
    """Sends the mail the job names, unless it was sent or begun before.

    Raises MailRefused when it was not taken now, so that the job is tried again, and JobFailed when it
    never will be or when nobody can know.
    """
    mail = _begin(job.key)
    if mail is None:
        return
    try:
        _deliver(mail)
    except MailRefused as error:
        _end(mail, MailState.REFUSED if error.for_good else MailState.QUEUED)
        if not error.for_good:
            raise
        sentence = _("The mail server does not take the mail: %(answer)s")
        raise JobFailed(sentence % {"answer": error}) from error
    except Exception as error:
        _end(mail, MailState.UNCERTAIN)
        raise JobFailed(
            _("The connection broke while the mail was being sent; it may have arrived.")
        ) from error
    _end(mail, MailState.SENT)


@transaction.atomic(durable=True)
def _begin(key: str) -> OutboxMail | None:
    """The mail, marked and committed as being sent; None when it is not to be sent (again)."""
    mail = OutboxMail.objects.select_for_update().filter(pk=key).first()
    if mail is None or mail.state not in (MailState.QUEUED, MailState.SENDING):
        return None
    begun_before = mail.state == MailState.SENDING
    mail.state = MailState.UNCERTAIN if begun_before else MailState.SENDING
    mail.save(update_fields=["state"])
    return None if begun_before else mail


def _end(mail: OutboxMail, state: MailState) -> None:
    """A late answer still counts where another worker has meanwhile marked the mail as in doubt."""
    begun = OutboxMail.objects.filter(pk=mail.pk, state__in=[MailState.SENDING, MailState.UNCERTAIN])
    begun.update(state=state, sent_at=timezone.now() if state == MailState.SENT else None)


def _deliver(mail: OutboxMail) -> None:
    """Hands the mail to the server. Raises MailRefused where it was certainly not taken.

    Whatever else breaks once the connection stands (a reset, a timeout) leaves it in doubt.
    """
    connection = get_connection()
    try:
        connection.open()
    except OSError as error:
        raise MailRefused(str(error), for_good=False) from error
    try:
        connection.send_messages([_message(mail)])
    except SMTPRecipientsRefused as error:
        [(code, answer)] = error.recipients.values()
        raise MailRefused(_words(code, answer), code >= FOR_GOOD) from error
    except SMTPResponseException as error:
        said = _words(error.smtp_code, error.smtp_error)
        raise MailRefused(said, error.smtp_code >= FOR_GOOD) from error
    finally:
        _hang_up(connection)


def _message(mail: OutboxMail) -> EmailMessage:
    """With a Message-ID made of the key: should it arrive twice after all, programs see that it is one."""
    host = urlsplit(settings.BASE_URL).hostname or "localhost"
    message_id = f"<{hashlib.sha256(mail.key.encode()).hexdigest()[:32]}@{host}>"
    sender, headers = settings.DEFAULT_FROM_EMAIL, {"Message-ID": message_id}
    return EmailMessage(mail.subject, mail.body, sender, [mail.to], headers=headers)


def _words(code: int, answer: bytes | str) -> str:
    text = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer
    return f"{code} {text}"


def _hang_up(connection: BaseEmailBackend) -> None:
    """The server has answered by now; what goes wrong with the farewell changes nothing."""
    try:
        connection.close()
    except OSError as error:
        log.info("the mail server broke off the farewell: %s", error)
