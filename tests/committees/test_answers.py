"""How public answers are kept and checked."""

import pytest
from django.utils import timezone

from committees.answers import CACHE_CONTROL
from committees.meetings import announce, cancel
from committees.models import Organisation
from tests.factories import make_meeting, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.public]


@pytest.fixture
def owner():
    return Organisation.objects.create(pk=1, name="Prøveby")


def test_page_that_did_not_change_is_not_sent_again(client, owner, django_assert_num_queries):
    etag = client.get("/")["ETag"]
    with django_assert_num_queries(1):
        again = client.get("/", headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")
    assert again["Cache-Control"] == CACHE_CONTROL


def test_every_public_write_changes_the_etag(client, owner):
    etag = client.get("/")["ETag"]
    Organisation.objects.update(public_revision=99)
    assert client.get("/", headers={"If-None-Match": etag}).status_code == 200


def test_announced_and_cancelled_meeting_is_seen_at_once(client, owner):
    meeting = make_meeting(day=timezone.localdate())
    for step in (announce, cancel):
        etag = client.get("/")["ETag"]
        step(meeting, None)
        assert client.get("/", headers={"If-None-Match": etag}).status_code == 200


@pytest.mark.parametrize("change", ["release", "day"])
def test_new_release_and_new_day_change_the_etag(client, owner, settings, monkeypatch, change):
    etag = client.get("/")["ETag"]
    if change == "release":
        settings.RELEASE = "99.0"
    else:
        monkeypatch.setattr(timezone, "localdate", lambda: timezone.datetime(2030, 1, 1).date())
    assert client.get("/", headers={"If-None-Match": etag}).status_code == 200


def test_answer_is_the_same_for_whoever_asks(client, owner):
    anonymous = client.get("/")
    client.force_login(make_user())
    known = client.get("/")
    assert known.content == anonymous.content
    assert not known.cookies
    assert "Cookie" not in known.get("Vary", "")
    assert known["Cache-Control"] == CACHE_CONTROL


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "trace"])
def test_only_get_and_head_are_taken(client, owner, method):
    assert getattr(client, method)("/").status_code == 405


def test_head_answers_as_get_without_the_body(client, owner):
    response = client.head("/")
    assert (response.status_code, response.content) == (200, b"")
    assert response["ETag"] == client.get("/")["ETag"]
