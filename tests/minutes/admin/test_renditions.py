"""Udskrifter: what is ready, what is being made, what failed and why; and trying again."""

import pytest
from django.urls import reverse

from committees.enums import JobState
from committees.models import AuditEntry, Job
from minutes.editions import PUBLIC
from minutes.models import Rendition
from tests.factories import make_secretary
from tests.minutes.renditions.house import make_house, put_out, work

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def meeting():
    meeting = make_house()
    put_out(meeting)
    return meeting


@pytest.fixture
def desk(client, meeting):
    client.force_login(make_secretary(meeting.committee))
    return client


def page_of(meeting, query=""):
    return reverse("admin:committees_meeting_renditions", args=[meeting.pk, "minutes"]) + query


def test_panel_says_how_far_the_printing_is_until_all_is_ready(desk, meeting):
    panel = reverse("admin:committees_meeting_change", args=[meeting.pk])
    assert "PDF’en gøres klar" in desk.get(panel).content.decode()
    work(PUBLIC.render_task)
    page = desk.get(panel).content.decode()
    assert "punkt 1 af 3" in page
    assert f'data-poll="{page_of(meeting)}?del=panel"' in page
    work(PUBLIC.renditions_task)
    page = desk.get(page_of(meeting, "?del=panel")).content.decode()
    assert "PDF’en og de andre filer er klar." in page
    assert "data-poll" not in page
    Rendition.objects.filter(part="2").delete()
    Job.objects.filter(kind=PUBLIC.renditions_task).update(state=JobState.RUNNING)
    assert "punkt 2 af 3" in desk.get(page_of(meeting, "?del=panel")).content.decode()


def test_page_lists_each_file_with_its_address_and_the_closed_ones_to_be_asked_for(desk, meeting):
    work(PUBLIC.render_task, PUBLIC.renditions_task)
    page = desk.get(page_of(meeting)).content.decode()
    public, closed = meeting.get_absolute_url(), f"/mit/{meeting.committee.slug}/{meeting.day}/"
    for end in ("referat.pdf", "referat.docx", "beslutninger.pdf", "pakke.pdf", "punkt/3.pdf"):
        assert f'href="{public}{end}"' in page
    for end in ("referat.docx", "beslutninger.pdf", "punkt/3.pdf"):
        assert f'href="{closed}{end}"' in page
    assert page.count("Ikke bestilt") == 9


def test_failed_file_says_why_and_is_tried_again(desk, meeting):
    work(PUBLIC.render_task)
    Job.objects.filter(kind=PUBLIC.renditions_task).update(
        state=JobState.FAILED, error="Punkt 2 har for mange rækker.", attempt=5
    )
    page = desk.get(page_of(meeting)).content.decode()
    assert "Punkt 2 har for mange rækker." in page
    assert desk.post(page_of(meeting)).status_code == 302
    assert Job.objects.get(kind=PUBLIC.renditions_task).state == JobState.QUEUED
    assert "Prøv igen" not in desk.get(page_of(meeting)).content.decode()
    [line] = AuditEntry.objects.filter(action="print.again")
    assert (line.actor.pk, line.object_id) == (int(desk.session["_auth_user_id"]), str(meeting.pk))
    assert line.detail == {"kind": "minutes", "jobs": [PUBLIC.renditions_task]}


def test_trying_again_what_is_being_made_changes_and_logs_nothing(desk, meeting):
    work(PUBLIC.render_task)
    Job.objects.filter(kind=PUBLIC.renditions_task).update(state=JobState.RUNNING, attempt=1)
    assert desk.post(page_of(meeting)).status_code == 302
    job = Job.objects.get(kind=PUBLIC.renditions_task)
    assert (job.state, job.attempt) == (JobState.RUNNING, 1)
    assert not AuditEntry.objects.filter(action="print.again").exists()


def test_pdf_that_failed_is_tried_again_before_the_files_made_of_it(desk, meeting):
    Job.objects.filter(kind=PUBLIC.render_task).update(state=JobState.FAILED, error="Certifikatet udløb.")
    desk.post(page_of(meeting))
    assert Job.objects.get(kind=PUBLIC.render_task).state == JobState.QUEUED
    [line] = AuditEntry.objects.filter(action="print.again")
    assert line.detail["jobs"] == [PUBLIC.render_task]


def test_unknown_document_and_unpublished_one(desk, meeting):
    address = reverse("admin:committees_meeting_renditions", args=[meeting.pk, "x"])
    assert desk.get(address).status_code == 404
    agenda = reverse("admin:committees_meeting_renditions", args=[meeting.pk, "agenda"])
    assert "Ikke offentliggjort" in desk.get(agenda).content.decode()
