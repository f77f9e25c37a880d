"""A version that closes what an earlier one showed takes the earlier one along."""

import pytest

from decisions.enums import Preparation
from decisions.models import Attachment, Decision, ItemAttachment, Section
from minutes.enums import Cause
from minutes.models import PublishedFile, Withdrawal
from minutes.publishing.publish import publish
from tests.minutes.acts import JUDGED, MINUTES, add_file, current, make_published, versions

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
    assert Withdrawal.objects.get(kind=MINUTES).cause == Cause.SECRECY


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


def test_file_that_is_unticked_without_a_reason_takes_the_earlier_version_along(meeting):
    Attachment.objects.update(public=False)
    correct(meeting)
    assert versions(meeting) == [2]
    assert not PublishedFile.objects.filter(publication__kind=MINUTES).exists()


def test_closed_place_of_attachments_takes_the_earlier_version_along(meeting):
    item = meeting.items.get(number="2")
    place = Section.objects.create(item=item, position=50, role="attachments", heading="Bilag")
    correct(meeting)
    Section.objects.filter(pk=place.pk).update(closed=True, closed_reason="Forretningsforhold")
    correct(meeting)
    assert versions(meeting) == [3]


def test_file_that_is_replaced_under_its_title_leaves_the_earlier_version(meeting):
    item = meeting.items.get(number="2")
    ItemAttachment.objects.filter(item=item).delete()
    add_file(item, b"%PDF-1.4 rettet", "ef" * 32)
    correct(meeting)
    assert versions(meeting) == [1, 2]


def test_item_taken_off_leaves_the_earlier_version(meeting):
    meeting.items.filter(number="2").update(preparation=Preparation.WITHDRAWN)
    correct(meeting)
    assert versions(meeting) == [1, 2]


@pytest.fixture
def two_texts(meeting):
    """An open and a closed text of one role, published as version 2."""
    item = meeting.items.get(number="1")
    fields = {"item": item, "role": "other", "closed_reason": "Pris"}
    first = Section.objects.create(position=50, html="<p>Lukket.</p>", closed=True, **fields)
    second = Section.objects.create(position=60, html="<p>Hemmelig.</p>", **fields)
    correct(meeting)
    return first, second


@pytest.mark.parametrize("public_html", ["", "<p>Offentlig.</p>"])
def test_one_text_opened_and_one_of_its_role_closed_takes_the_earlier_versions_along(
    meeting, two_texts, public_html
):
    for row, closed in zip(two_texts, (False, True), strict=True):
        Section.objects.filter(pk=row.pk).update(closed=closed, public_html=public_html)
    correct(meeting)
    assert versions(meeting) == [3]


def test_open_text_corrected_beside_a_closed_one_leaves_the_earlier_versions(meeting, two_texts):
    Section.objects.filter(pk=two_texts[1].pk).update(html="<p>Rettet.</p>")
    Section.objects.create(item=two_texts[1].item, position=70, role="other", html="<p>Ny.</p>")
    correct(meeting)
    assert versions(meeting) == [1, 2, 3]
