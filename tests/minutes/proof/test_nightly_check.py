"""The nightly check as the clock and the worker run it."""

import json

import pytest
from django.conf import settings as django_settings
from django.core.files.storage import storages

from committees.enums import JobState
from committees.jobs import run
from committees.models import Alarm, AuditEntry, OutboxMail
from config.celery import app
from minutes.afterwards.withdraw import withdraw
from minutes.enums import DocumentKind
from minutes.models import ClosedPublication, Publication
from minutes.proof.files import path_of
from minutes.proof.nightly_check import queue_check, verify_record
from minutes.publishing.publish import publish
from tests.factories import make_committee, make_item, make_meeting, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def administrator():
    return make_user(is_superuser=True)


@pytest.fixture
def meeting(administrator):
    meeting = make_meeting(make_committee("Teknisk Udvalg"))
    make_item(meeting, decided="Godkendt.")
    publish(meeting, DocumentKind.MINUTES, None)
    return meeting


def check():
    job = queue_check()
    run(job.pk, verify_record)
    job.refresh_from_db()
    return job


def test_whole_record_is_told_in_the_audit_log_and_alarms_nobody(meeting):
    job = check()
    assert (job.state, job.progress) == (JobState.DONE, 100)
    entry = AuditEntry.objects.get(action="record.verify")
    assert entry.detail == {"publications": {"public": 1, "closed": 1}, "problems": 0}
    assert not Alarm.objects.exists()
    assert not OutboxMail.objects.exists()


def test_heads_are_kept_for_the_day(meeting):
    job = check()
    assert path_of("ledger-head.json").exists()
    assert json.loads(path_of("heads.jsonl").read_text())["day"] == job.key


def test_what_is_wrong_alarms_the_administrators_and_is_named(meeting, administrator):
    Publication.objects.update(sha256="0" * 64)
    check()
    alarm = Alarm.objects.get()
    assert "Teknisk Udvalg 2025-03-05" in alarm.sentence
    mail = OutboxMail.objects.get()
    assert (mail.to, alarm.sentence in mail.body) == (administrator.email, True)


def test_alarm_lists_ten_problems_and_counts_the_rest(meeting):
    for _version in range(11):
        publish(meeting, DocumentKind.MINUTES, None, "Rettet")
    ClosedPublication.objects.update(sha256="0" * 64)
    check()
    lines = Alarm.objects.get().sentence.splitlines()
    assert len(lines) == 12
    assert lines[-1] == "og 2 til."


def test_check_twice_a_day_mails_once(meeting, settings):
    settings.LEDGER_HEAD_MAIL = "revisor@example.org"
    Publication.objects.update(sha256="0" * 64)
    check()
    check()
    assert OutboxMail.objects.count() == 2
    assert len(path_of("heads.jsonl").read_text().splitlines()) == 1


def test_heads_are_mailed_to_whoever_holds_the_evidence(meeting, settings):
    settings.LEDGER_HEAD_MAIL = "revisor@example.org"
    check()
    mail = OutboxMail.objects.get()
    heads = json.loads(path_of("ledger-head.json").read_text())["heads"]
    assert mail.to == "revisor@example.org"
    assert all(head["hash"] in mail.body for head in heads.values())
    assert "1 i den offentlige udgave, 1 i den lukkede" in mail.body


def test_withdrawals_whose_writing_failed_are_made_up_for(meeting):
    withdraw(meeting, DocumentKind.MINUTES, None, "")
    assert not path_of("withdrawals.jsonl").exists()
    check()
    [line] = [json.loads(line) for line in path_of("withdrawals.jsonl").read_text().splitlines()]
    assert (line["address"], line["kind"], line["version"]) == (meeting.get_absolute_url(), "minutes", 1)
    check()
    assert len(path_of("withdrawals.jsonl").read_text().splitlines()) == 1


def test_missing_head_is_a_problem_once_the_record_was_checked(meeting):
    check()
    storages["proof"].delete("ledger-head.json")
    check()
    assert "ledger-head.json mangler" in Alarm.objects.get().sentence


def test_clock_knows_the_check():
    app.loader.import_default_modules()
    names = {entry["task"] for entry in django_settings.CELERY_BEAT_SCHEDULE.values()}
    assert "minutes.start_record_check" in names
    assert names <= app.tasks.keys()
