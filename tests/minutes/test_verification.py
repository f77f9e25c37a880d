"""What check_record finds when somebody goes past the program."""

import hashlib

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import connection

from committees.models import AuditEntry
from decisions.models import Attachment, ItemAttachment
from minutes.enums import DocumentKind
from minutes.models import ClosedPublication, LedgerEntry, Publication, PublishedFile
from minutes.publish import publish
from minutes.verification import problems
from minutes.withdraw import withdraw
from tests.factories import make_item, make_meeting

pytestmark = [pytest.mark.django_db, pytest.mark.database]
MINUTES = DocumentKind.MINUTES
SHA256 = hashlib.sha256(b"lyd").hexdigest()


@pytest.fixture
def meeting():
    meeting = make_meeting()
    item = make_item(meeting, "Ny legeplads", decided="Godkendt.")
    row = Attachment.objects.create(
        title="Støjrapport",
        public=True,
        clean_file=ContentFile(b"lyd", "ren.pdf"),
        clean_sha256=SHA256,
        clean_size=3,
    )
    ItemAttachment.objects.create(item=item, attachment=row)
    publish(meeting, MINUTES, None)
    return meeting


def past_the_trigger():
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL session_replication_role = replica")


def test_whole_record_has_no_problem(meeting):
    withdraw(meeting, MINUTES, None, "")
    publish(meeting, MINUTES, None)
    assert list(problems()) == []


def test_ledger_that_lost_its_last_act_with_its_publications_is_found_out(meeting):
    past_the_trigger()
    for model in (LedgerEntry, Publication, ClosedPublication):
        model.objects.all().delete()
    assert list(problems()) == [
        f"{edition} ledger: the line of minutes v1 of meeting {meeting.pk} is missing"
        for edition in ("public", "closed")
    ]


def test_audit_log_that_lost_its_last_entry_is_found_out(meeting):
    past_the_trigger()
    AuditEntry.objects.filter(action="publish").delete()
    assert f"audit log: the publishing of minutes v1 of meeting {meeting.pk} is missing" in list(problems())


def test_publication_that_lost_a_file_is_found_out(meeting):
    PublishedFile.objects.all().delete()
    [problem] = problems()
    assert problem.endswith("has other files than were published")


def test_changed_bytes_are_found_out(meeting):
    name = PublishedFile.objects.get().file.name
    storages["published"].delete(name)
    storages["published"].save(name, ContentFile(b"lud"))
    [problem] = problems()
    assert problem == f"public edition: the file {name} is missing or was changed"
