"""The test that destroys everything, and what older backups must not bring back."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.contrib.sessions.models import Session
from django.core.files.storage import storages
from django.core.management import CommandError
from django.db import connection
from django.test import Client
from django.utils import timezone

from committees.enums import MailState
from committees.models import AuditEntry, Job, Meeting, Organisation, OutboxMail
from committees.outbox import put
from decisions.models import BarredFile, Decision
from minutes.afterwards.withdraw import withdraw
from minutes.afterwards.withdraw_part import withdraw_file
from minutes.database_roles import make_roles, role_name
from minutes.enums import Cause, DocumentKind, RenditionForm
from minutes.models import (
    ClosedPublication,
    ClosedRendition,
    LedgerEntry,
    Publication,
    Rendition,
    YearlyRegister,
)
from minutes.proof.files import path_of
from minutes.publishing.planning import PUBLISH_PLANNED, plan, publish_planned
from minutes.publishing.publish import publish
from minutes.renditions.parts import Part
from minutes.renditions.requests import ask_for
from tests.factories import make_item, make_meeting, make_user
from tests.minutes.backup.site import (
    SHA256,
    answers,
    destroy_database,
    destroy_files,
    make_pdfs,
    published_meeting,
)
from tests.minutes.renditions.house import make_house, put_out, work

pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.database]
MINUTES = DocumentKind.MINUTES
JUDGED = "Vurderet i prøven"


@pytest.fixture
def meetings(db):
    """The second one's minutes are withdrawn."""
    stays, goes = published_meeting(), published_meeting(day=date(2025, 4, 2))
    withdraw(goes, MINUTES, None, "Personoplysninger")
    return stays, goes


def destroy():
    destroy_database()
    destroy_files()


def test_everything_destroyed_comes_back_as_it_was(meetings, place, run):
    make_pdfs()
    before = answers(*meetings)
    assert {status for status, _body in before.values()} == {200, 410}
    run("backup", place)
    destroy()
    said = run("restore", place)
    assert "The record is whole: 3 publications verified." in said
    assert answers(*meetings) == before
    assert "Lost" not in said


def test_files_made_of_a_publication_come_back_but_for_those_withdrawn_since(db, place, run):
    stays = make_house()
    put_out(stays)
    goes = make_meeting(stays.committee, date(2024, 4, 2))
    make_item(goes, "Ny hemmelighed", decided="Godkendt.")
    put_out(goes)
    ask_for(ClosedPublication.objects.get(meeting=stays), Part(RenditionForm.WORD))
    work()
    made = files_made()
    run("backup", place)
    withdraw(goes, MINUTES, None, "Personoplysninger")
    destroy_database()
    assert "The record is whole" in run("restore", place)
    gone = {file for file in made if file[1] in (goes.pk, 2024)}
    assert {file[0] for file in gone} == {"word", "decisions", "extract", "extract_word", "plain", "register"}
    assert files_made() == made - gone
    assert not any(storages["published"].exists(file[2]) for file in gone)


def files_made():
    """Form, meeting (of a register the year) and name of each, in both editions."""
    names = ("form", "publication__meeting", "file")
    rows = {row for model in (Rendition, ClosedRendition) for row in model.objects.values_list(*names)}
    return rows | {("register", row.year, str(row.file)) for row in YearlyRegister.objects.all()}


def test_restored_site_goes_on(meetings, place, run):
    run("backup", place)
    destroy()
    run("restore", place)
    publish(meetings[0], MINUTES, None, "Rettet", accepting=JUDGED)
    assert "The record is whole: 5 publications verified." in run("check_record")


def test_what_was_withdrawn_since_the_backup_stays_withdrawn(meetings, place, run):
    run("backup", place)
    withdraw(meetings[0], MINUTES, None, "Personoplysninger")
    destroy_database()
    said = run("restore", place)
    assert f"Withdrawn since then, and now again: minutes of {meetings[0].get_absolute_url()}" in said
    assert {status for status, _body in answers(*meetings).values()} == {410}
    published = Path(storages["published"].path(""))
    assert [path for path in published.rglob("*") if path.is_file()] == []
    assert "Lost since then: 1 line of the public chain." in said


def test_file_barred_since_the_backup_stays_barred(meetings, place, run):
    run("backup", place)
    withdraw_file(meetings[0], SHA256, None, "Personoplysninger", Cause.PERSONAL_DATA)
    destroy_database()
    assert f"file {SHA256}" in run("restore", place)
    assert BarredFile.objects.filter(sha256=SHA256).exists()
    assert {status for path, (status, _body) in answers(meetings[0]).items() if "/bilag/" in path} == {410}


def test_withdrawal_between_dump_and_files_is_made_again(meetings, place, run, monkeypatch):
    from minutes.backup import database

    kind = database.kind()
    dump = kind.dump

    def dump_then_withdraw(target):
        dump(target)
        withdraw(meetings[0], MINUTES, None, "Personoplysninger")

    monkeypatch.setattr(kind, "dump", dump_then_withdraw)
    run("backup", place)
    destroy()
    assert "now again" in run("restore", place)
    assert {status for status, _body in answers(*meetings).values()} == {410}


