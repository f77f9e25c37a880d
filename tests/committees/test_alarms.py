from datetime import timedelta

import pytest
from django.utils import timezone

from committees.admin.log_words import ACTIONS
from committees.alarms import alarm, see, unseen
from committees.models import Alarm, AuditEntry, OutboxMail
from tests.factories import make_committee, make_secretary, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def administrators():
    make_user(is_superuser=True, is_active=False)
    make_user()
    return [make_user(is_superuser=True, name="Anna"), make_user(is_superuser=True, language="en", name="Bo")]


def test_every_administrator_has_one_mail_for_a_code_and_day(administrators):
    alarm("record", "Linje 7 mangler.")
    alarm("record", "Linje 8 mangler.")
    alarm("proof", "Disken er fuld.")
    mails = OutboxMail.objects.order_by("pk")
    assert [mail.to for mail in mails] == [user.email for user in administrators] * 2
    assert ("Kære Anna" in mails[0].body, "Dear Bo" in mails[1].body) == (True, True)
    assert "Linje 7 mangler." in mails[0].body
    assert mails[0].subject.startswith("Alarm fra Referat")


def test_alarm_of_the_next_day_is_mailed_again(administrators, monkeypatch):
    alarm("record", "Linje 7 mangler.")
    tomorrow = timezone.now() + timedelta(days=1)
    monkeypatch.setattr(timezone, "now", lambda: tomorrow)
    alarm("record", "Linje 7 mangler.")
    assert OutboxMail.objects.count() == 4
    assert Alarm.objects.count() == 1


def test_alarm_and_its_end_are_recorded(administrators):
    row = alarm("record", "Linje 7 mangler.")
    see(row, administrators[0])
    see(row, administrators[1])
    row.refresh_from_db()
    assert row.seen_by == administrators[0]
    entries = list(AuditEntry.objects.order_by("sequence").values_list("action", "actor_name", "detail"))
    assert entries == [("alarm", "Referat", {"code": "record"}), ("alarm.see", "Anna", {})]
    assert {action for action, _who, _detail in entries} <= set(ACTIONS)


def test_alarm_that_was_seen_is_raised_anew_when_it_goes_on(administrators):
    see(alarm("record", "Linje 7 mangler."), administrators[0])
    again = alarm("record", "Linje 7 mangler.")
    assert list(unseen()) == [again]


def test_front_page_shows_alarms_to_administrators_until_they_are_seen(client, administrators):
    row = alarm("record", "Linje 7 mangler.")
    client.force_login(make_secretary(make_committee()))
    assert "Linje 7 mangler." not in client.get("/admin/").content.decode()
    assert client.post(f"/admin/committees/alarm/{row.pk}/set/").status_code == 403
    client.force_login(administrators[0])
    assert "Linje 7 mangler." in client.get("/admin/").content.decode()
    assert client.post(f"/admin/committees/alarm/{row.pk}/set/").url == "/admin/"
    assert "Linje 7 mangler." not in client.get("/admin/").content.decode()
    assert client.post("/admin/committees/alarm/0/set/").status_code == 404


def test_alarm_holds_no_cpr_number(administrators):
    row = alarm("record", "Filen 010203-1234.pdf mangler.")
    assert "010203" not in row.sentence + OutboxMail.objects.first().body
