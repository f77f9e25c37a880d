from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from committees.append_only import AppendOnlyError
from committees.audit import entry_hash, record
from committees.chain import FIRST
from committees.models import AuditEntry
from tests.factories import make_committee, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_record_chains_each_entry_to_the_one_before():
    first = record(None, "first")
    second = record(None, "second")
    assert (first.previous_hash, second.previous_hash) == (FIRST, first.hash)
    assert [entry.sequence for entry in (first, second)] == [1, 2]


def test_record_names_actor_and_object():
    user, committee = make_user(name="Ida Prøve"), make_committee()
    entry = record(user, "look", committee, why="test")
    assert (entry.actor_name, entry.object_type) == ("Ida Prøve", "committees.committee")
    assert (entry.object_id, entry.detail) == (str(committee.pk), {"why": "test"})


def test_entry_read_back_from_the_database_has_the_same_hash():
    record(None, "first", n=1)
    entry = AuditEntry.objects.get()
    assert entry_hash(entry) == entry.hash


def test_changed_entry_no_longer_fits_its_hash():
    record(None, "first")
    entry = AuditEntry.objects.get()
    entry.actor_name = "En anden"
    assert entry_hash(entry) != entry.hash


def test_sequence_cannot_stand_twice():
    entry = record(None, "first")
    again = AuditEntry(sequence=entry.sequence, at=entry.at, action="second", hash="0" * 64)
    with pytest.raises(IntegrityError), transaction.atomic():
        again.save()


def test_entry_is_never_changed_or_removed():
    entry = record(None, "first")
    with pytest.raises(AppendOnlyError):
        entry.save()
    with pytest.raises(AppendOnlyError):
        entry.delete()


def test_hash_of_a_moment_does_not_depend_on_its_time_zone(monkeypatch):
    moment = datetime(2025, 7, 1, 12, 0, tzinfo=ZoneInfo("Europe/Copenhagen"))
    monkeypatch.setattr(timezone, "now", lambda: moment)
    written = record(None, "first").hash
    assert entry_hash(AuditEntry.objects.get()) == written
