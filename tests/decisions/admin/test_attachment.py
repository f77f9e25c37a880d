import pytest
from django.urls import reverse

from decisions.attachments import add_attachment
from decisions.attachments.conversion import queue_conversion
from decisions.models import Attachment
from tests.decisions.attachments.corpus.spreadsheets import hidden_sheet
from tests.decisions.attachments.files import hostile_pdf, text_pdf, upload
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def page(client, row: Attachment) -> str:
    client.force_login(make_user(is_superuser=True))
    answer = client.get(reverse("admin:decisions_attachment_change", args=[row.pk]))
    assert answer.status_code == 200
    return answer.content.decode()


def test_attachment_page_tells_what_was_found_and_removed(client):
    html = page(client, add_attachment(upload(hostile_pdf()), "Bilag", None))
    assert "Fundet i originalen og fjernet: " in html
    assert "fil inde i filen (hemmelig.txt)" in html
    assert "Findes stadig" not in html


def test_attachment_page_of_a_good_file_says_nothing_was_found(client):
    html = page(client, add_attachment(upload(text_pdf()), "Bilag", None))
    assert "Der blev ikke fundet noget." in html
    assert "Klar." in html


def test_attachment_page_of_an_office_file_tells_what_it_hides_and_what_to_do(client, monkeypatch):
    monkeypatch.setenv("PATH", "")
    row = add_attachment(upload(hidden_sheet(), "Budget.xlsx"), "Budget", None)
    html = page(client, row)
    assert "Fundet i filen: skjult ark (Skjult ark)." in html
    assert "Gem filen som PDF, og tilføj den." in html
    queue_conversion(row)
    assert "Filen omdannes til PDF." in page(client, row)


def test_attachment_page_of_a_file_from_before_says_it_was_not_looked_through(client):
    html = page(client, Attachment.objects.create(title="Gammelt bilag"))
    assert "Ikke undersøgt" in html
    assert "Der er ingen fil." in html
