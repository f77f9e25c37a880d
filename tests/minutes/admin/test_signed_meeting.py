"""The page of a meeting whose record is signed: to be looked at, not changed."""

from datetime import time

import pytest
from django.urls import reverse

from committees.models import Attendance, Meeting
from minutes.afterwards.signing import sign
from minutes.compose import compose
from minutes.enums import DocumentKind, Edition
from tests.admin_forms import untouched
from tests.factories import make_item, make_meeting, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    client.force_login(make_user(is_superuser=True))
    return client


@pytest.fixture
def signed():
    meeting = make_meeting(venue="Byrådssalen", starts_at=time(17))
    make_item(meeting, "Havnen")
    Attendance.objects.create(meeting=meeting, name="Bo Holm", status="present")
    sign(meeting, None)
    return meeting


def page_of(meeting):
    return reverse("admin:committees_meeting_change", args=[meeting.pk])


def test_page_shows_the_record_without_a_way_to_change_it(admin, signed):
    page = admin.get(page_of(signed))
    assert page.status_code == 200
    assert "Byrådssalen" in page.text
    assert "Bo Holm" in page.text
    assert 'name="venue"' not in page.text
    assert "attendances-0-name" not in page.text
    assert 'name="_move"' not in page.text
    assert 'name="_prefill"' not in page.text


@pytest.mark.parametrize("button", ["_save", "_prefill"])
def test_what_is_sent_all_the_same_changes_nothing(admin, signed, button):
    make_item(signed, "Broen")
    before = compose(signed, DocumentKind.MINUTES, Edition.CLOSED)
    fields = untouched(admin.get(page_of(signed)))
    sent = {**fields, "venue": "Et andet sted", "starts_at": "09:00", button: "1"}
    admin.post(page_of(signed), sent)
    assert compose(Meeting.objects.get(pk=signed.pk), DocumentKind.MINUTES, Edition.CLOSED) == before


def test_items_keep_their_order(admin, signed):
    later = make_item(signed, "Broen")
    fields = untouched(admin.get(page_of(signed)))
    admin.post(page_of(signed), {**fields, "_move": f"{later.pk}:up"})
    assert [item.title for item in signed.items.order_by("position", "pk")] == ["Havnen", "Broen"]


def test_rows_have_nothing_to_be_ordered_by(admin, signed):
    page = admin.get(page_of(signed)).text
    assert 'name="items-0-position"' not in page
    assert 'name="attendances-0-position"' not in page
