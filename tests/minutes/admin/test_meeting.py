"""The meeting's page: made by the service, its items in order, its attendance filled in."""

from datetime import date, time, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from committees.enums import MeetingStage
from committees.meetings import announce
from committees.models import AuditEntry, Meeting, Membership
from decisions.models import AgendaItem, Vote
from decisions.votes import record_vote
from minutes.enums import DocumentKind
from minutes.publishing.publish import publish
from tests.admin_forms import untouched
from tests.factories import (
    make_committee,
    make_item,
    make_meeting,
    make_person,
    make_secretary,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    client.force_login(make_user(is_superuser=True))
    return client


def page_of(meeting):
    return reverse("admin:committees_meeting_change", args=[meeting.pk])


def test_meeting_is_made_by_the_service(admin):
    committee = make_committee()
    page = reverse("admin:committees_meeting_add")
    data = untouched(admin.get(page)) | {
        "committee": committee.pk,
        "date": "03-11-2025",
        "starts_at": "17.00",
    }
    assert admin.post(page, data).status_code == 302
    response = admin.post(page, data)
    meetings = list(Meeting.objects.order_by("day_number"))
    assert [meeting.day for meeting in meetings] == ["2025-11-03", "2025-11-03-2"]
    assert response.url == page_of(meetings[1])
    assert meetings[0].starts_at == time(17, 0)
    assert AuditEntry.objects.filter(action="meeting.create").count() == 2


def test_meeting_moved_to_a_day_that_is_taken_gets_the_next_number(admin):
    committee = make_committee()
    make_meeting(committee, date(2025, 3, 5))
    moved = make_meeting(committee, date(2025, 3, 6))
    admin.post(page_of(moved), untouched(admin.get(page_of(moved))) | {"date": "05-03-2025"})
    moved.refresh_from_db()
    assert moved.day == "2025-03-05-2"


@pytest.mark.parametrize("wish", ["²:up", "9" * 5000 + ":up", "\0:up", "", ":", "-1:down", "x"])
def test_wish_to_move_what_is_no_item_moves_nothing(admin, wish):
    meeting = make_meeting()
    items = [make_item(meeting, title) for title in ("Ny legeplads", "Ny skole")]
    data = untouched(admin.get(page_of(meeting)))
    assert admin.post(page_of(meeting), data | {"_move": wish}).status_code == 302
    assert list(meeting.items.order_by("position")) == items
    admin.post(page_of(meeting), data | {"_move": f"{items[1].pk}:up"})
    assert list(meeting.items.order_by("position")) == items[::-1]


def test_state_cannot_be_typed(admin):
    meeting = make_meeting()
    data = untouched(admin.get(page_of(meeting))) | {
        "announced_at": "01-01-2025 12.00",
        "minutes_published_at_0": "01-01-2025",
        "committee": make_committee().pk,
    }
    admin.post(page_of(meeting), data)
    unchanged = Meeting.objects.get()
    assert unchanged.stage == MeetingStage.DRAFT
    assert unchanged.committee == meeting.committee


def test_day_of_a_published_meeting_is_fixed(admin):
    meeting = make_meeting()
    make_item(meeting)
    publish(meeting, DocumentKind.AGENDA, None)
    admin.post(page_of(meeting), untouched(admin.get(page_of(meeting))) | {"date": "06-03-2025"})
    assert Meeting.objects.get().date == date(2025, 3, 5)


def test_items_follow_the_order_they_were_dragged_to_and_keep_their_texts(admin):
    meeting = make_meeting()
    make_item(meeting, "a"), make_item(meeting, "b"), make_item(meeting, "c")
    data = untouched(admin.get(page_of(meeting)))
    AgendaItem.objects.filter(title="a").update(proposer="Skrevet imens")
    data |= {"items-0-position": "3", "items-1-position": "1", "items-2-position": "2"}
    admin.post(page_of(meeting), data)
    rows = list(meeting.items.order_by("position").values_list("number", "title", "proposer"))
    assert rows == [("1", "b", ""), ("2", "c", ""), ("3", "a", "Skrevet imens")]


def test_item_added_meanwhile_stays_behind_the_dragged_ones(admin):
    meeting = make_meeting()
    make_item(meeting, "a"), make_item(meeting, "b")
    data = untouched(admin.get(page_of(meeting))) | {"items-0-position": "2", "items-1-position": "1"}
    make_item(meeting, "ny")
    admin.post(page_of(meeting), data)
    assert list(meeting.items.order_by("position").values_list("title", flat=True)) == ["b", "a", "ny"]


@pytest.mark.parametrize(("way", "order"), [("up", ["b", "a", "c"]), ("down", ["a", "c", "b"])])
def test_buttons_move_items_without_javascript(admin, way, order):
    meeting = make_meeting()
    items = {title: make_item(meeting, title) for title in "abc"}
    page = admin.get(page_of(meeting))
    assert f'value="{items["b"].pk}:{way}"' in page.content.decode()
    admin.post(page_of(meeting), untouched(page) | {"_move": f"{items['b'].pk}:{way}", "venue": "Salen"})
    assert list(meeting.items.order_by("position").values_list("title", flat=True)) == order
    meeting.refresh_from_db()
    assert meeting.venue == "Salen"


@pytest.mark.parametrize("wish", ["", "x:up", "999999:up", "::"])
def test_move_that_names_no_item_moves_nothing(admin, wish):
    meeting = make_meeting()
    make_item(meeting, "a"), make_item(meeting, "b")
    assert (
        admin.post(page_of(meeting), untouched(admin.get(page_of(meeting))) | {"_move": wish}).status_code
        == 302
    )
    assert list(meeting.items.order_by("position").values_list("title", flat=True)) == ["a", "b"]


def test_members_of_the_day_are_filled_in(admin):
    committee = make_committee()
    for name in ("Ida Holm", "Bo Bek"):
        Membership.objects.create(
            committee=committee, person=make_person(name), party="A", starts_on=date(2022, 1, 1)
        )
    meeting = make_meeting(committee)
    admin.post(page_of(meeting), untouched(admin.get(page_of(meeting))) | {"_prefill": "1"})
    assert {row.printed_name for row in meeting.attendances.all()} == {"Ida Holm", "Bo Bek"}
    assert "2 medlemmer er skrevet på" in admin.get(page_of(meeting)).content.decode()


def test_vote_typed_before_the_members_are_filled_in_is_read_anew(admin):
    committee = make_committee()
    Membership.objects.create(
        committee=committee, person=make_person("Ida Holm"), party="A", starts_on=date(2022, 1, 1)
    )
    vote = an_unread_vote(make_meeting(committee))
    page = page_of(vote.item.meeting)
    admin.post(page, untouched(admin.get(page)) | {"_prefill": "1"})
    assert [ballot.name for ballot in vote.ballots.all()] == ["Ida Holm"]


def test_vote_typed_before_the_attendance_is_read_anew(admin):
    vote = an_unread_vote(make_meeting())
    page = page_of(vote.item.meeting)
    line = {"name": "Ida Holm", "party": "A", "status": "present", "position": "1", "id": ""}
    data = untouched(admin.get(page)) | {f"attendances-0-{name}": value for name, value in line.items()}
    admin.post(page, data | {"attendances-0-meeting": vote.item.meeting_id, "attendances-TOTAL_FORMS": "1"})
    assert [ballot.name for ballot in vote.ballots.all()] == ["Ida Holm"]


def an_unread_vote(meeting):
    vote = Vote.objects.create(item=make_item(meeting), text="A for")
    record_vote(vote)
    assert not vote.ballots.exists()
    return vote


def test_announced_meeting_cannot_be_deleted(admin):
    meeting = make_meeting()
    address = reverse("admin:committees_meeting_delete", args=[meeting.pk])
    assert admin.get(address).status_code == 200
    announce(meeting, None)
    assert admin.post(address, {"post": "yes"}).status_code == 403


def test_secretary_sees_the_meetings_of_their_own_committee_alone(client):
    own, other = make_meeting(), make_meeting()
    client.force_login(make_secretary(own.committee))
    listed = client.get(reverse("admin:committees_meeting_changelist")).context["cl"].result_list
    assert list(listed) == [own]
    assert client.get(page_of(own)).status_code == 200
    for name, what in [("publish", "minutes"), ("withdraw", "minutes"), ("step", "announce")]:
        assert client.get(reverse(f"admin:committees_meeting_{name}", args=[own.pk, what])).status_code == 200
        hidden = reverse(f"admin:committees_meeting_{name}", args=[other.pk, what])
        assert client.get(hidden).status_code == 404
    assert client.get(reverse("preview", args=[own.pk, "minutes"])).status_code == 200
    assert client.get(reverse("preview", args=[other.pk, "minutes"])).status_code == 404


def test_signature_sheet_is_neither_open_nor_undecided(admin):
    meeting = make_meeting()
    make_item(meeting, "Underskriftsside", kind="signature_sheet")
    text = admin.get(page_of(meeting)).content.decode()
    assert "Ingen beslutning endnu" not in text
    assert "Åben" not in text


def test_list_is_narrowed_to_where_meetings_stand(admin):
    now, later = timezone.now(), timezone.localdate() + timedelta(days=9)
    made = {
        "a draft to come": make_meeting(day=later),
        "sent, to come": make_meeting(day=later, sent_at=now),
        "held": make_meeting(approved_at=now),
        "an old draft": make_meeting(),
        "published": make_meeting(minutes_published_at=now),
        "cancelled": make_meeting(cancelled_at=now),
    }
    states = {
        "": set(made),
        "draft": {"a draft to come", "an old draft"},
        "upcoming": {"a draft to come", "sent, to come"},
        "unpublished": {"held", "an old draft"},
        "published": {"published"},
        "cancelled": {"cancelled"},
        "all": set(made),
    }
    page = reverse("admin:committees_meeting_changelist")
    for state, names in states.items():
        listed = admin.get(page, {"tilstand": state}).context["cl"].result_list
        assert {name for name, meeting in made.items() if meeting in listed} == names


def test_filters_name_the_users_own_committees_alone(client):
    own, other = make_meeting(), make_meeting()
    make_item(own), make_item(other)
    client.force_login(make_secretary(own.committee))
    for name in ("committees_meeting", "decisions_agendaitem"):
        text = client.get(reverse(f"admin:{name}_changelist")).content.decode()
        assert str(own.committee) in text
        assert str(other.committee) not in text


def test_list_asks_as_often_for_three_meetings_as_for_one(admin, django_assert_num_queries):
    page = reverse("admin:committees_meeting_changelist")
    committee = make_committee()
    make_meeting(committee)
    with django_assert_num_queries(8):
        admin.get(page)
    make_meeting(committee), make_meeting(committee)
    with django_assert_num_queries(8):
        assert len(admin.get(page).context["cl"].result_list) == 3


def test_page_asks_as_often_for_three_items_as_for_one(admin, django_assert_max_num_queries):
    few, many = make_meeting(), make_meeting()
    make_item(few, decided="Godkendt.")
    for n in range(12):
        make_item(many, f"Sag {n}", decided="Godkendt.")
    admin.get(page_of(few))
    with django_assert_max_num_queries(60) as asked:
        admin.get(page_of(few))
    with django_assert_max_num_queries(len(asked)):
        admin.get(page_of(many))
