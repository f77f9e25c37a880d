"""What the meeting's page says of PDFs that failed, and asking for them once more."""

import pytest
from django.urls import reverse

from committees.enums import JobState
from committees.models import AuditEntry, Job
from minutes.editions import CLOSED, PUBLIC
from minutes.enums import DocumentKind
from minutes.publishing.publish import publish
from tests.factories import make_item, make_meeting, make_user

pytestmark = pytest.mark.django_db
SENTENCE = "Punkt 7, Sagsfremstilling: en tabel har 3001 rækker."


@pytest.fixture
def admin(client):
    client.force_login(make_user(is_superuser=True))
    return client


@pytest.fixture
def meeting():
    meeting = make_meeting()
    make_item(meeting, "Ny sti", decided="Godkendt.")
    publish(meeting, DocumentKind.MINUTES, None)
    return meeting


def shown(admin, meeting):
    return admin.get(reverse("admin:committees_meeting_change", args=[meeting.pk])).content.decode()


def ask(admin, meeting, kind="minutes"):
    return admin.post(reverse("admin:committees_meeting_print", args=[meeting.pk, kind]), follow=True)


@pytest.mark.parametrize("tables", [PUBLIC, CLOSED])
def test_page_says_why_a_pdf_failed_and_offers_to_try_again(tables, admin, meeting):
    Job.objects.update(state=JobState.DONE)
    Job.objects.filter(kind=tables.render_task).update(state=JobState.FAILED, error=SENTENCE)
    html = shown(admin, meeting)
    assert html.count(SENTENCE) == 1
    assert html.count(">Prøv igen<") == 1


def test_page_lists_what_was_replaced_and_nothing_of_what_went_well(admin, meeting):
    Job.objects.update(state=JobState.DONE)
    assert "panel__prints" not in shown(admin, meeting)
    Job.objects.filter(kind=CLOSED.render_task).update(report="Disse tegn.\n☃ står som ◊: punkt 4.")
    html = shown(admin, meeting)
    assert "<p>☃ står som ◊: punkt 4.</p>" in html
    assert ">Prøv igen<" not in html


def test_trying_again_queues_what_failed_and_nothing_else(admin, meeting):
    Job.objects.filter(kind=PUBLIC.render_task).update(state=JobState.FAILED, error=SENTENCE, attempt=1)
    Job.objects.filter(kind=CLOSED.render_task).update(state=JobState.DONE, attempt=1)
    assert "1 PDF laves igen." in ask(admin, meeting).content.decode()
    jobs = Job.objects.filter(kind__in=(PUBLIC.render_task, CLOSED.render_task)).order_by("-kind")
    assert list(jobs.values_list("state", "attempt", "error")) == [
        (JobState.QUEUED, 0, ""),
        (JobState.DONE, 1, ""),
    ]
    assert "Ingen PDF er mislykket." in ask(admin, meeting, "agenda").content.decode()
    [line] = AuditEntry.objects.filter(action="print.again")
    assert (line.actor.is_superuser, line.object_id) == (True, str(meeting.pk))
    assert line.detail == {"kind": "minutes", "jobs": [PUBLIC.render_task]}


def test_trying_again_of_no_document_is_not_there(admin, meeting):
    assert ask(admin, meeting, "x").status_code == 404


def test_looking_queues_nothing(admin, meeting):
    Job.objects.update(state=JobState.FAILED, error=SENTENCE)
    admin.get(reverse("admin:committees_meeting_print", args=[meeting.pk, "minutes"]))
    assert not Job.objects.exclude(state=JobState.FAILED).exists()
    assert not AuditEntry.objects.filter(action="print.again").exists()
