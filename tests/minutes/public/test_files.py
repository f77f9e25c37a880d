"""PDF, JSON and attachments."""

import pytest
from django.core.files.storage import storages
from django.utils import timezone

from minutes.models import Tombstone
from tests.minutes.public.published import ADDRESS, make_harbour_meeting, put_file, put_pdf, put_up

pytestmark = [pytest.mark.django_db, pytest.mark.public]


def test_pdf_is_sent_as_it_was_made(client):
    publication = put_up(make_harbour_meeting())
    put_pdf(publication, b"%PDF-1.7 helt ens")
    for address in (f"{ADDRESS}referat.pdf", f"{ADDRESS}referat/v1.pdf"):
        response = client.get(address)
        assert response.getvalue() == b"%PDF-1.7 helt ens"
        assert response["Content-Type"] == "application/pdf"
        assert 'inline; filename="havneudvalget-2026-03-17-referat-v1.pdf"' in response["Content-Disposition"]


def test_pdf_that_is_being_made_says_so(client):
    put_up(make_harbour_meeting())
    response = client.get(f"{ADDRESS}referat.pdf")
    assert response.status_code == 503
    assert "<h1>Filen gøres klar</h1>" in response.content.decode()
    assert (response["Retry-After"], response["Cache-Control"]) == ("5", "no-store")


def test_json_is_the_frozen_text(client):
    publication = put_up(make_harbour_meeting())
    response = client.get(f"{ADDRESS}referat.json")
    assert response.content.decode() == publication.document
    assert response["Content-Type"].startswith("application/json")


def test_attachment_is_sent_with_its_name_and_cannot_run(client):
    publication = put_up(make_harbour_meeting())
    put_file(publication, b"<script>alert(1)</script>", "kort.html", "text/html")
    response = client.get(f"{ADDRESS}bilag/{'bb' * 6}/kort.html")
    assert response.getvalue() == b"<script>alert(1)</script>"
    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"].startswith("sandbox")


def test_image_is_shown_in_the_browser(client):
    put_file(put_up(make_harbour_meeting()), b"\x89PNG", "kort.png", "image/png")
    response = client.get(f"{ADDRESS}bilag/{'bb' * 6}/kort.png")
    assert response.getvalue() == b"\x89PNG"
    assert response["Content-Disposition"].startswith("inline")


def test_file_is_sent_once_to_who_has_it(client):
    put_file(put_up(make_harbour_meeting()), b"data", "kort.png", "image/png")
    address = f"{ADDRESS}bilag/{'bb' * 6}/kort.png"
    first = client.get(address)
    assert first.getvalue() == b"data"
    again = client.get(address, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    "path", ["bb/kort.png", f"{'bb' * 6}/andet.png", f"{'cc' * 6}/kort.png", f"{'bb' * 6}/%00"]
)
def test_attachment_that_is_none_is_missing(client, path):
    put_file(put_up(make_harbour_meeting()), b"data", "kort.png", "image/png")
    assert client.get(f"{ADDRESS}bilag/{path}").status_code == 404


def test_withdrawn_attachment_answers_410(client):
    put_up(make_harbour_meeting())
    Tombstone.objects.create(address=f"{ADDRESS}bilag/{'bb' * 6}/", withdrawn_at=timezone.now())
    assert client.get(f"{ADDRESS}bilag/{'bb' * 6}/kort.png").status_code == 410


def test_file_that_is_lost_is_missing_and_no_error(client):
    row = put_file(put_up(make_harbour_meeting()), b"data", "kort.png", "image/png")
    storages["published"].delete(row.file.name)
    assert client.get(f"{ADDRESS}bilag/{'bb' * 6}/kort.png").status_code == 404
