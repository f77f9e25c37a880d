import re
from smtplib import SMTPRecipientsRefused

import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend

from committees.enums import JobState
from committees.invitations import NotInvited, invite, send_invitation
from committees.letters import INVITATION
from committees.models import AuditEntry, Job, Organisation, User
from committees.password_link import password_link
from committees.tasks import send_invitation_mail
from tests.factories import make_user

pytestmark = pytest.mark.django_db


class DeadServer(BaseEmailBackend):
    def send_messages(self, email_messages):
        raise ConnectionRefusedError


class PickyServer(BaseEmailBackend):
    def send_messages(self, email_messages):
        raise SMTPRecipientsRefused({"nobody@example.org": (550, b"no such user")})


def invited(**fields):
    return invite(
        **{"email": "Rie@Example.org", "name": "Rie Dahl", "actor": make_user(is_superuser=True)} | fields
    )


def job_of(user):
    return Job.objects.get(kind=INVITATION, key=str(user.pk))


def test_invited_user_has_no_password_and_a_letter_waits(client):
    Organisation.objects.create(pk=1, name="Nordby Kommune")
    user = invited()
    assert (user.email, user.has_usable_password()) == ("rie@example.org", False)
    assert AuditEntry.objects.filter(action="user.invite", object_id=str(user.pk)).count() == 1
    send_invitation_mail(job_of(user).pk)
    (letter,) = mail.outbox
    assert letter.to == ["rie@example.org"]
    assert letter.subject == "Din adgang til dagsordener og referater hos Nordby Kommune"
    assert "Kære Rie Dahl" in letter.body
    assert "Linket virker én gang og i 3 dage." in letter.body


def test_letter_is_in_the_language_of_the_user():
    user = invited(language="en")
    send_invitation_mail(job_of(user).pk)
    assert "Dear Rie Dahl," in mail.outbox[0].body


def test_link_chooses_the_password_and_works_once(client):
    user = invited()
    send_invitation_mail(job_of(user).pk)
    link = re.search(r"http://127\.0\.0\.1:8000(\S+)", mail.outbox[0].body)[1]
    form = client.get(link).url
    weak = client.post(form, {"password1": "1234", "password2": "1234"})
    assert weak.status_code == 200
    client.post(form, {"password1": "en-fin-ny-kode-3", "password2": "en-fin-ny-kode-3"})
    user.refresh_from_db()
    assert user.check_password("en-fin-ny-kode-3")
    assert "Linket virker ikke længere" in client.get(link).content.decode()


def test_link_dies_with_its_time(client, settings):
    user = invited()
    settings.PASSWORD_RESET_TIMEOUT = -1
    page = client.get(password_link(user).removeprefix(settings.BASE_URL))
    assert "Linket virker ikke længere" in page.content.decode()


def test_link_of_another_user_is_no_good(client, settings):
    first, second = invited(), invited(email="ulla@example.org")
    key = password_link(first).rpartition("/vaelg/")[2].partition("-")[2]
    own = password_link(second).removeprefix(settings.BASE_URL)
    page = client.get(f"{own.partition('-')[0]}-ind/vaelg/{second.pk}-{key}")
    assert "Linket virker ikke længere" in page.content.decode()


def test_mail_server_that_is_down_loses_no_invitation(settings):
    user = invited()
    settings.EMAIL_BACKEND = f"{__name__}.DeadServer"
    send_invitation_mail(job_of(user).pk)
    assert (job_of(user).state, job_of(user).attempt) == (JobState.QUEUED, 1)
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    send_invitation_mail(job_of(user).pk)
    assert job_of(user).state == JobState.DONE
    assert len(mail.outbox) == 1


def test_address_the_server_refuses_is_told_in_a_sentence(settings):
    user = invited()
    settings.EMAIL_BACKEND = f"{__name__}.PickyServer"
    send_invitation_mail(job_of(user).pk)
    assert job_of(user).state == JobState.FAILED
    assert job_of(user).error == "Mailserveren tager ikke imod rie@example.org. Ret e-mailen, og send igen."


def test_same_email_is_not_invited_twice():
    invited()
    with pytest.raises(NotInvited, match=r"allerede en bruger med e-mailen RIE@example\.org"):
        invited(email="RIE@example.org", actor=None)
    assert User.objects.filter(email__iexact="rie@example.org").count() == 1


def test_invitation_is_sent_again_until_a_password_is_chosen():
    user = invited()
    send_invitation_mail(job_of(user).pk)
    send_invitation(user, None)
    send_invitation_mail(job_of(user).pk)
    assert len(mail.outbox) == 2
    user.set_password("en-fin-ny-kode-3")
    with pytest.raises(NotInvited, match="har allerede valgt en adgangskode"):
        send_invitation(user, None)


def test_closed_account_is_not_invited():
    user = invited()
    user.is_active = False
    with pytest.raises(NotInvited, match="må ikke logge ind"):
        send_invitation(user, None)


def test_letter_of_a_user_who_chose_a_password_meanwhile_is_not_sent():
    user = invited()
    user.set_password("en-fin-ny-kode-3")
    user.save()
    send_invitation_mail(job_of(user).pk)
    assert mail.outbox == []
