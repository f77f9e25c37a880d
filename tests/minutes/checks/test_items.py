"""Numbers, decisions and outcomes of the items."""

import pytest

from decisions.enums import Preparation
from decisions.models import Decision, Section
from minutes.checks import Level
from minutes.enums import DocumentKind
from tests.minutes.checks.meetings import AGENDA, MINUTES, decided_item, held_meeting, said

pytestmark = [pytest.mark.django_db, pytest.mark.database]
NUMBERS = "items_are_numbered"


@pytest.mark.parametrize("kind", DocumentKind)
def test_whole_meeting_gives_no_finding(meeting, kind):
    assert said(meeting, kind) == []


def test_meeting_without_items_is_told():
    assert said(held_meeting()) == [(NUMBERS, Level.ADVICE, None, None)]


def test_number_used_twice_stops_at_each_of_them(meeting, item):
    other = decided_item(meeting, "Budget")
    meeting.items.update(number="1")
    assert said(meeting) == [
        (NUMBERS, Level.STOP, item.pk, "number"),
        (NUMBERS, Level.STOP, other.pk, "number"),
    ]


def test_item_without_number_stops(meeting, item):
    meeting.items.update(number="")
    assert said(meeting) == [(NUMBERS, Level.STOP, item.pk, "number")]


@pytest.mark.parametrize("number", ["1/2", "..", "../x", "?a", "#", "4 b", " "])
def test_number_that_no_address_can_hold_stops(number, meeting, item):
    meeting.items.update(number=number)
    assert said(meeting) == [(NUMBERS, Level.STOP, item.pk, "number")]


@pytest.mark.parametrize("number", ["4.1", "12a", "4-b", "Ø1"])
def test_number_that_an_address_can_hold_is_fine(number, meeting):
    meeting.items.update(number=number)
    assert said(meeting) == []


def test_item_without_decision_is_told_in_minutes_only(meeting, item):
    Decision.objects.all().delete()
    assert said(meeting) == [("minutes_have_decisions", Level.ADVICE, item.pk, "decisions")]
    assert said(meeting, AGENDA) == []


def test_decision_without_words_is_none(meeting, item):
    Decision.objects.update(html="", outcome=None)
    assert said(meeting) == [("minutes_have_decisions", Level.ADVICE, item.pk, "decisions")]


@pytest.mark.parametrize(
    ("words", "told"), [("Godkendt.", True), ("Udvalget drøftede sagen og bad om mere.", False)]
)
def test_decision_in_standard_words_should_have_its_outcome(words, told, meeting, item):
    Decision.objects.update(html=f"<p>{words}</p>", outcome=None)
    advice = ("decisions_have_their_outcome", Level.ADVICE, item.pk, "decisions")
    assert said(meeting) == ([advice] if told else [])
    assert said(meeting, AGENDA) == []


def test_text_under_the_heading_of_attachments_stops_since_it_is_not_printed(meeting, item):
    Section.objects.create(item=item, role="attachments", heading="Bilag", html="<p>Eftersendes.</p>")
    assert said(meeting) == [("nothing_typed_is_left_out", Level.STOP, item.pk, "sections")]


def test_decision_of_an_item_taken_off_is_to_be_judged_since_it_is_not_printed(meeting, item):
    meeting.items.update(preparation=Preparation.WITHDRAWN)
    assert said(meeting, MINUTES) == [("nothing_typed_is_left_out", Level.JUDGE, item.pk, "decisions")]
    assert said(meeting, AGENDA) == []
