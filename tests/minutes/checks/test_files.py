"""Files that would become public."""

import pytest

from decisions.attachments.conversion import queue_conversion
from decisions.models import Attachment, ItemAttachment
from minutes.checks import Level, findings
from tests.factories import make_meeting
from tests.minutes.checks.meetings import MINUTES, closed_item, said

HIDDEN = ["hidden_sheet", "hidden_sheet", "tracked_change", "bookmark"]
pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_public_file_without_clean_copy_stops(meeting, item):
    attachment = Attachment.objects.create(title="Regneark", file="regneark.xlsx", public=True)
    ItemAttachment.objects.create(item=item, attachment=attachment)
    assert said(meeting) == [("public_files_have_clean_copies", Level.STOP, item.pk, "attachments")]
    Attachment.objects.update(public=False)
    assert said(meeting) == []


def test_office_file_is_stopped_with_what_it_hides(meeting, item):
    attachment = Attachment.objects.create(
        title="Regneark",
        file="regneark.xlsx",
        public=True,
        inspection={"original": [{"code": code, "where": "", "text": ""} for code in HIDDEN]},
    )
    ItemAttachment.objects.create(item=item, attachment=attachment)
    [finding] = findings(meeting, MINUTES)
    assert "it holds hidden sheet, tracked changes." in finding.message
    queue_conversion(attachment)
    [finding] = findings(meeting, MINUTES)
    assert "is being made into PDF" in finding.message


def test_public_file_that_stands_on_a_closed_item_too_is_to_be_judged(meeting, item):
    attachment = Attachment.objects.create(title="Tilbud", public=True)
    ItemAttachment.objects.create(item=item, attachment=attachment)
    assert said(meeting) == []
    ItemAttachment.objects.create(item=closed_item(make_meeting()), attachment=attachment)
    assert said(meeting) == [("public_files_stand_on_no_closed_item", Level.JUDGE, item.pk, "attachments")]


@pytest.mark.parametrize(
    ("title", "told"), [("IMG_2034", True), ("Scan 12.jpg", True), ("Kort over Nygade", False)]
)
def test_title_of_a_picture_tells_what_it_shows(title, told, meeting, item):
    attachment = Attachment.objects.create(
        title=title,
        public=True,
        content_type="image/jpeg",
        clean_file="x.jpg",
        clean_sha256="a" * 64,
        inspection={"clean": []},
    )
    ItemAttachment.objects.create(item=item, attachment=attachment)
    finding = ("titles_tell_what_a_picture_shows", Level.JUDGE, item.pk, "attachments")
    assert said(meeting) == ([finding] if told else [])
