import json

import pytest
from django.urls import reverse

from committees.models import AuditEntry
from tests.committees.test_log_in import log_in, turn_app_on
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def actions():
    return list(AuditEntry.objects.order_by("sequence").values_list("action", flat=True))


def test_log_in_and_out_are_recorded_with_the_actor(client):
    user = make_user()
    log_in(client, user)
    client.post(reverse("account_logout"))
    assert actions() == ["log_in", "log_out"]
    assert set(AuditEntry.objects.values_list("actor", flat=True)) == {user.pk}


def test_failed_log_in_keeps_neither_password_nor_email(client):
    user = make_user("asta@example.org")
    log_in(client, user, "min-hemmelige-kode")
    client.post(reverse("account_login"), {"login": "ukendt@example.org", "password": "en-anden-kode"})
    known, unknown = AuditEntry.objects.order_by("sequence")
    assert (known.action, known.actor, known.object_id) == ("log_in.fail", None, str(user.pk))
    assert (unknown.action, unknown.object_id) == ("log_in.fail", "")
    kept = json.dumps([known.detail, unknown.detail])
    for secret in ("hemmelige", "anden", "asta@", "ukendt@"):
        assert secret not in kept


def test_second_step_is_recorded_when_turned_on_and_when_failed(client, django_capture_on_commit_callbacks):
    user = make_user()
    log_in(client, user)
    with django_capture_on_commit_callbacks(execute=True):
        turn_app_on(client)
    assert actions() == ["log_in", "two_step.add", "two_step.add"]
    client.post(reverse("account_logout"))
    client.post(log_in(client, user).url, {"code": "000000"})
    assert actions()[3:] == ["log_out", "log_in.second_step_fail"]


def test_password_change_is_recorded(client):
    log_in(client, make_user())
    new = {"password1": "en-helt-ny-kode-7", "password2": "en-helt-ny-kode-7"}
    client.post(reverse("account_change_password"), {"oldpassword": "hemmelig-kode-9"} | new)
    assert actions() == ["log_in", "password.change"]
