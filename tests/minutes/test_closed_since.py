"""A version that closes what an earlier one showed takes the earlier one along."""

import pytest

from decisions.models import Attachment, Decision, Section
from minutes.enums import Cause
from minutes.models import Withdrawal
from minutes.publish import publish
from tests.minutes.acts import JUDGED, MINUTES, current, make_published, versions

pytestmark = [pytest.mark.django_db, pytest.mark.database, pytest.mark.public]


@pytest.fixture
def meeting():
    return make_published()


def correct(meeting, **more):
    return publish(meeting, MINUTES, None, "Rettet.", accepting=JUDGED, **more)


def test_mere_correction_leaves_the_earlier_version(meeting):
    Section.objects.filter(item__number="1").update(html="<p>Rettet tekst.</p>")
    correct(meeting)
    assert versions(meeting) == [1, 2]


@pytest.mark.parametrize("fields", [{}, {"kept_out": True}])
def test_item_closed_since_takes_the_earlier_version_along(client, meeting, fields):
    meeting.items.filter(number="1").update(
        closed=True, closed_reason="Personforhold", public_title="En sag", **fields
    )
    correct(meeting)
    assert versions(meeting) == [2]
    assert client.get(f"{meeting.get_absolute_url()}referat/v1/").status_code == 410
    assert "legeplads" not in current(meeting).document
    assert Withdrawal.objects.get().cause == Cause.SECRECY


@pytest.mark.parametrize("model", [Section, Decision])
def test_text_closed_since_takes_the_earlier_version_along(meeting, model):
    model.objects.filter(item__number="1").update(closed=True, closed_reason="Personforhold")
    correct(meeting)
    assert versions(meeting) == [2]


def test_opened_item_leaves_the_earlier_version(meeting):
    meeting.items.filter(number="1").update(closed=True, closed_reason="Pris", public_title="En sag")
    correct(meeting)
    meeting.items.filter(number="1").update(closed=False)
    correct(meeting)
    assert versions(meeting) == [2, 3]


def test_slip_takes_every_earlier_version_along(meeting):
    correct(meeting)
    correct(meeting, slip=Cause.PERSONAL_DATA)
    assert versions(meeting) == [3]
    sheet = Withdrawal.objects.get()
    assert (sheet.versions, sheet.cause, sheet.closed_at) == ([1, 2], Cause.PERSONAL_DATA, None)


def test_new_text_that_is_closed_from_the_start_leaves_the_earlier_version(meeting):
    item = meeting.items.get(number="1")
    Section.objects.create(
        item=item, position=30, role="economy", html="<p>Pris</p>", closed=True, closed_reason="Pris"
    )
    correct(meeting)
    assert versions(meeting) == [1, 2]


def test_attachment_withheld_since_takes_the_earlier_version_along(meeting):
    Attachment.objects.update(public=False, closed_reason="Personforhold")
    correct(meeting)
    assert versions(meeting) == [2]
