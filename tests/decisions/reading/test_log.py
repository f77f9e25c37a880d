"""The lines of what was read, found again by item and by person."""

import pytest

from committees.models import AuditEntry
from decisions.enums import ReadAs
from decisions.reading import readings_by, readings_of_item, record_reading
from tests.decisions.reading.readers import make_readers
from tests.factories import make_item, make_meeting

pytestmark = pytest.mark.django_db


def test_readings_are_found_by_item_and_by_person():
    readers = make_readers()
    one, two = readers.user(), readers.user()
    closed, kept_out = readers.closed.pk, readers.kept_out.pk
    record_reading(one, readers.meeting, {closed: "member", kept_out: "grant 7"}, ReadAs.PAGE, kind="minutes")
    record_reading(two, readers.meeting, {closed: "member"}, ReadAs.PDF)
    record_reading(two, make_meeting(), {closed: "member"}, ReadAs.PDF)
    assert [(e.actor, e.detail) for e in readings_of_item(readers.closed)] == [
        (two, {"items": {str(closed): "member"}, "as": "pdf"}),
        (one, {"items": {str(closed): "member", str(kept_out): "grant 7"}, "as": "page", "kind": "minutes"}),
    ]
    assert [entry.actor for entry in readings_of_item(readers.kept_out)] == [one]
    assert readings_of_item(readers.open).count() == 0
    assert (readings_by(one).count(), readings_by(two).count(), readings_by(readers.secretary).count()) == (
        1, 2, 0,
    )  # fmt: skip


def test_nothing_closed_writes_nothing():
    readers = make_readers()
    record_reading(readers.user(), readers.meeting, {}, ReadAs.PAGE)
    assert not AuditEntry.objects.filter(action="closed.read").exists()


def test_item_is_not_found_by_a_number_that_only_begins_like_its_own():
    readers = make_readers()
    record_reading(readers.user(), readers.meeting, {readers.closed.pk * 10: "member"}, ReadAs.PAGE)
    assert readings_of_item(make_item(readers.meeting)).count() == 0
    assert readings_of_item(readers.closed).count() == 0