def test_lost_lines_are_told_and_kept_in_the_proof(meetings, place, run):
    run("backup", place)
    publish(meetings[0], MINUTES, None, "Rettet", accepting=JUDGED)
    head = path_of("ledger-head.json").read_text()
    destroy_database()
    said = run("restore", place)
    assert "Lost since then: 1 line of the closed chain." in said
    assert "The record is whole" in said
    aside = list(path_of("x").parent.glob("ledger-head-*.json"))
    assert [path.read_text() for path in aside] == [head]
    entry = AuditEntry.objects.get(action="record.restore")
    assert entry.detail["lost"]["closed"] == 1
    assert json.loads(path_of("heads.jsonl").read_text().splitlines()[-1])["event"] == "restored"


def test_second_backup_after_a_restore_is_restored_too(meetings, place, run):
    run("backup", place / "a")
    publish(meetings[0], MINUTES, None, "Rettet", accepting=JUDGED)
    destroy_database()
    run("restore", place / "a")
    publish(meetings[0], MINUTES, None, "Rettet igen", accepting=JUDGED)
    run("backup", place / "b")
    destroy()
    assert "The record is whole" in run("restore", place / "b")
    assert LedgerEntry.objects.filter(edition="public", action="publish").count() == 3


def test_database_in_use_is_replaced_only_when_asked(meetings, place, run):
    run("backup", place)
    address = published_meeting(day=date(2025, 5, 7)).get_absolute_url()
    with pytest.raises(CommandError, match="--replace"):
        run("restore", place)
    assert Client().get(address).status_code == 200
    run("restore", place, "--replace")
    assert Client().get(address).status_code == 404


def test_mail_that_waited_in_the_backup_is_not_sent_again(meetings, place, run):
    put("prøve:1", "anna@example.org", "Et emne", "")
    run("backup", place)
    assert "Mails that may have been sent since then: 1." in run("restore", place, "--replace")
    assert OutboxMail.objects.get().state == MailState.UNCERTAIN


def test_planned_publication_that_came_out_and_was_withdrawn_since_does_not_come_back(meetings, place, run):
    """The sweep would send its job as soon as the site is up again."""
    stays = meetings[0]
    Decision.objects.filter(item__meeting=stays).update(html="<p>Afvist.</p>")
    row = plan(stays, MINUTES, timezone.now() + timedelta(hours=1), make_user(is_superuser=True), "Rettet")
    run("backup", place)
    job = Job.objects.get(kind=PUBLISH_PLANNED)
    publish_planned(job)
    row.refresh_from_db()
    assert row.done_at
    withdraw(stays, MINUTES, None, "Personoplysninger")
    destroy_database()
    said = run("restore", place)
    assert f"plan it again: minutes of {stays.get_absolute_url()}, {row.publish_at.isoformat()}" in said
    assert not Job.objects.filter(kind=PUBLISH_PLANNED).exists()
    publish_planned(job)
    row.refresh_from_db()
    assert row.cancelled_at
    assert {status for status, _body in answers(stays).values()} == {410}
    assert AuditEntry.objects.filter(action="publish.cancel_plan", object_id=str(stays.pk)).exists()


def test_nobody_is_logged_in_after_a_restore(meetings, place, run):
    Client().force_login(make_user())
    assert Session.objects.exists()
    run("backup", place)
    run("restore", place, "--replace")
    assert not Session.objects.exists()


def test_no_page_of_the_lost_days_comes_out_of_a_cache(meetings, place, run):
    run("backup", place)
    revision = Organisation.objects.get().public_revision
    run("restore", place, "--replace")
    assert Organisation.objects.get().public_revision > revision + 100_000


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="roles are PostgreSQL's")
def test_backup_by_the_desk_holds_everything_and_needs_no_roles_to_restore(meetings, place, run, monkeypatch):
    """Row security shows the public role announced meetings alone; the dump has the others too."""
    draft = make_meeting(day=date(2025, 6, 4))
    make_roles("desk-kode", "public-kode")
    connection.close()
    with monkeypatch.context() as patch:
        patch.setitem(connection.settings_dict, "USER", role_name("desk"))
        patch.setitem(connection.settings_dict, "PASSWORD", "desk-kode")
        run("backup", place)
        connection.close()
    destroy()
    said = run("restore", place)
    assert "The record is whole" in said
    assert Meeting.objects.filter(pk=draft.pk).exists()
    monkeypatch.setenv("DATABASE_DESK_PASSWORD", "desk-kode")
    monkeypatch.setenv("DATABASE_PUBLIC_PASSWORD", "public-kode")
    assert "are ready" in run("restore", place, "--replace")


def test_record_that_was_broken_before_the_backup_is_told(meetings, place, run):
    Publication.objects.update(sha256="0" * 64)
    run("backup", place)
    with pytest.raises(CommandError, match="The record is not whole"):
        run("restore", place, "--replace")
