"""The closed proof: for whoever may read the whole closed edition, and each opening is logged first."""

import io

import pytest
from django.db import DatabaseError
from django.urls import reverse
from pypdf import PdfReader

from committees.jobs import run
from committees.models import Job
from decisions.models import AgendaItem, ReadingGrant
from minutes.enums import DocumentKind, Edition
from minutes.models import DraftPdf
from minutes.renditions.drafts import MAKE, ask_for_draft, make_draft
from tests.factories import make_secretary, make_user
from tests.minutes.reading.closed_meeting import CLOSED as SECRET
from tests.minutes.reading.closed_meeting import KEPT_OUT, PART, body_of, make_closed_meeting, readings

pytestmark = [pytest.mark.django_db]
MINUTES, CLOSED = DocumentKind.MINUTES, Edition.CLOSED


@pytest.fixture
def house():
    return make_closed_meeting()


@pytest.fixture
def meeting(house):
    return house.readers.meeting


@pytest.fixture
def made(meeting):
    ask_for_draft(meeting, MINUTES, CLOSED)
    run(Job.objects.get(kind=MAKE).pk, make_draft)
    return DraftPdf.objects.get(edition=CLOSED)


def page_of(meeting):
    return reverse("draft", args=[meeting.pk, MINUTES])


def file_of(meeting):
    return reverse("closed_draft_pdf", args=[meeting.pk, MINUTES])


def administrator():
    return make_user(is_superuser=True)


def test_secretary_of_the_body_asks_for_it_and_reads_all_of_it(client, house, meeting):
    client.force_login(make_secretary(meeting.committee))
    assert "Kladde med lukkede punkter" in client.get(page_of(meeting)).content.decode()
    client.post(page_of(meeting), {"edition": "closed"})
    run(Job.objects.get(kind=MAKE).pk, make_draft)
    assert file_of(meeting) in client.get(page_of(meeting)).content.decode()
    assert readings() == []
    answer = client.get(file_of(meeting))
    assert "no-store" in answer["Cache-Control"]
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(body_of(answer))).pages)
    assert [word for word in ("UDKAST", SECRET, KEPT_OUT, PART) if word not in text] == []
    [reading] = readings()
    readers = house.readers
    opened = {readers.closed.pk, readers.kept_out.pk, readers.open.pk}
    assert {int(key) for key in reading.detail["items"]} == opened
    assert set(reading.detail["items"].values()) == {"secretary"}
    assert (reading.detail["as"], reading.detail["form"]) == ("pdf", "draft")


def test_nothing_is_sent_where_the_reading_cannot_be_logged(client, meeting, made, monkeypatch):
    def fail(*_args, **_named):
        raise DatabaseError("full")

    monkeypatch.setattr("decisions.reading.log.record", fail)
    client.force_login(make_secretary(meeting.committee))
    with pytest.raises(DatabaseError):
        client.get(file_of(meeting))


def test_personsag_keeps_it_from_an_administrator(client, meeting, made):
    client.force_login(administrator())
    page = client.get(page_of(meeting)).content.decode()
    assert ("Kladde, offentlig udgave" in page, "Kladde med lukkede" in page) == (True, False)
    assert client.get(file_of(meeting)).status_code == 404
    assert client.post(page_of(meeting), {"edition": "closed"}).status_code == 404
    assert readings() == []


def test_personsag_that_was_deleted_since_keeps_the_old_draft_from_an_administrator(client, meeting, made):
    ReadingGrant.objects.all().delete()
    AgendaItem.objects.get(kept_out=True).delete()
    client.force_login(administrator())
    assert "Kladde med lukkede" in client.get(page_of(meeting)).content.decode()
    assert client.get(file_of(meeting)).status_code == 404


def test_administrator_reads_one_without_a_personsag(client):
    meeting = make_closed_meeting(personsag=False).readers.meeting
    ask_for_draft(meeting, MINUTES, CLOSED)
    run(Job.objects.get(kind=MAKE).pk, make_draft)
    client.force_login(administrator())
    assert body_of(client.get(file_of(meeting))).startswith(b"%PDF")
    assert len(readings()) == 1


def test_public_draft_beside_a_closed_one_holds_nothing_closed(client, meeting, made):
    ask_for_draft(meeting, MINUTES)
    run(Job.objects.get(kind=MAKE, key__endswith="public").pk, make_draft)
    client.force_login(make_secretary(meeting.committee))
    data = body_of(client.get(reverse("draft_pdf", args=[meeting.pk, MINUTES])))
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    assert "UDKAST" in text
    assert [word for word in (SECRET, KEPT_OUT, PART) if word in text] == []
    assert readings() == []


def test_unknown_edition_is_not_there(client, meeting):
    client.force_login(make_secretary(meeting.committee))
    assert client.post(page_of(meeting), {"edition": "nonsense"}).status_code == 404
