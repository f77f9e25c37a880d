"""Who may read which item, and why: the whole table."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from committees.enums import MembershipRole
from committees.models import Attendance
from decisions.models import ReadingGrant
from decisions.reading import ground_to_read, may_ask, reading_of
from tests.decisions.reading.readers import (
    DAY,
    cast,
    disqualify,
    granted,
    make_closed,
    make_readers,
    seated,
)
from tests.factories import make_committee, make_meeting, make_person, make_user

pytestmark = pytest.mark.django_db

# Who: the meeting itself, the open item, the closed one, the one kept out.
TABLE = {
    "member": ("member", "member", "member", None),
    "chair": ("member", "member", "member", None),
    "earlier member": (None, None, None, None),
    "later member": (None, None, None, None),
    "substitute": ("substitute", "substitute", "substitute", None),
    "earlier substitute": (None, None, None, None),
    "disqualified": ("member", "member", None, None),
    "disqualified by name": ("member", "member", None, None),
    "granted": (None, None, "grant", None),
    "granted the meeting": ("grant", "grant", "grant", None),
    "ended": (None, None, None, None),
    "refused": (None, None, None, None),
    "waiting": (None, None, None, None),
    "disqualified grantee": (None, None, None, None),
    "named": (None, None, None, "grant"),
    "councillor": (None, None, None, None),
    "follower": (None, None, None, None),
    "secretary": ("secretary", "secretary", "secretary", "secretary"),
    "other secretary": (None, None, None, None),
    "administrator": ("administrator", "administrator", "administrator", None),
    "nobody": (None, None, None, None),
    "closed account": (None, None, None, None),
}


def test_each_reader_has_the_grounds_of_the_table():
    readers, found = make_readers(), {}
    for who, user in cast(readers).items():
        reading = reading_of(user, readers.meeting)
        grounds = (
            reading.ground,
            *(reading.items.get(item.pk) for item in (readers.open, readers.closed, readers.kept_out)),
        )
        found[who] = tuple(ground and ground.split()[0] for ground in grounds)
    assert found == TABLE


def test_ground_of_a_grant_names_it():
    readers = make_readers()
    user = granted(readers, readers.councillor(), readers.closed)
    row = ReadingGrant.objects.get(user=user)
    assert ground_to_read(user, readers.closed) == f"grant {row.pk}"
    assert ground_to_read(user, readers.open) is None


def test_leave_for_the_meeting_never_covers_what_is_kept_out_later():
    readers = make_readers()
    user = granted(readers, readers.councillor())
    readers.closed.kept_out = True
    readers.closed.save()
    assert ground_to_read(user, readers.closed) is None


@pytest.mark.parametrize(("days", "ground"), [(-1, None), (0, "grant"), (1, "grant")])
def test_grant_holds_to_its_last_day_with_it_included(days, ground):
    readers = make_readers()
    user = granted(readers, readers.councillor(), readers.closed)
    row = ReadingGrant.objects.get(user=user)
    row.ends_on = timezone.localdate() + timedelta(days=days)
    row.save()
    found = ground_to_read(user, readers.closed)
    assert (found and found.split()[0]) == ground


def test_disqualified_on_a_run_of_items_is_shut_out_of_each_of_them_alone():
    readers = make_readers()
    last = make_closed(readers.meeting, "Det sidste")
    after = make_closed(readers.meeting, "Det næste")
    user = disqualify(readers.closed, readers.user(), until_item=last)
    reading = reading_of(user, readers.meeting)
    assert reading.disqualified == {readers.closed.pk, readers.kept_out.pk, last.pk}
    assert reading.items == {readers.open.pk: "member", after.pk: "member"}


def test_disqualified_until_an_earlier_item_is_shut_out_of_the_item_itself():
    readers = make_readers()
    user = disqualify(readers.closed, readers.user(), until_item=readers.open)
    assert reading_of(user, readers.meeting).disqualified == {readers.closed.pk}


def test_who_took_no_part_or_bears_another_name_may_read():
    readers = make_readers()
    user = disqualify(readers.closed, readers.user(), kind="took_no_part")
    disqualify(readers.closed, readers.user())
    assert ground_to_read(user, readers.closed) == "member"


def test_disqualified_administrator_is_shut_out_and_disqualified_secretary_is_not():
    readers = make_readers()
    administrator = disqualify(readers.closed, make_user(is_superuser=True, person=make_person()))
    disqualify(readers.closed, readers.secretary)
    assert ground_to_read(administrator, readers.closed) is None
    assert ground_to_read(readers.secretary, readers.closed) == "secretary"


def test_member_of_the_body_and_of_the_one_after_it_reads_the_former_ones_meetings():
    readers = make_readers()
    between = make_committee(predecessor=readers.body)
    now = make_committee(predecessor=between)
    user = readers.user(ends=date(2025, 12, 31))
    assert ground_to_read(user, readers.closed) is None
    seat = user.person.memberships.get()
    seat.pk, seat.committee, seat.starts_on, seat.ends_on = None, now, date(2026, 1, 1), None
    seat.save()
    assert ground_to_read(user, readers.closed, date(2026, 2, 1)) == "member"
    assert ground_to_read(user, readers.closed, date(2025, 12, 31)) == "member"
    newcomer = seated(now, starts=date(2026, 1, 1))
    assert ground_to_read(newcomer, readers.closed, date(2026, 2, 1)) is None


@pytest.mark.parametrize(("day", "ground"), [(DAY, "substitute"), (DAY + timedelta(days=1), None)])
def test_substitute_called_in_for_one_meeting_reads_to_its_day(day, ground):
    readers = make_readers()
    user = make_user(person=make_person())
    Attendance.objects.create(meeting=readers.meeting, person=user.person, status="substitute")
    assert ground_to_read(user, readers.closed, day) == ground


def test_member_whose_seat_begins_before_a_coming_meeting_reads_from_that_day():
    readers = make_readers(day=timezone.localdate() + timedelta(days=30))
    begins = timezone.localdate() + timedelta(days=10)
    user = readers.user(starts=begins)
    assert ground_to_read(user, readers.closed) is None
    assert ground_to_read(user, readers.closed, begins) == "member"


def test_only_those_who_sit_in_the_council_today_may_ask():
    readers, found = make_readers(), {}
    for who, user in cast(readers).items():
        found[who] = may_ask(user)
    councillors = ["councillor", "ended", "refused", "waiting", "granted", "granted the meeting"]
    assert sorted(who for who, asks in found.items() if asks) == sorted(
        [*councillors, "disqualified grantee"]
    )
    assert not may_ask(seated(readers.council, MembershipRole.SUBSTITUTE))
    assert not may_ask(seated(readers.council, ends=timezone.localdate() - timedelta(days=1)))


def test_more_items_ask_no_more_queries(django_assert_num_queries):
    readers = make_readers()
    user = granted(readers, readers.councillor())
    for _number in range(3):
        make_closed(readers.meeting, "Flere")
        with django_assert_num_queries(7):
            assert reading_of(type(user).objects.select_related("person").get(pk=user.pk), readers.meeting)


def test_numbers_name_an_item_only_where_they_stand_once():
    readers = make_readers()
    twin = make_closed(readers.meeting, "Tvilling")
    type(twin).objects.filter(pk=twin.pk).update(number=readers.closed.number)
    numbers = reading_of(readers.secretary, readers.meeting).numbers
    assert numbers == {readers.open.number: readers.open.pk, readers.kept_out.number: readers.kept_out.pk}


def test_reading_of_another_meeting_is_not_opened_by_a_grant():
    readers = make_readers()
    user = granted(readers, readers.councillor())
    other = make_meeting(readers.body, date(2025, 4, 2))
    make_closed(other, "En anden sag")
    assert reading_of(user, other).items == {}
