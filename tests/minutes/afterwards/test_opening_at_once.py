"""Two people open the same item, or one opens while another publishes: on PostgreSQL."""

import pytest
from django.db import connection  # noqa: F401  (the condition of the mark)
from django.utils import timezone

from decisions.closing import close
from decisions.models import AgendaItem, ClosingChange
from minutes.afterwards.opening import open_and_publish
from minutes.enums import DocumentKind
from minutes.models import Publication
from minutes.publishing.publish import ChangedSince, publish
from tests.factories import make_item, make_meeting
from tests.minutes.test_at_once import beside

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.database,
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has one writer at a time"),
]


@pytest.fixture
def item():
    meeting = make_meeting()
    meeting.attendances.create(name="Ida Prøve", status="present")
    item = make_item(
        meeting,
        "Køb af Nygade 7",
        decided="Godkendt.",
        public_title="Køb af en ejendom",
        public_decision="<p>Godkendt.</p>",
        opens_on=timezone.localdate(),
    )
    close(item, None, "Forhandling", None)
    publish(meeting, DocumentKind.MINUTES, None, accepting="Vurderet")
    return item


def opened(item, done):
    try:
        open_and_publish(AgendaItem.objects.get(pk=item.pk), None, "Åbnet.", accepting="Vurderet")
        done.append(True)
    except ChangedSince:
        done.append(False)


def test_two_who_open_at_once_publish_one_version(item):
    done: list[bool] = []
    with beside(lambda: opened(item, done)):
        opened(item, done)
    assert sorted(done) == [False, True]
    assert Publication.objects.count() == 2
    assert ClosingChange.objects.filter(closed=False).count() == 1


def test_opening_and_publishing_at_once_wait_for_each_other(item):
    done: list[bool] = []

    def publish_thrice():
        for _time in range(3):
            publish(item.meeting, DocumentKind.MINUTES, None, "Rettet.", accepting="Vurderet")

    with beside(publish_thrice):
        opened(item, done)
    assert done == [True]
    assert Publication.objects.count() == 5
    assert "Nygade" in Publication.objects.get(current=True).document
