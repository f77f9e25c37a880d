from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from committees.models import Attendance
from decisions.enums import ItemKind
from minutes.compose import compose
from minutes.document import FrontFact, Item
from minutes.enums import DocumentKind, Edition, FrontFactKind
from minutes.lengths import TooLong
from minutes.store import store
from tests.factories import make_committee, make_person
from tests.strategies import documents

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@given(documents)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_stored_document_is_composed_again_word_for_word(document):
    meeting = store(document, make_committee(), None, was_public=True)
    assert compose(meeting, DocumentKind.MINUTES, Edition.PUBLIC) == document


@given(documents)
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_stored_draft_shows_no_closed_title_and_no_attachment(document):
    meeting = store(document, make_committee(), None)
    public = compose(meeting, DocumentKind.MINUTES, Edition.PUBLIC)
    assert [item.title for item in public.items if item.closed] == [""] * sum(
        i.closed for i in document.items
    )
    assert not [line for item in public.items for b in item.blocks for line in getattr(b, "attachments", ())]


def test_stored_attendance_is_linked_to_the_member_of_that_name(documents_with_anna):
    committee = make_committee()
    anna = make_person("Anna Prøve")
    committee.memberships.create(person=anna, starts_on=documents_with_anna.date)
    meeting = store(documents_with_anna, committee, None)
    assert [row.person for row in Attendance.objects.filter(meeting=meeting)] == [anna, None]


@pytest.fixture
def documents_with_anna():
    from datetime import date

    from committees.enums import AttendanceStatus
    from minutes.document import AttendanceLine, CommitteeName, MinutesDocument

    lines = (
        AttendanceLine("Anna Prøve", AttendanceStatus.PRESENT),
        AttendanceLine("Bo Ukendt", AttendanceStatus.EXCUSED),
    )
    return MinutesDocument(
        DocumentKind.MINUTES,
        Edition.PUBLIC,
        CommitteeName("Udvalget"),
        "Referat",
        date(2025, 1, 2),
        attendance=lines,
    )


def test_attendance_of_a_name_two_members_bear_is_linked_to_neither(documents_with_anna):
    committee = make_committee()
    for slug in ("anna-1", "anna-2"):
        committee.memberships.create(
            person=make_person("Anna Prøve", slug=slug), starts_on=documents_with_anna.date
        )
    meeting = store(documents_with_anna, committee, None)
    assert [row.person for row in Attendance.objects.filter(meeting=meeting)] == [None, None]


@pytest.mark.parametrize(
    "item",
    [
        Item("7" * 21, ItemKind.ITEM, "Punkt", "Titel"),
        Item("7", ItemKind.ITEM, "Punkt", "t" * 401, closed=True),
        Item("7", ItemKind.ITEM, "Punkt", "Titel", type="t" * 21),
    ],
)
def test_item_that_no_column_can_hold_is_refused(item, documents_with_anna):
    with pytest.raises(TooLong, match="agendaitem"):
        store(replace(documents_with_anna, items=(item,)), make_committee(), None, was_public=True)


@pytest.mark.parametrize("kind", DocumentKind)
def test_printed_words_are_those_of_the_stored_document_alone(kind, documents_with_anna):
    front = (FrontFact(FrontFactKind.ABSENT, "Fraværende", "Bo Ukendt"),)
    document = replace(documents_with_anna, kind=kind, title="Sådan stod der", front=front)
    meeting = store(document, make_committee(), None)
    same, other = (
        compose(meeting, each, Edition.PUBLIC) for each in sorted(DocumentKind, key=lambda k: k != kind)
    )
    assert (same.title, same.front) == (document.title, front)
    assert other.title != document.title
    assert not [fact for fact in other.front if fact.label == "Fraværende"]
