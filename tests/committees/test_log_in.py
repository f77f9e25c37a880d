import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core import mail
from django.test import Client
from django.urls import reverse

from committees.letters import CHANGE, NEW_LINK
from committees.models import Job, Organisation, User
from committees.tasks import send_change_mail, send_new_link_mail
from tests.factories import make_committee, make_secretary, make_user

pytestmark = pytest.mark.django_db
PASSWORD = "hemmelig-kode-9"
NEW_PASSWORD = "en-helt-ny-kode-7"


def log_in(client, user, password=PASSWORD, **more):
    return client.post(reverse("account_login"), {"login": user.email, "password": password} | more)


def code_for(secret):
    """What the app on the telephone shows now."""
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def confirm(client, response, **answer):
    """Answers the page that asks whether it is you, and follows it back."""
    assert "/konto/bekraeft/" in response.url
    return client.post(response.url, answer)


def turn_app_on(client):
    """Goes through the pages that turn codes from an app on; returns the secret."""
    page = reverse("mfa_activate_totp")
    confirm(client, client.get(page), password=PASSWORD)
    secret = re.search(r"<code>([A-Z2-7]+)</code>", client.get(page).content.decode())[1]
    answer = client.post(page, {"code": code_for(secret)})
    assert answer.url == reverse("mfa_view_recovery_codes")
    return secret


def test_address_is_danish_and_page_says_so(client):
    Organisation.objects.create(pk=1, name="Nordby Kommune")
    page = client.get("/log-ind/", headers={"accept-language": "en"})
    assert page.status_code == 200
    assert page.headers["Content-Language"] == "da"
    assert "<title>Log ind – Nordby Kommune</title>" in page.content.decode()


def test_secretary_comes_to_the_admin_and_member_to_the_own_account(client):
    assert log_in(client, make_secretary(make_committee())).url == reverse("admin:index")
    client.logout()
    assert log_in(client, make_user()).url == reverse("account")


def test_wanted_page_comes_after_log_in_but_never_another_house(client):
    user = make_user()
    assert log_in(client, user, next="/konto/adgangskode/").url == "/konto/adgangskode/"
    client.logout()
    assert log_in(client, user, next="https://evil.example/").url == reverse("account")


def test_wrong_password_and_unknown_email_are_told_alike(client):
    for user in (make_user(), User(email="ingen@example.org")):
        page = log_in(client, user, "forkert-kode")
        assert page.status_code == 200
        assert "E-mail eller adgangskode er forkert." in page.content.decode()


def test_closed_account_does_not_come_in(client):
    answer = log_in(client, make_user(is_active=False))
    assert answer.url == reverse("account_inactive")
    assert "_auth_user_id" not in client.session


def test_sixth_wrong_password_is_refused_even_when_the_next_is_right(client):
    user = make_user()
    for _attempt in range(5):
        log_in(client, user, "forkert-kode")
    page = log_in(client, user)
    assert page.status_code == 200
    assert "mange mislykkede forsøg" in page.content.decode()


def test_too_many_pages_a_minute_answer_429_in_danish(client, settings):
    settings.ACCOUNT_RATE_LIMITS = {"reset_password": "1/m/ip"}
    for _attempt in range(2):
        page = client.post(reverse("account_reset_password"), {"email": "nogen@example.org"})
    assert page.status_code == 429
    assert "For mange forsøg" in page.content.decode()


def test_nobody_can_sign_up(client):
    assert client.get("/log-ind/signup/").status_code == 404
    assert client.get("/konto/signup/").status_code == 404


def test_log_out_ends_the_session(client):
    log_in(client, make_user())
    client.post(reverse("account_logout"))
    assert "_auth_user_id" not in client.session


def test_admin_log_in_goes_through_the_same_door(client):
    answer = client.get("/admin/login/?next=/admin/committees/")
    assert answer.url == "/log-ind/?next=%2Fadmin%2Fcommittees%2F"
    assert client.post("/admin/login/", {"username": "x", "password": "y"}).url.startswith("/log-ind/")


def test_admin_password_page_leads_to_the_own_one(client):
    client.force_login(make_user(is_superuser=True))
    assert client.get("/admin/password_change/").url == reverse("account_change_password")


