from datetime import date, time

import pytest

from committees.models import Attendance, Meeting, Membership, Person
from decisions.enums import ItemEventKind
from decisions.models import AgendaItem, ItemEvent
from decisions.votes import electorate
from tests.factories import make_committee, make_item, make_meeting, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting() -> Meeting:
    return make_meeting(make_committee())


def attend(meeting: Meeting, name: str, status: str = "present", party: str = "A", **seat: object) -> Person:
    """A member at the meeting; `role=None` gives no seat."""
    person = make_person(name)
    role = seat.get("role", "member")
    if role:
        Membership.objects.create(
            committee=meeting.committee, person=person, role=role, party=party, starts_on=date(2022, 1, 1)
        )
    Attendance.objects.create(meeting=meeting, person=person, status=status)
    return person


def names(item: AgendaItem) -> list[str]:
    return [voter.name for voter in electorate(item).members]


def items(meeting: Meeting, count: int) -> list[AgendaItem]:
    return [make_item(meeting, f"Punkt {number}") for number in range(1, count + 1)]


def test_electorate_is_those_present_with_the_party_of_the_day(meeting):
    anna = attend(meeting, "Anna Berg", party="V")
    Membership.objects.filter(person=anna).update(ends_on=date(2023, 12, 31))
    Membership.objects.create(
        committee=meeting.committee, person=anna, party="M", starts_on=date(2024, 1, 1), role="member"
    )
    attend(meeting, "Bo Dam", status="excused")
    attend(meeting, "Carl Vig", status="absent")
    who = electorate(make_item(meeting))
    assert [(voter.name, voter.party, voter.person_id) for voter in who.members] == [
        ("Anna Berg", "M", anna.pk)
    ]
    assert [voter.name for voter in who.absent] == ["Bo Dam", "Carl Vig"]


def test_electorate_prefers_the_party_written_at_the_meeting(meeting):
    anna = attend(meeting, "Anna Berg", party="V")
    Attendance.objects.filter(person=anna).update(party="UFP")
    assert electorate(make_item(meeting)).members[0].party == "UFP"


def test_electorate_counts_substitutes_but_no_officials(meeting):
    attend(meeting, "Anna Berg")
    attend(meeting, "Sine Skov", role="secretary")
    attend(meeting, "Dan Direktør", role=None)
    attend(meeting, "Stine Fortræder", role=None, status="substitute")
    Attendance.objects.create(meeting=meeting, name="Konsulent Udefra", status="present")
    Attendance.objects.create(meeting=meeting, name="Løsgænger Lind", party="L", status="present")
    assert names(make_item(meeting)) == ["Anna Berg", "Stine Fortræder", "Løsgænger Lind"]


def test_electorate_of_a_committee_without_seats_is_everybody_listed(meeting):
    Attendance.objects.create(meeting=meeting, name="Anna Berg", status="present")
    assert names(make_item(meeting)) == ["Anna Berg"]


@pytest.mark.parametrize("kind", [ItemEventKind.DISQUALIFIED, ItemEventKind.TOOK_NO_PART])
def test_electorate_leaves_out_who_has_no_part_from_item_to_item(meeting, kind):
    first, second, third, fourth = items(meeting, 4)
    attend(meeting, "Anna Berg")
    bo = attend(meeting, "Bo Dam")
    ItemEvent.objects.create(
        item=second, kind=kind, person=bo, until_item=third, substitute="Stine Fortræder"
    )
    assert names(first) == names(fourth) == ["Anna Berg", "Bo Dam"]
    assert names(second) == names(third) == ["Anna Berg", "Stine Fortræder"]
    assert [voter.name for voter in electorate(second).absent] == ["Bo Dam"]


def test_electorate_follows_who_came_and_left(meeting):
    first, second, third, fourth = items(meeting, 4)
    attend(meeting, "Anna Berg")
    bo = attend(meeting, "Bo Dam")
    ItemEvent.objects.create(item=second, kind="arrived", person=bo)
    ItemEvent.objects.create(item=third, kind="left", name="bo dam", until_item=third)
    assert [len(names(item)) for item in (first, second, third, fourth)] == [1, 2, 1, 2]


def test_electorate_keeps_who_left_during_the_item_and_says_so(meeting):
    first, second = items(meeting, 2)
    bo = attend(meeting, "Bo Dam")
    ItemEvent.objects.create(item=first, kind="left", person=bo, at=time(17, 40))
    assert names(first) == ["Bo Dam"]
    assert "Bo Dam" in electorate(first).notes[0]
    assert names(second) == []
    assert electorate(second).notes == []


def test_electorate_tells_two_of_the_same_name_apart(meeting):
    for party in ("A", "V", "V"):
        Attendance.objects.create(meeting=meeting, name="Anna Berg", party=party, status="present")
    assert names(make_item(meeting)) == ["Anna Berg (A)", "Anna Berg (V)", "Anna Berg (V) 2"]
