"""Two acts at the same time, on PostgreSQL: SQLite lets one writer in after the other."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import connection, transaction

from committees.enums import JobState
from committees.jobs import JobFailed, run
from committees.meetings import announce, create_meeting
from committees.models import Alarm, Job, Meeting
from committees.organisations import locked_organisation
from committees.queue import enqueue
from decisions.models import AgendaItem, Attachment, ItemAttachment, Section
from minutes.editions import PUBLIC
from minutes.enums import DocumentKind
from minutes.files import remove_unused
from minutes.models import Publication, PublishedFile
from minutes.publishing.publish import publish
from minutes.renditions.yearly import MAKE as MAKE_YEARLY
from minutes.verification import problems
from tests.factories import make_item, make_meeting

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.database,
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has one writer at a time"),
]
MINUTES = DocumentKind.MINUTES
PATIENCE = 30


@pytest.fixture
def meeting():
    meeting = make_meeting()
    make_item(meeting, "Ny legeplads", decided="Godkendt.")
    return meeting


@contextmanager
def beside(act):
    """Runs the act in a thread with a connection of its own while the block runs; raises what it raised."""

    def work():
        try:
            act()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        future = pool.submit(work)
        yield
        future.result(PATIENCE)


def publish_five_times(meeting):
    for _time in range(5):
        publish(meeting, MINUTES, None)


def test_two_publishing_at_once_get_versions_of_their_own(meeting):
    with beside(lambda: publish_five_times(Meeting.objects.get(pk=meeting.pk))):
        publish_five_times(meeting)
    assert sorted(Publication.objects.values_list("version", flat=True)) == list(range(1, 11))
    assert Publication.objects.get(current=True).version == 10
    assert list(problems()) == []


@pytest.mark.parametrize(
    "act",
    [
        lambda meeting: create_meeting(meeting.committee, meeting.date, None),
        lambda meeting: announce(create_meeting(meeting.committee, meeting.date, None), None),
    ],
    ids=["making a meeting", "announcing one"],
)
def test_publishing_and_other_acts_never_wait_for_each_other(act, meeting):
    with beside(lambda: [act(meeting) for _time in range(25)]):
        publish_five_times(meeting)
    assert list(problems()) == []


def test_publishing_waits_for_an_item_that_is_being_saved(meeting):
    """As the item's page saves: the item first, then its texts."""
    begun, may_go_on = threading.Event(), threading.Event()

    @transaction.atomic
    def save():
        item = AgendaItem.objects.select_for_update().get(meeting=meeting)
        item.title = "Ny skaterbane"
        item.save()
        begun.set()
        may_go_on.wait(1)
        Section.objects.update(html="<p>Om skaterbanen.</p>")

    with beside(save):
        begun.wait(PATIENCE)
        publication = publish(meeting, MINUTES, None)
        may_go_on.set()
    assert "Ny skaterbane" in publication.document
    assert "Om skaterbanen" in publication.document


def test_job_that_fails_with_an_alarm_never_waits_for_who_queues_it_anew(meeting):
    """Publishing holds the organisation when it queues the register of the year; an alarm is logged."""
    publish(meeting, MINUTES, None)
    job = Job.objects.get(kind=MAKE_YEARLY)
    begun = threading.Event()

    @transaction.atomic
    def publish_slowly():
        locked_organisation()
        begun.set()
        time.sleep(0.5)
        enqueue(job.kind, job.key)

    def fail(_job):
        begun.wait(PATIENCE)
        raise JobFailed("Tabellen er for stor.")

    with beside(publish_slowly):
        run(job.pk, fail)
    job.refresh_from_db()
    assert (job.state, Alarm.objects.count()) == (JobState.QUEUED, 0)


def test_file_stays_that_an_unfinished_publication_refers_to(meeting):
    row = Attachment.objects.create(
        title="Støjrapport",
        public=True,
        clean_file=ContentFile(b"%PDF-1.4 lyd", "ren.pdf"),
        clean_sha256="ab" * 32,
        clean_size=12,
    )
    ItemAttachment.objects.create(item=meeting.items.get(), attachment=row)
    linked = threading.Event()

    @transaction.atomic
    def publish_slowly():
        publish(meeting, MINUTES, None)
        linked.set()
        time.sleep(0.3)

    with beside(publish_slowly):
        linked.wait(PATIENCE)
        remove_unused(PUBLIC, {f"ab/{'ab' * 32}.pdf"})
    assert storages["published"].exists(PublishedFile.objects.get().file.name)
