"""Proofs: marked, inside only, replaced where something changed, and gone when the document is published."""

import io
import os
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from committees.jobs import run
from committees.models import Job
from decisions.closing import close
from decisions.models import AgendaItem
from minutes.enums import DocumentKind, Edition
from minutes.models import DraftPdf
from minutes.renditions.draft_life import LIFE, drop_old
from minutes.renditions.drafts import MAKE, ask_for_draft, make_draft
from tests.factories import make_committee, make_item, make_secretary, make_user
from tests.minutes.reading.closed_meeting import body_of, readings
from tests.minutes.renditions.house import make_house, put_out

pytestmark = [pytest.mark.django_db]
MINUTES = DocumentKind.MINUTES


@pytest.fixture
def meeting():
    return make_house()


@pytest.fixture
def desk(client, meeting):
    client.force_login(make_secretary(meeting.committee))
    return client


def page_of(meeting):
    return reverse("draft", args=[meeting.pk, MINUTES])


def file_of(meeting):
    return reverse("draft_pdf", args=[meeting.pk, MINUTES])


def make(edition=Edition.PUBLIC):
    run(Job.objects.get(kind=MAKE, key__endswith=edition).pk, make_draft)


def test_draft_is_asked_for_made_and_opened(desk, meeting):
    assert desk.get(file_of(meeting)).status_code == 404
    assert desk.post(page_of(meeting)).url == page_of(meeting)
    waiting = desk.get(page_of(meeting)).content.decode()
    assert "Kladden gøres klar" in waiting
    assert f'data-poll="{page_of(meeting)}?del=1"' in waiting
    make()
    ready = desk.get(f"{page_of(meeting)}?del=1").content.decode()
    assert file_of(meeting) in ready
    assert "data-poll" not in ready
    data = desk.get(file_of(meeting)).getvalue()
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
    assert all("UDKAST" in page for page in pages)
    assert "Ny legeplads" in "".join(pages)
    assert "Hemmelig" not in "".join(pages)


def test_request_after_a_change_replaces_the_draft(desk, meeting, django_capture_on_commit_callbacks):
    desk.post(page_of(meeting))
    make()
    old = DraftPdf.objects.get()
    AgendaItem.objects.filter(meeting=meeting, title="Cykelsti").update(title="Cykelsti ved åen")
    with django_capture_on_commit_callbacks() as callbacks:
        desk.post(page_of(meeting))
    assert not DraftPdf.objects.exists()
    callbacks[0]()
    assert not old.file.storage.exists(old.file.name)
    make()
    assert DraftPdf.objects.get().content_sha256 != old.content_sha256


def test_request_without_a_change_gives_the_draft_that_is_there(desk, meeting):
    desk.post(page_of(meeting))
    make()
    old, job = DraftPdf.objects.get(), Job.objects.get(kind=MAKE)
    answer = desk.post(page_of(meeting))
    assert answer.url == f"{page_of(meeting)}?uaendret=public"
    assert "Intet er ændret siden" in desk.get(answer.url).content.decode()
    assert DraftPdf.objects.get().pk == old.pk
    assert Job.objects.get(kind=MAKE).finished_at == job.finished_at is not None


def test_change_of_the_closed_part_alone_leaves_the_public_draft(meeting):
    for edition in Edition:
        ask_for_draft(meeting, MINUTES, edition)
        make(edition)
    AgendaItem.objects.filter(meeting=meeting, closed=True).update(title="Endnu mere hemmelig handel")
    assert ask_for_draft(meeting, MINUTES, Edition.PUBLIC) is None
    assert ask_for_draft(meeting, MINUTES, Edition.CLOSED) is not None
    assert [row.edition for row in DraftPdf.objects.all()] == ["public"]


def test_draft_whose_bytes_are_gone_is_made_again(meeting):
    ask_for_draft(meeting, MINUTES)
    make()
    row = DraftPdf.objects.get()
    row.file.storage.delete(row.file.name)
    assert ask_for_draft(meeting, MINUTES) is not None


def test_publishing_ends_the_drafts_of_both_editions(meeting):
    for edition in Edition:
        ask_for_draft(meeting, MINUTES, edition)
        make(edition)
    assert DraftPdf.objects.count() == 2
    put_out(meeting)
    assert not DraftPdf.objects.exists()


def test_draft_asked_for_before_publishing_and_made_after_it_shows_what_stands_then(desk, meeting):
    desk.post(page_of(meeting))
    put_out(meeting)
    make()
    assert DraftPdf.objects.count() == 1


def test_day_old_draft_goes(desk, meeting):
    desk.post(page_of(meeting))
    make()
    drop_old()
    assert DraftPdf.objects.count() == 1
    DraftPdf.objects.update(made_at=timezone.now() - LIFE - timedelta(minutes=1))
    drop_old()
    assert not DraftPdf.objects.exists()


def test_bytes_that_a_killed_worker_left_go_with_old_drafts(desk, meeting):
    desk.post(page_of(meeting))
    make()
    left, fresh = (default_storage.save("drafts/1.pdf", ContentFile(b"%PDF")) for _time in range(2))
    kept = str(DraftPdf.objects.get().file)
    long_ago = (timezone.now() - LIFE - timedelta(minutes=1)).timestamp()
    for name in (left, kept):
        os.utime(default_storage.path(name), (long_ago, long_ago))
    drop_old()
    assert [default_storage.exists(name) for name in (left, fresh, kept)] == [False, True, True]


def test_draft_is_not_there_for_another_secretary(client, meeting):
    client.force_login(make_secretary(make_committee("Et andet udvalg")))
    assert client.get(page_of(meeting)).status_code == client.post(page_of(meeting)).status_code == 404
    assert not Job.objects.filter(kind=MAKE).exists()


def test_item_closed_after_the_draft_was_made_is_opened_as_what_is_closed(desk, meeting):
    desk.post(page_of(meeting))
    make()
    assert body_of(desk.get(file_of(meeting)))[:4] == b"%PDF"
    assert readings() == []
    first = meeting.items.get(number="1")
    close(first, None, "Forretningsforhold", None)
    assert body_of(desk.get(file_of(meeting)))[:4] == b"%PDF"
    assert [list(reading.detail["items"]) for reading in readings()] == [[str(first.pk)]]


def test_item_kept_out_after_the_draft_was_made_keeps_it_from_whoever_is_no_reader(client, meeting):
    make_item(meeting, "Hemmelig sag", closed=True, kept_out=True)
    client.force_login(make_user(is_superuser=True))
    client.post(page_of(meeting))
    make()
    assert body_of(client.get(file_of(meeting)))[:4] == b"%PDF"
    close(meeting.items.get(number="1"), None, "En personsag", None)
    meeting.items.filter(number="1").update(kept_out=True)
    assert client.get(file_of(meeting)).status_code == 404
    assert readings() == []
