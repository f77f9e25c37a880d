"""Signed records and proofs: whatever is changed in them or taken away is found and named."""

from functools import partial

import pytest
from django.db import connection

from committees.jobs import run
from committees.models import Job
from minutes.afterwards.signing import sign
from minutes.editions import PUBLIC
from minutes.models import Proof, SignedRecord
from minutes.render import render_publication
from minutes.verification import problems
from tests.minutes.acts import make_published

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def meeting():
    meeting = make_published()
    sign(meeting, None)
    for job in Job.objects.filter(kind=PUBLIC.render_task):
        run(job.pk, partial(render_publication, tables=PUBLIC))
    return meeting


def statement(sql, *values):
    """Past the code, and past PostgreSQL's triggers as their owner can."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("ALTER TABLE minutes_signedrecord DISABLE TRIGGER USER")
        cursor.execute(sql, values)


def test_whole_record_has_no_problem(meeting):
    assert not [s for s in problems() if "signed" in s.lower() or "underskrevne" in s.lower()]


def test_changed_signed_record_is_named(meeting):
    statement("UPDATE minutes_signedrecord SET document = replace(document, 'Godkendt', 'Afvist')")
    assert [s for s in problems() if str(meeting.committee.name) in s and "underskrevne" in s.lower()]


def test_missing_signed_record_is_named(meeting):
    statement("DELETE FROM minutes_signedrecord WHERE id = %s", SignedRecord.objects.get().pk)
    assert [s for s in problems() if "mangler" in s and "underskrevne" in s.lower()]


def test_missing_or_changed_proof_is_named(meeting):
    assert Proof.objects.count() == 2
    Proof.objects.filter(kind="minutes").update(version=9)
    assert [s for s in problems() if "Bevis" in s and str(meeting.committee.name) in s]


def test_proof_nobody_wrote_in_the_ledger_is_told(meeting):
    Proof.objects.filter(kind="minutes").update(pdf_sha256="f" * 64)
    assert [s for s in problems() if "ffffffffffff" in s]
