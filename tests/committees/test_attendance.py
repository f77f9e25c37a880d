from datetime import date

import pytest

from committees.attendance import party_of, prefill
from committees.models import Attendance, Membership
from tests.factories import make_committee, make_meeting, make_person

pytestmark = pytest.mark.django_db


def sit(committee, name, role="member", party="A", starts_on=date(2022, 1, 1), **fields):
    person = make_person(name)
    Membership.objects.create(
        committee=committee, person=person, role=role, party=party, starts_on=starts_on, **fields
    )
    return person


def test_prefill_lists_those_who_sat_on_the_day_with_the_chair_first():
    committee = make_committee()
    sit(committee, "Bo Bek")
    sit(committee, "Åse Ærø", role="chair", party="V")
    sit(committee, "Sara Sekretær", role="secretary")
    sit(committee, "Gunnar Gået", ends_on=date(2024, 12, 31))
    meeting = make_meeting(committee, date(2025, 3, 5))
    assert prefill(meeting) == 2
    listed = [(row.printed_name, row.party, row.status) for row in meeting.attendances.all()]
    assert listed == [("Åse Ærø", "V", "present"), ("Bo Bek", "A", "present")]


def test_prefill_keeps_what_is_written_already():
    committee = make_committee()
    person = sit(committee, "Bo Bek")
    sit(committee, "Ida Holm")
    meeting = make_meeting(committee)
    Attendance.objects.create(meeting=meeting, position=1, person=person, status="excused")
    assert prefill(meeting) == 1
    assert prefill(meeting) == 0
    assert [row.status for row in meeting.attendances.all()] == ["excused", "present"]


def test_party_is_that_of_the_day():
    committee = make_committee()
    person = sit(committee, "Bo Bek", party="V", ends_on=date(2024, 6, 30))
    Membership.objects.create(
        committee=committee, person=person, party="M", starts_on=date(2024, 7, 1), role="member"
    )
    assert party_of(person, make_meeting(committee, date(2024, 5, 1))) == "V"
    assert party_of(person, make_meeting(committee, date(2025, 5, 1))) == "M"
    assert party_of(make_person("Uden For"), make_meeting(committee)) == ""
