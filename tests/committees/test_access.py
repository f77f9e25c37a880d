from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from committees.access import may, visible_to
from committees.models import Committee, Meeting, Membership, Organisation, Person, User
from decisions.models import AgendaItem, Attachment, Case, ItemAttachment, Section
from tests.factories import make_committee, make_item, make_meeting, make_person, make_secretary, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    """Two committees with a meeting and an item each, and the secretary of the first."""
    own, other = make_committee(), make_committee()
    for committee in (own, other):
        make_item(make_meeting(committee))
    return own, other, make_secretary(own)


def of(committee, records):
    return records.filter(meeting__committee=committee)


def test_secretary_sees_meetings_items_and_texts_of_own_committee_only(house):
    own, _other, secretary = house
    assert {m.committee for m in visible_to(Meeting.objects.all(), secretary)} == {own}
    assert {i.meeting.committee for i in visible_to(AgendaItem.objects.all(), secretary)} == {own}
    assert {s.item.meeting.committee for s in visible_to(Section.objects.all(), secretary)} == {own}
    assert list(visible_to(Committee.objects.all(), secretary)) == [own]


def test_attachment_on_items_of_two_committees_is_listed_once(house):
    _own, _other, secretary = house
    attachment, alone = (Attachment.objects.create(title=title) for title in ("Kort", "Løs"))
    for item in AgendaItem.objects.all():
        ItemAttachment.objects.create(item=item, attachment=attachment)
    assert list(visible_to(Attachment.objects.all(), secretary)) == [attachment]
    assert not may(secretary, "view", Attachment, alone)


def test_object_check_agrees_with_the_list_for_every_action(house):
    own, other, secretary = house
    for action in ("view", "add", "change", "delete"):
        assert may(secretary, action, Meeting, own.meetings.get())
        assert not may(secretary, action, Meeting, other.meetings.get())


def test_secretary_shares_people_and_cases_but_deletes_none():
    secretary = make_secretary(make_committee())
    for kind in (Person, Case):
        assert [may(secretary, a, kind, None) for a in ("view", "add", "change", "delete")] == [
            True,
            True,
            True,
            False,
        ]


def test_kinds_that_name_nothing_are_the_administrators_alone():
    secretary, administrator = make_secretary(make_committee()), make_user(is_superuser=True)
    for kind in (User, Organisation):
        assert not may(secretary, "view", kind, None)
        assert may(administrator, "change", kind, None)


def test_secretary_changes_own_committee_and_makes_none(house):
    own, other, secretary = house
    assert may(secretary, "change", Committee, own)
    assert not may(secretary, "change", Committee, other)
    assert not may(secretary, "add", Committee, None)
    assert not may(secretary, "delete", Committee, own)


@pytest.mark.parametrize("role", ["chair", "deputy", "member", "substitute", "follower"])
def test_other_roles_reach_nothing_behind_the_desk(house, role):
    own, _other, _secretary = house
    person = make_person()
    Membership.objects.create(committee=own, person=person, role=role, starts_on=date(2020, 1, 1))
    user = make_user(person=person)
    assert not user.is_staff
    assert not visible_to(Meeting.objects.all(), user).exists()
    assert not user.has_module_perms("committees")


def test_secretary_of_yesterday_reaches_nothing():
    person, yesterday = make_person(), timezone.localdate() - timedelta(days=1)
    Membership.objects.create(
        committee=make_committee(),
        person=person,
        role="secretary",
        starts_on=date(2020, 1, 1),
        ends_on=yesterday,
    )
    assert not make_user(person=person).is_staff


def test_closed_account_reaches_nothing(house):
    own, _other, secretary = house
    User.objects.filter(pk=secretary.pk).update(is_active=False, is_superuser=True)
    closed = User.objects.get(pk=secretary.pk)
    assert not may(closed, "view", Meeting, own.meetings.get())
    assert not visible_to(Meeting.objects.all(), closed).exists()
    assert not closed.has_perm("committees.view_meeting")


def test_nobody_logged_in_reaches_nothing(house):
    assert not visible_to(Meeting.objects.all(), AnonymousUser()).exists()
    assert not may(AnonymousUser(), "view", Person, None)


def test_djangos_question_is_answered_alike(house):
    own, other, secretary = house
    assert secretary.has_perm("decisions.change_agendaitem")
    assert secretary.has_perm("committees.change_meeting", own.meetings.get())
    assert not secretary.has_perm("committees.change_meeting", other.meetings.get())
    assert secretary.has_module_perms("decisions")
    assert not secretary.has_module_perms("auth")
    assert not secretary.has_perm("committees.nonsense")
    assert not secretary.has_perm("nonsense.change_meeting")
    assert not secretary.has_perm("")
