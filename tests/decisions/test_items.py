"""The numbers of items: given in order, and never changed once somebody has them."""

from datetime import date

import pytest

from committees.meetings import mark_sent
from committees.models import Meeting
from decisions.items import move, numbers_frozen, renumber
from decisions.models import AgendaItem
from tests.factories import make_committee, make_item, make_meeting, make_style

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def meeting():
    return make_meeting()


def numbers(meeting):
    return [item.number for item in meeting.items.order_by("position", "pk")]


def test_items_are_numbered_in_their_order(meeting):
    for title in "abc":
        make_item(meeting, title)
    move(meeting.items.get(title="c"), 0)
    rows = meeting.items.order_by("position").values_list("title", "number")
    assert list(rows) == [("c", "1"), ("a", "2"), ("b", "3")]


def test_sent_numbers_stay_and_a_late_item_gets_the_next(meeting):
    for title in "ab":
        make_item(meeting, title)
    mark_sent(meeting, None)
    make_item(meeting, "c")
    move(meeting.items.get(title="c"), 0)
    assert numbers(meeting) == ["3", "1", "2"]


def test_numbers_stay_when_what_was_published_is_withdrawn(meeting):
    make_item(meeting)
    meeting.minutes_published_at = meeting.announced_at = "2025-03-06T12:00:00Z"
    meeting.save()
    meeting.minutes_published_at = None
    meeting.save()
    assert numbers_frozen(Meeting.objects.get())


def test_numbers_of_an_announced_meeting_are_still_free(meeting):
    meeting.announced_at = "2025-03-01T12:00:00Z"
    meeting.save()
    assert not numbers_frozen(Meeting.objects.get())


def test_numbers_of_an_old_record_stay_as_printed(meeting):
    make_item(meeting, "a")
    meeting.items.update(number="7", heading_printed="Punkt 7: a")
    make_item(meeting, "b")
    assert numbers(meeting) == ["7", "8"]


@pytest.mark.parametrize("number", ["²", "4a", "½", "fire"])
def test_number_that_does_not_count_is_passed_over(number, meeting):
    make_item(meeting, "a")
    meeting.items.update(number=number)
    mark_sent(meeting, None)
    make_item(meeting, "b")
    assert numbers(meeting) == [number, "1"]


def test_numbers_run_on_through_the_year_where_the_style_says_so():
    committee = make_committee(style=make_style(numbering="per_year"))
    for day in (date(2025, 1, 8), date(2025, 2, 5), date(2026, 1, 7)):
        meeting = make_meeting(committee, day)
        for title in "ab":
            make_item(meeting, title)
    assert [numbers(row) for row in Meeting.objects.order_by("date")] == [["1", "2"], ["3", "4"], ["1", "2"]]


def test_numbering_twice_changes_nothing(meeting):
    make_item(meeting)
    renumber(meeting)
    assert numbers(meeting) == ["1"]


def test_item_kept_out_is_numbered_apart_and_leaves_no_gap():
    meeting = make_meeting()
    items = [make_item(meeting, title) for title in ("Et", "To", "Tre")]
    AgendaItem.objects.filter(pk=items[1].pk).update(closed=True, kept_out=True)
    renumber(meeting)
    assert [item.number for item in meeting.items.order_by("position")] == ["1", "P1", "2"]
