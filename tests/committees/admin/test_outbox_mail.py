import pytest

from committees.enums import MailState
from committees.models import Job, OutboxMail
from committees.outbox import put
from tests.factories import make_committee, make_secretary, make_user

pytestmark = pytest.mark.django_db
LIST = "/admin/committees/outboxmail/"


@pytest.fixture
def mail():
    mail = put("prøve:1", "anna@example.org", "Et emne", "")
    OutboxMail.objects.update(state=MailState.UNCERTAIN)
    Job.objects.all().delete()
    return mail


def press(client, mail):
    return client.post(LIST, {"action": "send_again", "_selected_action": [mail.pk]}, follow=True)


def test_administrator_sends_a_mail_in_doubt_again(client, mail):
    client.force_login(make_user(is_superuser=True))
    assert "En mail sendes igen." in press(client, mail).content.decode()
    assert OutboxMail.objects.get().state == MailState.QUEUED
    assert Job.objects.get().key == str(mail.pk)


def test_mail_that_was_sent_is_not_sent_again(client, mail):
    OutboxMail.objects.update(state=MailState.SENDING)
    client.force_login(make_user(is_superuser=True))
    assert "allerede sendt" in press(client, mail).content.decode()
    assert not Job.objects.exists()


def test_secretary_neither_reads_nor_sends(client, mail):
    client.force_login(make_secretary(make_committee()))
    assert press(client, mail).status_code == 403
    assert OutboxMail.objects.get().state == MailState.UNCERTAIN
