from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from minutes.afterwards.withdraw import withdraw
from minutes.enums import DocumentKind
from minutes.models import ClosedPublication, LedgerEntry, Publication
from minutes.publishing.publish import publish
from tests.factories import make_item, make_meeting

pytestmark = [pytest.mark.django_db, pytest.mark.database]
AGENDA, MINUTES = DocumentKind.AGENDA, DocumentKind.MINUTES


@pytest.fixture
def meeting():
    meeting = make_meeting()
    make_item(meeting, "Ny legeplads", decided="Godkendt.")
    return meeting


@pytest.fixture
def closed(meeting):
    return make_item(
        meeting,
        "Køb af Nygade 7",
        decided="Køb for 4 mio. kr.",
        closed=True,
        closed_reason="Forretningsforhold",
        public_title="Køb af ejendom",
        public_decision="<p>Godkendt.</p>",
    )


def test_check_record_passes_after_publishing_and_withdrawing(meeting, closed):
    publish(meeting, AGENDA, None)
    publish(meeting, MINUTES, None)
    withdraw(meeting, MINUTES, None, "")
    out = StringIO()
    call_command("check_record", stdout=out)
    assert "3 publications verified" in out.getvalue()


@pytest.mark.parametrize("model", [Publication, ClosedPublication])
def test_check_record_finds_a_changed_document(model, meeting):
    publish(meeting, MINUTES, None)
    row = model.objects.get()
    model.objects.update(document=row.document.replace("Godkendt", "Afvist"))
    err = StringIO()
    with pytest.raises(CommandError):
        call_command("check_record", stderr=err)
    assert "the document is not the one that was published" in err.getvalue()


def test_check_record_finds_a_changed_ledger_line(meeting):
    publish(meeting, MINUTES, None)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL session_replication_role = replica")  # past the trigger
    LedgerEntry.objects.filter(edition="public").update(note="en anden")
    err = StringIO()
    with pytest.raises(CommandError):
        call_command("check_record", stderr=err)
    assert "Public ledger: line 1 (Published: " in err.getvalue()


def test_check_record_finds_a_missing_publication(meeting):
    publish(meeting, MINUTES, None)
    Publication.objects.all().delete()
    err = StringIO()
    with pytest.raises(CommandError):
        call_command("check_record", stderr=err)
    assert "is missing" in err.getvalue()
