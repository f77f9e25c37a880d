import pytest
from django.contrib import admin

from tests.factories import make_committee, make_secretary, make_user

pytestmark = pytest.mark.django_db


def test_only_our_own_records_are_in_the_admin():
    assert {model._meta.app_label for model in admin.site._registry} == {"committees", "decisions", "minutes"}


def test_staff_cannot_log_in_as_another_past_the_second_step(client):
    secretary, administrator = make_secretary(make_committee()), make_user(is_superuser=True)
    client.force_login(secretary)
    answer = client.post("/admin/login/", {"username": administrator.email, "password": "hemmelig-kode-9"})
    assert answer.url == "/admin/"
    assert client.session["_auth_user_id"] == str(secretary.pk)
