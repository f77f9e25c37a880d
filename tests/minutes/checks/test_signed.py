"""Files under the titles of a signed record."""

import pytest

from decisions.models import Attachment
from minutes.afterwards.signing import sign
from minutes.checks import Level, findings
from minutes.checks.acceptances import accept
from tests.minutes.acts import AGENDA, MINUTES, make_published

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def meeting():
    meeting = make_published()
    sign(meeting, None)
    return meeting


def swapped(meeting, kind=MINUTES):
    return [finding for finding in findings(meeting, kind) if finding.code == "signed_files_are_unchanged"]


def test_another_file_under_a_signed_title_is_to_be_judged(meeting):
    assert swapped(meeting) == []
    Attachment.objects.update(clean_sha256="fa" * 32)
    [finding] = swapped(meeting)
    assert (finding.level, finding.item_id) == (Level.JUDGE, meeting.items.get(number="2").pk)
    assert swapped(meeting, AGENDA) == []
    accept(meeting, [finding], "Bedre scanning", None)
    assert swapped(meeting)[0].accepted
    Attachment.objects.update(clean_sha256="fb" * 32)
    assert not swapped(meeting)[0].accepted


def test_file_without_a_clean_copy_has_nothing_to_compare(meeting):
    Attachment.objects.update(clean_sha256="", clean_file="")
    assert swapped(meeting) == []


def test_record_that_is_not_signed_says_nothing(db):
    meeting = make_published()
    Attachment.objects.update(clean_sha256="fa" * 32)
    assert swapped(meeting) == []
