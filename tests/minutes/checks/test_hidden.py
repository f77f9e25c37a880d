"""What files hide in the copy that would become public."""

import pytest

from decisions.models import Attachment, AttachmentPage, BarredFile
from minutes.checks import Level, findings
from minutes.checks.acceptances import accept
from tests.minutes.checks.meetings import MINUTES, said
from tests.minutes.checks.test_file_texts import attached, hidden

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.mark.parametrize(
    ("code", "check", "level"),
    [
        ("covered_text", "boxes_cover_no_text", Level.STOP),
        ("hidden_layer", "files_show_all_their_text", Level.JUDGE),
        ("invisible_text", "files_show_all_their_text", Level.JUDGE),
        ("off_page_text", "files_show_all_their_text", Level.JUDGE),
        ("not_inspected", "files_were_looked_through", Level.JUDGE),
        ("scan_without_text", "scans_can_be_read", Level.ADVICE),
    ],
)
def test_hidden_thing_of_the_clean_copy_is_told(code, check, level, meeting, item):
    attached(item, clean=[hidden(code, "Fru Hemmelig", "page:3")])
    assert said(meeting) == [(check, level, item.pk, "attachments")]
    [finding] = findings(meeting, MINUTES)
    assert "page 3" in finding.message
    if check in ("boxes_cover_no_text", "files_show_all_their_text"):
        assert finding.excerpt.words == "Fru Hemmelig"


@pytest.mark.parametrize("code", ["bookmark", "alternative_text", "link_target"])
def test_ordinary_parts_give_no_finding(code, meeting, item):
    attached(item, clean=[hidden(code, "Side 1")])
    assert said(meeting) == []


def test_what_only_the_original_hid_gives_no_finding(meeting, item):
    attached(item, original=[hidden("covered_text", "Navn"), hidden("metadata", "Eva")])
    assert said(meeting) == []


def test_several_hidden_things_are_told_each(meeting, item):
    attached(item, clean=[hidden("covered_text", "Et"), hidden("covered_text", "To", "page:2")])
    assert said(meeting) == [("boxes_cover_no_text", Level.STOP, item.pk, "attachments")] * 2


def test_file_never_looked_through_is_told(meeting, item):
    attached(item)
    Attachment.objects.update(inspection={})
    assert said(meeting) == [("files_were_looked_through", Level.ADVICE, item.pk, "attachments")]


def test_large_file_is_told(meeting, item):
    attached(item)
    Attachment.objects.update(clean_size=21 * 1024 * 1024)
    assert said(meeting) == [("files_are_not_too_large", Level.ADVICE, item.pk, "attachments")]


@pytest.mark.parametrize("sha256", ["a" * 64, "b" * 64])
def test_withdrawn_file_stops_by_its_original_or_its_copy(sha256, meeting, item):
    attached(item)
    BarredFile.objects.create(sha256=sha256)
    assert said(meeting) == [("withdrawn_files_stay_out", Level.STOP, item.pk, "attachments")]


def test_pages_that_could_not_be_read_are_to_be_judged(meeting, item):
    attachment = attached(item, "En side", "")
    Attachment.objects.update(pages=2)
    assert said(meeting) == []
    Attachment.objects.update(pages=300)
    assert said(meeting) == [("all_pages_were_read", Level.JUDGE, item.pk, "attachments")]
    [finding] = findings(meeting, MINUTES)
    assert "only 2 of 300 pages" in finding.message
    accept(meeting, [finding], "Set igennem", None)
    assert findings(meeting, MINUTES)[0].accepted
    AttachmentPage.objects.filter(attachment=attachment, number=2).delete()
    assert not findings(meeting, MINUTES)[0].accepted
