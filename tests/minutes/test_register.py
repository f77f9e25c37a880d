"""What the public register holds of a meeting besides what its document says."""

import pytest

from committees.models import Attendance
from decisions.models import Case, PublishedAttendance, RegisterEntry
from minutes.enums import DocumentKind
from minutes.publishing.publish import publish
from tests.factories import make_item, make_meeting, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]
MINUTES = DocumentKind.MINUTES
CLOSED = {"closed": True, "closed_reason": "Tilbud", "public_title": "Et køb"}


@pytest.fixture
def meeting():
    return make_meeting()


def test_attendance_of_people_of_the_same_name_is_each_ones_own(meeting):
    first, second = make_person("Jens Prøve"), make_person("Jens Prøve", slug="jens-2")
    for position, (person, status) in enumerate([(first, "present"), (second, "excused"), (None, "absent")]):
        name = "" if person else "Jens Prøve"
        Attendance.objects.create(meeting=meeting, position=position, person=person, name=name, status=status)
    make_item(meeting)
    publish(meeting, MINUTES, None)
    rows = PublishedAttendance.objects.order_by("pk").values_list("name", "person", "status")
    assert list(rows) == [
        ("Jens Prøve", first.pk, "present"),
        ("Jens Prøve", second.pk, "excused"),
        ("Jens Prøve", None, "absent"),
    ]


@pytest.mark.parametrize(
    ("other", "title"),
    [
        ({}, "Nygade 7"),
        (CLOSED, ""),
        (CLOSED | {"shows_case_number": True}, "Nygade 7"),
        (CLOSED | {"shows_case_number": True, "kept_out": True}, ""),
    ],
    ids=["open", "closed", "closed with its number shown", "kept out"],
)
def test_title_of_a_case_is_not_told_where_a_closed_item_has_the_case_too(other, title, meeting):
    case = Case.objects.create(number="25/1", title="Nygade 7")
    make_item(meeting, "Lokalplan", case=case)
    make_item(make_meeting(), "Køb", case=case, **other)
    publish(meeting, MINUTES, None, accepting="Vurderet")
    assert RegisterEntry.objects.get().case_title == title


def test_item_carries_nothing_on_once_that_is_closed(meeting):
    before = make_item(meeting, "Køb af Nygade 7")
    make_item(meeting, "Budget")
    publish(meeting, MINUTES, None, accepting="Vurderet")
    later = make_meeting(meeting.committee)
    for earlier in meeting.items.all():
        make_item(later, f"Igen: {earlier.title}", continues=earlier)
    publish(later, MINUTES, None, accepting="Vurderet")
    meeting.items.filter(pk=before.pk).update(**CLOSED)
    publish(meeting, MINUTES, None, note="Punkt 1 er lukket.", accepting="Vurderet")
    links = RegisterEntry.objects.filter(meeting=later).values_list("continues", flat=True)
    assert list(links.order_by("position")) == ["", f"{meeting.get_absolute_url()}punkt/2/"]
