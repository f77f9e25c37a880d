"""Each check alone: what it says, where, and when it is silent."""

from datetime import timedelta

import pytest
from django.utils import timezone

from committees.meetings import cancel
from committees.models import Attendance, MeetingPrint
from decisions.enums import Preparation
from decisions.models import Attachment, Decision, ItemAttachment, Section, Vote
from minutes.checks import Level, findings
from minutes.enums import DocumentKind
from tests.factories import make_committee, make_item, make_meeting

pytestmark = [pytest.mark.django_db, pytest.mark.database]
AGENDA, MINUTES = DocumentKind.AGENDA, DocumentKind.MINUTES


def held_meeting(*args, **kwargs):
    """A past meeting that somebody attended."""
    meeting = make_meeting(*args, **kwargs)
    Attendance.objects.create(meeting=meeting, name="Ida Prøve", party="A", status="present")
    return meeting


@pytest.fixture
def meeting():
    meeting = held_meeting()
    make_item(meeting, "Ny legeplads", decided="Godkendt.")
    return meeting


def said(meeting, kind=MINUTES):
    return [(finding.level, finding.item_id, finding.field) for finding in findings(meeting, kind)]


@pytest.mark.parametrize("kind", DocumentKind)
def test_whole_meeting_gives_no_finding(meeting, kind):
    assert said(meeting, kind) == []


@pytest.mark.parametrize(("kind", "field"), [(AGENDA, "publishes_agenda"), (MINUTES, "publishes_minutes")])
def test_committee_that_does_not_publish_stops_that_document_alone(kind, field):
    meeting = held_meeting(make_committee(**{field: False}))
    make_item(meeting, decided="Godkendt.")
    assert said(meeting, kind) == [(Level.STOP, None, None)]
    assert said(meeting, MINUTES if kind == AGENDA else AGENDA) == []


def test_cancelled_meeting_stops(meeting):
    cancel(meeting, None)
    meeting.refresh_from_db()
    assert said(meeting) == [(Level.STOP, None, None)]


def test_meeting_without_items_is_told():
    assert said(held_meeting()) == [(Level.ADVICE, None, None)]


def test_number_used_twice_stops_at_each_of_them(meeting):
    other = make_item(meeting, "Budget", decided="Godkendt.")
    meeting.items.update(number="1")
    first = meeting.items.first()
    assert said(meeting) == [(Level.STOP, first.pk, "number"), (Level.STOP, other.pk, "number")]


def test_item_without_number_stops(meeting):
    meeting.items.update(number="")
    assert said(meeting) == [(Level.STOP, meeting.items.get().pk, "number")]


def test_closed_item_needs_public_title_and_reason_and_should_have_a_public_decision(meeting):
    meeting.items.update(closed=True)
    item = meeting.items.get()
    assert said(meeting) == [
        (Level.STOP, item.pk, "public_title"),
        (Level.STOP, item.pk, "closed_reason"),
        (Level.JUDGE, item.pk, "public_decision"),
    ]
    assert (Level.JUDGE, item.pk, "public_decision") not in said(meeting, AGENDA)


def test_public_file_without_clean_copy_stops(meeting):
    attachment = Attachment.objects.create(title="Regneark", file="regneark.xlsx", public=True)
    ItemAttachment.objects.create(item=meeting.items.get(), attachment=attachment)
    assert said(meeting) == [(Level.STOP, meeting.items.get().pk, "attachments")]
    Attachment.objects.update(public=False)
    assert said(meeting) == []


def test_vote_that_is_not_understood_stops_the_minutes(meeting):
    item = meeting.items.get()
    vote = Vote.objects.create(item=item, text="Q for")
    assert (Level.STOP, item.pk, "votes") in said(meeting)
    vote.text = "A for"
    vote.save()
    assert said(meeting) == []


