"""The three PostgreSQL roles. Skipped on SQLite, which has none."""

from contextlib import contextmanager

import psycopg2
import pytest
from django.db import IntegrityError, InternalError, connection, transaction

from committees.audit import record
from committees.enums import JobState
from committees.jobs import run
from committees.meetings import announce
from committees.models import AuditEntry, Job
from minutes.afterwards.withdraw import withdraw
from minutes.database_roles import make_roles, role_name
from minutes.enums import DocumentKind, RenditionForm
from minutes.models import (
    ClosedPublication,
    ClosedRendition,
    DraftPdf,
    LedgerEntry,
    Rendition,
    YearlyRegister,
)
from minutes.public.tables import PUBLIC_TABLES
from minutes.publishing.publish import publish
from minutes.renditions.drafts import MAKE as MAKE_DRAFT
from minutes.renditions.drafts import ask_for_draft, make_draft
from minutes.renditions.parts import Part
from minutes.renditions.requests import ask_for
from minutes.verification import problems
from tests.factories import make_item, make_meeting
from tests.minutes.renditions.house import make_house, put_out, work

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.public,
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="roles are PostgreSQL's"),
]


@pytest.fixture
def published():
    meeting = make_meeting()
    make_item(meeting, decided="Godkendt.")
    publish(meeting, DocumentKind.MINUTES, None)
    make_meeting()
    make_roles("desk-kode", "public-kode")
    return meeting


@contextmanager
def logged_in(part, password):
    settings = connection.settings_dict
    raw = psycopg2.connect(
        dbname=settings["NAME"],
        host=settings["HOST"],
        port=settings["PORT"] or 5432,
        user=role_name(part),
        password=password,
    )
    raw.autocommit = True
    try:
        yield raw.cursor()
    finally:
        raw.close()


def tables():
    return set(connection.introspection.table_names())


def test_public_role_reads_its_list_and_nothing_else(published):
    readable = set()
    with logged_in("public", "public-kode") as cursor:
        for table in tables():
            try:
                cursor.execute(f'SELECT 1 FROM "{table}"')
                readable.add(table)
            except psycopg2.errors.InsufficientPrivilege:
                continue
    assert readable == PUBLIC_TABLES


def test_public_role_writes_nothing(published):
    with logged_in("public", "public-kode") as cursor:
        for table in PUBLIC_TABLES:
            with pytest.raises(psycopg2.errors.InsufficientPrivilege):
                cursor.execute(f'DELETE FROM "{table}"')


def test_public_role_sees_announced_meetings_only(published):
    with logged_in("public", "public-kode") as cursor:
        cursor.execute("SELECT id FROM committees_meeting")
        assert cursor.fetchall() == [(published.pk,)]


def test_desk_role_sees_every_meeting(published):
    with logged_in("desk", "desk-kode") as cursor:
        cursor.execute("SELECT count(*) FROM committees_meeting")
        assert cursor.fetchone() == (2,)


@pytest.mark.parametrize("table", ["minutes_ledgerentry", "committees_auditentry"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET actor_name = 'x'", "DELETE FROM {}", "TRUNCATE {}"])
def test_desk_role_cannot_change_what_only_grows(published, table, statement):
    with logged_in("desk", "desk-kode") as cursor, pytest.raises(psycopg2.errors.InsufficientPrivilege):
        cursor.execute(statement.format(table))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE minutes_publication SET document = ''",
        "UPDATE minutes_closedpublication SET published_at = now()",
        "UPDATE minutes_publishedfile SET sha256 = ''",
        "DELETE FROM minutes_closedpublication",
        "DELETE FROM minutes_importedfile",
    ],
)
def test_desk_role_cannot_change_what_is_frozen(published, statement):
    with logged_in("desk", "desk-kode") as cursor, pytest.raises(psycopg2.errors.InsufficientPrivilege):
        cursor.execute(statement)


def test_desk_role_may_say_which_version_is_current_and_withdraw(published):
    with logged_in("desk", "desk-kode") as cursor:
        cursor.execute("UPDATE minutes_publication SET current = false WHERE kind = 'minutes'")
        cursor.execute("DELETE FROM decisions_publishedballot")
        cursor.execute("DELETE FROM decisions_registerentry")
        cursor.execute("DELETE FROM minutes_publication")
        assert cursor.rowcount == 1


def test_roles_can_be_made_again(published):
    make_roles("desk-kode-2", "public-kode-2")
    with logged_in("desk", "desk-kode-2") as cursor:
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)


@pytest.mark.parametrize("model", [LedgerEntry, AuditEntry])
def test_not_even_the_owner_changes_what_only_grows(published, model):
    announce(published, None)
    record(None, "prøve")
    with pytest.raises((InternalError, IntegrityError)), transaction.atomic():
        model.objects.update(actor_name="En anden")
    with pytest.raises((InternalError, IntegrityError)), transaction.atomic():
        model.objects.all()._raw_delete(model.objects.db)


def test_desk_role_makes_every_file_and_takes_it_away_again():
    """As its worker does, and whoever withdraws."""
    meeting = make_house()
    make_roles("desk-kode", "public-kode")
    with acting_as("desk"):
        put_out(meeting)
        put_out(meeting, note="Rettet.")
        work()
        ask_for(ClosedPublication.objects.get(meeting=meeting, current=True), Part(RenditionForm.WORD))
        ask_for_draft(meeting, DocumentKind.AGENDA)
        run(Job.objects.get(kind=MAKE_DRAFT).pk, make_draft)
        work()
        assert not Job.objects.filter(state=JobState.FAILED).exists()
        made = (Rendition, ClosedRendition, YearlyRegister, DraftPdf)
        assert [model.objects.exists() for model in made] == [True] * 4
        withdraw(meeting, DocumentKind.MINUTES, None, "Navne")
        put_out(meeting, DocumentKind.AGENDA)
        work()
    assert not DraftPdf.objects.exists()
    assert set(Rendition.objects.values_list("publication__kind", flat=True)) == {"agenda"}
    assert list(problems()) == []


@contextmanager
def acting_as(part):
    with connection.cursor() as cursor:
        cursor.execute(f'SET ROLE "{role_name(part)}"')
        try:
            yield
        finally:
            cursor.execute("RESET ROLE")
