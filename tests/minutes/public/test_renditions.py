"""Addresses of the files made of what is published: there, being made, withdrawn, or never there."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.utils import timezone

from committees.models import Meeting
from decisions.models import RegisterEntry
from minutes.enums import DocumentKind, RenditionForm
from minutes.models import Rendition, YearlyRegister
from minutes.renditions.parts import Part, planned_parts
from tests.minutes.pdf.examples import full_document
from tests.minutes.public.published import (
    ADDRESS,
    envelope,
    make_harbour_meeting,
    make_organisation,
    put_pdf,
    put_up,
)

pytestmark = [pytest.mark.django_db, pytest.mark.public]


@pytest.fixture
def meeting() -> Meeting:
    make_organisation()
    return make_harbour_meeting()


def put_file(publication, form: RenditionForm, part: str = "") -> Rendition:
    data = f"%PDF-1.7 {form} {part}".encode()
    return Rendition.objects.create(
        publication=publication, form=form, part=part, content_type=Part(form).content_type,
        file=storages["published"].save("cc/fil", ContentFile(data)), sha256="cc" * 32, size=len(data),
        pages=2, rendered_at=timezone.now(),
    )  # fmt: skip


WHOLE = {
    "referat.docx": (RenditionForm.WORD, ""),
    "referat-uden-filer.pdf": (RenditionForm.PLAIN, ""),
    "beslutninger.pdf": (RenditionForm.DECISIONS, ""),
    "punkt/1.pdf": (RenditionForm.EXTRACT, "1"),
    "punkt/1.docx": (RenditionForm.EXTRACT_WORD, "1"),
}


@pytest.mark.parametrize("end", WHOLE)
def test_file_is_being_made_and_then_sent_under_a_name_that_says_what_it_is(client, meeting, end):
    publication = put_up(meeting)
    waiting = client.get(ADDRESS + end)
    assert (waiting.status_code, waiting["Cache-Control"], waiting["Retry-After"]) == (503, "no-store", "5")
    form, part = WHOLE[end]
    put_file(publication, form, part)
    answer = client.get(ADDRESS + end)
    assert answer.status_code == 200
    assert answer.getvalue() == f"%PDF-1.7 {form} {part}".encode()
    assert "havneudvalget-2026-03-17-referat" in answer["Content-Disposition"]
    assert answer["Content-Type"] == Part(form).content_type


def test_only_the_newest_version_has_such_files(client, meeting):
    put_file(put_up(meeting), RenditionForm.WORD)
    put_up(meeting, version=2)
    assert client.get(f"{ADDRESS}referat.docx").status_code == 503


@pytest.mark.parametrize(
    "end", ["dagsorden.docx", "pakke-1.pdf", "pakke-2.pdf", "punkt/77.pdf", "punkt/77.docx", "referat-2.docx"]
)
def test_what_the_document_gives_no_file_of_is_missing(client, meeting, end):
    publication = put_up(meeting)
    put_file(publication, RenditionForm.PACKET, "1")
    assert client.get(ADDRESS + end).status_code == 404


def test_agenda_has_no_decision_list(client, meeting):
    from dataclasses import replace

    put_up(meeting, replace(full_document(), kind=DocumentKind.AGENDA))
    assert client.get(f"{ADDRESS}beslutninger.pdf").status_code == 404
    assert client.get(f"{ADDRESS}dagsorden.docx").status_code == 503


def test_packet_without_files_is_missing_and_one_with_parts_has_addresses(client, meeting):
    from dataclasses import replace

    publication = put_up(meeting, cover=replace(envelope(), files=()))
    assert client.get(f"{ADDRESS}pakke.pdf").status_code == 404
    for part in ("1", "2"):
        put_file(publication, RenditionForm.PACKET, part)
    assert client.get(f"{ADDRESS}pakke.pdf").getvalue().endswith(b"packet 1")
    assert client.get(f"{ADDRESS}pakke-2.pdf").getvalue().endswith(b"packet 2")


def test_meeting_page_leads_to_what_is_made_in_one_order(client, meeting):
    publication = put_up(meeting)
    put_pdf(publication)
    for form, part in (("plain", ""), ("packet", "2"), ("packet", "1"), ("decisions", ""), ("word", "")):
        put_file(publication, RenditionForm(form), part)
    page = client.get(ADDRESS).content.decode()
    ends = ["referat.pdf", "referat.docx", "beslutninger.pdf", "pakke.pdf", "pakke-2.pdf"]
    places = [page.index(f'href="{ADDRESS}{end}"') for end in [*ends, "referat-uden-filer.pdf"]]
    assert places == sorted(places)
    assert "Med bilag, del 2 af 2" in page


def test_item_page_leads_to_its_own_files_alone(client, meeting):
    publication = put_up(meeting)
    for number in ("1", "2"):
        put_file(publication, RenditionForm.EXTRACT, number)
    page = client.get(f"{ADDRESS}punkt/1/").content.decode()
    assert f'href="{ADDRESS}punkt/1.pdf"' in page
    assert "punkt/2.pdf" not in page


def test_register_of_a_year_is_missing_being_made_or_there(client, meeting):
    address = "/udvalg/havneudvalget/beslutninger-2026.pdf"
    assert client.get(address).status_code == 404
    RegisterEntry.objects.create(
        committee=meeting.committee, meeting=meeting, position=1, date=meeting.date, number="1",
        title="Kaj", address=f"{ADDRESS}punkt/1/", version=1,
    )  # fmt: skip
    assert client.get(address).status_code == 503
    YearlyRegister.objects.create(
        committee=meeting.committee, year=2026, sha256="dd" * 32, size=4, pages=1,
        file=storages["published"].save("dd/aar.pdf", ContentFile(b"%PDF")), rendered_at=timezone.now(),
    )  # fmt: skip
    assert client.get(address).getvalue() == b"%PDF"
    assert address in client.get("/udvalg/havneudvalget/").content.decode()


def test_planned_parts_name_every_numbered_item_once():
    numbers = [part.part for part in planned_parts(full_document(), envelope()) if part.form == "extract"]
    assert numbers == [item.number for item in full_document().items if item.number and item.kind == "item"]
