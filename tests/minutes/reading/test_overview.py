"""The overview and a committee's list: own bodies in own time, the council's members all of them."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from committees.enums import MembershipRole
from committees.models import AuditEntry
from tests.decisions.reading.readers import DAY, cast, make_readers
from tests.factories import make_committee, make_meeting
from tests.minutes.reading.closed_meeting import WORDS, make_closed_meeting

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting():
    return make_closed_meeting()


def test_overview_names_own_meetings_and_holds_no_closed_word(client, meeting):
    found = {}
    for who, user in cast(meeting.readers).items():
        if who == "closed account":
            continue
        client.force_login(user)
        page = client.get("/mit/").content.decode()
        found[who] = f'href="{meeting.address}"' in page
        assert [word for word in WORDS if word in page] == [], who
    listed = {"member", "chair", "substitute", "disqualified", "disqualified by name", "secretary"}
    asked = {"granted", "granted the meeting", "ended", "refused", "waiting", "disqualified grantee", "named"}
    assert {who for who, shown in found.items() if shown} == listed | asked
    assert not AuditEntry.objects.filter(action="closed.read").exists()


def test_committees_list_holds_the_meetings_of_ones_own_time(client, meeting):
    readers = meeting.readers
    later = make_meeting(readers.body, DAY + timedelta(days=60), announced_at=timezone.now())
    draft = make_meeting(readers.body, DAY + timedelta(days=90))
    address = f"/mit/{readers.body.slug}/"

    def days(user):
        client.force_login(user)
        page = client.get(address)
        return [row.date for row in page.context["held"]] if page.status_code == 200 else page.status_code

    assert days(readers.user()) == [later.date, DAY]
    assert days(readers.user(starts=DAY + timedelta(days=1))) == [later.date]
    assert days(readers.councillor()) == [later.date, DAY]
    assert days(readers.secretary) == [later.date, DAY]
    assert days(readers.user(ends=date(2025, 4, 1))) == 404
    assert days(readers.user(MembershipRole.FOLLOWER)) == 404
    client.force_login(readers.user())
    assert client.get(f"{address}{draft.day}/").status_code == 404


def test_meeting_without_a_closed_edition_shows_the_date_alone(client):
    readers = make_readers(closed="kanarielukket")
    readers.meeting.announced_at = timezone.now()
    readers.meeting.save()
    client.force_login(readers.user())
    address = f"/mit/{readers.body.slug}/{readers.meeting.day}/"
    page = client.get(address)
    assert (page.status_code, "kanarielukket" in page.content.decode()) == (200, False)
    for thing in ("referat/", "referat.pdf", "referat.json", "dagsorden/", "punkt/1/"):
        assert client.get(f"{address}{thing}").status_code == 404
    assert not AuditEntry.objects.filter(action="closed.read").exists()


def test_nobody_of_the_house_gets_an_empty_overview(client, meeting):
    client.force_login(cast(meeting.readers)["nobody"])
    page = client.get("/mit/")
    assert (page.status_code, page.context["bodies"], list(page.context["leaves"])) == (200, [], [])
    assert client.get(f"/mit/{make_committee().slug}/").status_code == 404
    assert client.get("/mit/findes-ikke/").status_code == 404
