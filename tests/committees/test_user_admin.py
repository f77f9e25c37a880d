import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse

from committees.enums import JobState
from committees.letters import CHANGE, INVITATION, NEW_LINK
from committees.models import AuditEntry, Job, User
from tests.factories import make_person, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(client):
    user = make_user("asta@example.org", name="Asta Berg", is_superuser=True)
    client.force_login(user)
    return user


def page_of(user):
    return reverse("admin:committees_user_change", args=[user.pk])


def as_posted(user, **changes):
    kept = {"name": user.name, "email": user.email, "language": user.language, "is_active": "on"}
    return kept | changes


def add(client, **fields):
    entered = {"name": "Rie Dahl", "email": "Rie@Example.org", "language": "da", "is_active": "on"}
    return client.post(reverse("admin:committees_user_add"), entered | fields, follow=True)


def test_new_user_is_invited_at_once(client, administrator):
    person = make_person()
    page = add(client, person=person.pk)
    user = User.objects.get(email="rie@example.org")
    assert (user.person, user.has_usable_password(), user.is_superuser) == (person, False, False)
    assert Job.objects.filter(kind=INVITATION, key=str(user.pk)).count() == 1
    assert "En invitation er på vej til rie@example.org." in page.content.decode()
    entry = AuditEntry.objects.get(action="user.create")
    assert (entry.actor, entry.object_id) == (administrator, str(user.pk))


def test_user_without_a_person_is_made_with_an_advice(client, administrator):
    advice = "Uden person får brugeren ingen roller."
    page = add(client)
    advices = [message.level_tag for message in page.context["messages"] if advice in str(message)]
    assert advices == ["warning"]
    assert User.objects.filter(email="rie@example.org").exists()
    for email, fields in [
        ("a@example.org", {"person": make_person().pk}),
        ("b@example.org", {"is_superuser": "on"}),
    ]:
        assert advice not in add(client, email=email, **fields).content.decode()


def test_user_who_may_not_log_in_is_made_without_an_invitation(client, administrator):
    page = add(client, is_active="")
    assert page.status_code == 200
    assert not User.objects.get(email="rie@example.org").is_active
    assert not Job.objects.exists()


def test_taken_email_is_told_in_a_sentence(client, administrator):
    page = add(client, email="ASTA@example.org")
    assert "Der er allerede en bruger med e-mailen asta@example.org." in page.content.decode()
    assert User.objects.count() == 1


def test_invitation_that_failed_is_shown_and_sent_again(client, administrator):
    add(client)
    user = User.objects.get(email="rie@example.org")
    Job.objects.filter(kind=INVITATION).update(state=JobState.FAILED, error="Serveren svarer ikke.")
    page = client.get(page_of(user)).content.decode()
    assert "Invitationen kunne ikke sendes. Serveren svarer ikke." in page
    client.post(page_of(user), as_posted(user, _invite=""))
    assert Job.objects.get(kind=INVITATION).state == JobState.QUEUED
    assert "Invitationen er på vej." in client.get(page_of(user)).content.decode()


def test_user_with_a_password_is_sent_a_link_and_no_invitation(client, administrator):
    user = make_user()
    page = client.get(page_of(user)).content.decode()
    assert 'name="_new_link"' in page
    assert 'name="_invite"' not in page
    client.post(page_of(user), as_posted(user, _new_link=""))
    assert Job.objects.filter(kind=NEW_LINK, key=str(user.pk)).exists()
    page = client.post(page_of(user), as_posted(user, _invite=""), follow=True)
    assert "har allerede valgt en adgangskode" in page.content.decode()


def test_second_step_is_removed_for_somebody_who_lost_it(client, administrator):
    user = make_user()
    assert 'name="_two_step"' not in client.get(page_of(user)).content.decode()
    Authenticator.objects.create(user=user, type="totp", data={})
    assert 'name="_two_step"' in client.get(page_of(user)).content.decode()
    client.post(page_of(user), as_posted(user, _two_step=""))
    assert not Authenticator.objects.exists()
    assert Job.objects.filter(kind=CHANGE, key=f"{user.pk} two_step_removed").exists()
    assert AuditEntry.objects.filter(action="two_step.remove_all", actor=administrator).count() == 1


def test_administrator_cannot_lock_themselves_out(client, administrator):
    client.post(page_of(administrator), {"name": "Asta Berg", "email": administrator.email, "language": "da"})
    administrator.refresh_from_db()
    assert (administrator.is_superuser, administrator.is_active) == (True, True)


def test_user_who_leaves_is_closed_and_their_session_with_them(client, administrator):
    user = make_user()
    other = type(client)()
    other.force_login(user)
    assert other.get("/konto/").status_code == 200
    left = as_posted(user)
    del left["is_active"]
    client.post(page_of(user), left)
    assert other.get("/konto/").url.startswith("/log-ind/")


def test_no_page_shows_or_sets_a_password(client, administrator):
    user = make_user()
    page = client.get(page_of(user)).content.decode()
    assert user.password not in page
    assert 'type="password"' not in page
    assert client.get(f"/admin/committees/user/{user.pk}/password/").status_code == 302
