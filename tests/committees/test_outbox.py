"""The outbox, against a real mail server on loopback."""

import email
from email.policy import default

import pytest
from django.db import transaction

from committees.enums import JobState, MailState
from committees.jobs import ATTEMPTS, run
from committees.models import AuditEntry, Job, OutboxMail
from committees.outbox import doubt_unsent, put, queue_given_up, send_again, send_mail
from tests.factories import make_user
from tests.mail_server import mail_server

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def server(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    with mail_server() as server:
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        yield server


@pytest.fixture
def mail():
    return put("prøve:1", "anna@example.org", "Et emne", "Æblegrød\n")


def work(mail):
    """What a worker does with the mail's job; then the mail and the job as they stand."""
    job = Job.objects.get(key=str(mail.pk))
    run(job.pk, send_mail)
    mail.refresh_from_db()
    job.refresh_from_db()
    return MailState(mail.state), JobState(job.state)


def test_mail_is_sent_as_written(mail, server):
    assert work(mail) == (MailState.SENT, JobState.DONE)
    [data] = server.taken
    message = email.message_from_bytes(data, policy=default)
    assert (message["To"], message["Subject"]) == ("anna@example.org", "Et emne")
    assert message.get_content().strip() == "Æblegrød"
    assert mail.sent_at is not None


def test_same_key_is_one_mail(mail, server):
    again = put("prøve:1", "bo@example.org", "Et andet emne", "")
    assert (again, OutboxMail.objects.count(), Job.objects.count()) == (mail, 1, 1)
    work(mail)
    put("prøve:1", "anna@example.org", "Et emne", "")
    assert work(mail) == (MailState.SENT, JobState.DONE)
    assert len(server.taken) == 1


def test_mail_and_job_go_with_their_transaction():
    with pytest.raises(RuntimeError), transaction.atomic():
        put("prøve:2", "anna@example.org", "Et emne", "")
        raise RuntimeError
    assert not OutboxMail.objects.exists()
    assert not Job.objects.exists()


@pytest.mark.parametrize("verb", ["MAIL", "RCPT", "DATA", "body"])
def test_mail_refused_for_now_is_tried_again(verb, mail, server):
    server.answers[verb] = "451 later"
    assert work(mail) == (MailState.QUEUED, JobState.QUEUED)
    server.answers.clear()
    assert work(mail) == (MailState.SENT, JobState.DONE)
    assert len(server.taken) == 1


@pytest.mark.parametrize("verb", ["RCPT", "body"])
def test_mail_refused_for_good_says_so_and_is_not_tried_again(verb, mail, server):
    server.answers[verb] = "550 unknown"
    assert work(mail) == (MailState.REFUSED, JobState.FAILED)
    assert "550 unknown" in Job.objects.get().error
    assert server.taken == []


def test_mail_server_that_is_down_keeps_the_mail_waiting(mail, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    assert work(mail) == (MailState.QUEUED, JobState.QUEUED)


def test_mail_is_queued_anew_when_its_job_was_given_up(mail, server):
    Job.objects.update(attempt=ATTEMPTS - 1)
    server.answers["MAIL"] = "451 later"
    assert work(mail) == (MailState.QUEUED, JobState.FAILED)
    server.answers.clear()
    assert queue_given_up() == 1
    assert work(mail) == (MailState.SENT, JobState.DONE)
    assert queue_given_up() == 0


def test_mail_taken_by_a_server_that_hangs_up_without_a_word_is_in_doubt(mail, server):
    server.answers["body"] = ""
    assert work(mail) == (MailState.UNCERTAIN, JobState.FAILED)
    assert len(server.taken) == 1
    assert queue_given_up() == 0


def test_farewell_that_breaks_changes_nothing(mail, server):
    server.answers["QUIT"] = ""
    assert work(mail) == (MailState.SENT, JobState.DONE)


def test_mail_a_dead_worker_began_is_in_doubt_and_not_sent(mail, server):
    OutboxMail.objects.update(state=MailState.SENDING)
    assert work(mail) == (MailState.UNCERTAIN, JobState.DONE)
    assert server.taken == []


def test_administrator_sends_a_mail_in_doubt_again(mail, server):
    OutboxMail.objects.update(state=MailState.UNCERTAIN)
    assert send_again(mail, make_user(is_superuser=True))
    assert work(mail) == (MailState.SENT, JobState.DONE)
    assert AuditEntry.objects.get().action == "mail.send_again"
    assert not send_again(mail, None)


def test_mails_that_waited_in_a_backup_are_in_doubt(mail, server):
    sent = put("prøve:2", "bo@example.org", "Et emne", "")
    work(sent)
    assert doubt_unsent() == 1
    assert work(mail) == (MailState.UNCERTAIN, JobState.DONE)
    assert len(server.taken) == 1
