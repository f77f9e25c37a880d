"""How often publishing asks the database: as often for many items as for few."""

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from committees.models import Attendance
from decisions.models import Attachment, Case, ItemAttachment, RegisterEntry, Vote
from decisions.votes import record_vote
from minutes.checks import findings
from minutes.enums import DocumentKind
from minutes.publishing.publish import publish
from tests.factories import make_committee, make_item, make_meeting, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def meeting_of(number):
    """Every item has a case, carries on a published one, was voted on, and has a file."""
    committee = make_committee()
    earlier, meeting = make_meeting(committee), make_meeting(committee)
    for name in ("Ida Prøve", "Bo Prøve"):
        Attendance.objects.create(
            meeting=meeting, person=make_person(f"{name} {meeting.pk}"), party="A", status="present"
        )
    before = [make_item(earlier, decided="Udsat.") for _n in range(number)]
    publish(earlier, DocumentKind.MINUTES, None)
    for n, continues in enumerate(before):
        case = Case.objects.create(number=f"25/{meeting.pk}{n}", title="Legepladser")
        item = make_item(meeting, decided="Godkendt.", case=case, continues=continues)
        record_vote(Vote.objects.create(item=item, text="A for"))
        _attach(item, f"{item.pk:064x}")
    return meeting


def _attach(item, sha256):
    row = Attachment.objects.create(
        title="Bilag",
        public=True,
        clean_file=ContentFile(b"%PDF-1.4", "ren.pdf"),
        clean_sha256=sha256,
        clean_size=8,
    )
    ItemAttachment.objects.create(item=item, attachment=row)


def queries_of(meeting):
    findings(
        meeting, DocumentKind.MINUTES
    )  # files are read when they are added, or else when first looked at
    with CaptureQueriesContext(connection) as queries:
        publish(meeting, DocumentKind.MINUTES, None)
    return len(queries)


def test_publishing_asks_as_often_for_six_items_as_for_two():
    two, six = meeting_of(2), meeting_of(6)
    assert queries_of(two) == queries_of(six)
    entry = RegisterEntry.objects.filter(meeting=six).first()
    assert (entry.case_title, bool(entry.continues), entry.ballots.count()) == ("Legepladser", True, 2)