def test_forgotten_password_is_mailed_by_the_worker_and_changed_once(client):
    user = make_user()
    answer = client.post(reverse("account_reset_password"), {"email": user.email})
    assert answer.url == reverse("account_reset_password_done")
    assert mail.outbox == []
    send_new_link_mail(Job.objects.get(kind=NEW_LINK, key=str(user.pk)).pk)
    (letter,) = mail.outbox
    link = re.search(r"http://\S+", letter.body)[0].removeprefix("http://127.0.0.1:8000")
    form = client.get(link).url
    done = client.post(form, {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD})
    assert done.url == reverse("account_reset_password_from_key_done")
    assert log_in(client, user, NEW_PASSWORD).status_code == 302
    client.logout()
    assert "Linket virker ikke længere" in client.get(link).content.decode()


def test_forgotten_password_of_nobody_looks_the_same_and_mails_nothing(client):
    answer = client.post(reverse("account_reset_password"), {"email": "ingen@example.org"})
    assert answer.url == reverse("account_reset_password_done")
    assert not Job.objects.exists()


def test_app_is_turned_on_and_then_asked_for(client):
    user = make_secretary(make_committee())
    log_in(client, user)
    secret = turn_app_on(client)
    client.post(reverse("account_logout"))

    answer = log_in(client, user)
    assert answer.url == reverse("mfa_authenticate")
    assert "_auth_user_id" not in client.session
    assert client.get("/admin/").url.startswith("/log-ind/")
    wrong = client.post(answer.url, {"code": "000000"})
    assert "Koden er forkert" in wrong.content.decode()

    assert client.post(answer.url, {"code": code_for(secret)}).url == reverse("admin:index")
    assert client.get(reverse("admin:index")).status_code == 200


def test_recovery_code_lets_in_once(client):
    user = make_user()
    log_in(client, user)
    turn_app_on(client)
    code = client.get(reverse("mfa_download_recovery_codes")).content.decode().split()[0]
    client.post(reverse("account_logout"))
    assert client.post(log_in(client, user).url, {"code": code}).url == reverse("account")
    client.post(reverse("account_logout"))
    again = client.post(log_in(client, user).url, {"code": code})
    assert "Koden er forkert" in again.content.decode()


def test_every_page_of_the_second_step_opens(client):
    user = make_user()
    log_in(client, user)
    turn_app_on(client)
    for name in (
        "mfa_index",
        "mfa_deactivate_totp",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
        "mfa_list_webauthn",
        "mfa_add_webauthn",
        "mfa_reauthenticate",
    ):
        assert client.get(reverse(name)).status_code == 200, name


def test_app_is_turned_off_and_the_owner_is_told(client):
    user = make_user(language="en")
    log_in(client, user)
    turn_app_on(client)
    client.post(reverse("mfa_deactivate_totp"))
    assert not Authenticator.objects.filter(user=user, type="totp").exists()
    send_change_mail(Job.objects.get(kind=CHANGE, key=f"{user.pk} totp_deactivated").pk)
    assert mail.outbox[0].subject == "Your account was changed"
    assert "Codes from an app were turned off." in mail.outbox[0].body


def test_password_is_changed_only_with_the_present_one(client):
    user = make_user()
    log_in(client, user)
    page = reverse("account_change_password")
    new = {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    wrong = client.post(page, {"oldpassword": "forkert"} | new)
    assert wrong.status_code == 200
    assert client.post(page, {"oldpassword": PASSWORD} | new).url == reverse("account")
    user.refresh_from_db()
    assert user.check_password(NEW_PASSWORD)


def test_own_account_shows_roles_and_changes_language(client):
    committee = make_committee("Skoleudvalget")
    user = make_secretary(committee)
    client.force_login(user)
    page = client.get(reverse("account"))
    assert "Udvalgssekretær, Skoleudvalget" in page.content.decode()
    client.post(reverse("account"), {"language": "en"})
    page = client.get(reverse("account"), headers={"accept-language": "da"})
    assert page.headers["Content-Language"] == "en"
    assert "Committee secretary, Skoleudvalget" in page.content.decode()


def test_member_at_the_admin_is_told_in_danish(client):
    client.force_login(make_user())
    page = client.get("/admin/", follow=True)
    assert page.status_code == 403
    assert "Du har ikke adgang til denne side" in page.content.decode()


def test_form_without_its_token_is_told_in_danish():
    page = Client(enforce_csrf_checks=True).post("/log-ind/", {"login": "a@example.org"})
    assert page.status_code == 403
    assert "Siden var for gammel" in page.content.decode()