def test_item_without_decision_is_told_in_minutes_only(meeting):
    Decision.objects.all().delete()
    assert said(meeting) == [(Level.ADVICE, meeting.items.get().pk, "decisions")]
    assert said(meeting, AGENDA) == []


@pytest.mark.parametrize("number", ["1/2", "..", "../x", "?a", "#", "4 b", " "])
def test_number_that_no_address_can_hold_stops(number, meeting):
    meeting.items.update(number=number)
    assert said(meeting) == [(Level.STOP, meeting.items.get().pk, "number")]


@pytest.mark.parametrize("number", ["4.1", "12a", "4-b", "Ø1"])
def test_number_that_an_address_can_hold_is_fine(number, meeting):
    meeting.items.update(number=number)
    assert said(meeting) == []


def test_public_title_of_blanks_stops(meeting):
    meeting.items.update(closed=True, public_title=" ", closed_reason="\t", public_decision="<p>Ja.</p>")
    item = meeting.items.get()
    assert said(meeting) == [(Level.STOP, item.pk, "public_title"), (Level.STOP, item.pk, "closed_reason")]


def test_text_under_the_heading_of_attachments_stops_since_it_is_not_printed(meeting):
    item = meeting.items.get()
    Section.objects.create(item=item, role="attachments", heading="Bilag", html="<p>Eftersendes.</p>")
    assert said(meeting) == [(Level.STOP, item.pk, "sections")]


def test_decision_of_an_item_taken_off_is_to_be_judged_since_it_is_not_printed(meeting):
    meeting.items.update(preparation=Preparation.WITHDRAWN)
    assert said(meeting) == [(Level.JUDGE, meeting.items.get().pk, "decisions")]
    assert said(meeting, AGENDA) == []


def test_public_file_that_stands_on_a_closed_item_too_is_to_be_judged(meeting):
    attachment = Attachment.objects.create(title="Tilbud", public=True)
    item, closed = meeting.items.get(), make_item(make_meeting(), "Køb", closed=True)
    ItemAttachment.objects.create(item=item, attachment=attachment)
    assert said(meeting) == []
    ItemAttachment.objects.create(item=closed, attachment=attachment)
    assert said(meeting) == [(Level.JUDGE, item.pk, "attachments")]


def test_public_vote_of_a_closed_item_is_to_be_judged_for_what_was_voted_on(meeting):
    item = make_item(
        meeting,
        "Køb",
        closed=True,
        closed_reason="Tilbud",
        public_title="Et køb",
        public_decision="<p>Ja.</p>",
    )
    vote = Vote.objects.create(item=item, motion="Købet af Nygade 7", public=True)
    assert said(meeting) == [(Level.JUDGE, item.pk, "votes")]
    assert said(meeting, AGENDA) == []
    vote.public = False
    vote.save()
    assert said(meeting) == []


def test_minutes_of_a_meeting_to_come_stop_but_not_its_agenda():
    meeting = held_meeting(day=timezone.localdate() + timedelta(days=1))
    make_item(meeting, decided="Godkendt.")
    assert said(meeting) == [(Level.STOP, None, None)]
    assert said(meeting, AGENDA) == []


def test_minutes_of_today_do_not_stop():
    meeting = held_meeting(day=timezone.localdate())
    make_item(meeting, decided="Godkendt.")
    assert said(meeting) == []


def test_minutes_without_attendance_are_told_unless_the_front_page_is_printed(meeting):
    Attendance.objects.all().delete()
    assert said(meeting) == [(Level.ADVICE, None, None)]
    MeetingPrint.objects.create(meeting=meeting, front=[])
    assert said(meeting) == []


def test_vote_that_leaves_somebody_out_is_to_be_judged(meeting):
    Attendance.objects.create(meeting=meeting, name="Bo Sø", party="V", status="present")
    Vote.objects.create(item=meeting.items.get(), text="A for")
    assert said(meeting) == [(Level.JUDGE, meeting.items.get().pk, "votes")]
