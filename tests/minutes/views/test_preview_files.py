"""The clean copies a secretary opens from the preview."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from PIL import Image

from committees.models import Organisation
from decisions.attachments import add_attachment, attach
from decisions.models import ItemAttachment, Section
from minutes.compose import compose
from minutes.enums import DocumentKind, Edition
from minutes.views.preview_files import preview_links
from tests.factories import make_committee, make_item, make_meeting, make_secretary, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def item():
    Organisation.objects.create(pk=1, name="Prøveby Kommune")
    return make_item(make_meeting(make_committee("Udvalget")), "Ny skole", decided="Godkendt.")


@pytest.fixture
def file(item):
    picture = BytesIO()
    exif = Image.Exif()
    exif[270] = "hemmelig beskrivelse"
    Image.new("RGB", (8, 8)).save(picture, "PNG", exif=exif)
    row = add_attachment(ContentFile(picture.getvalue(), "kort.png"), "Kort over vejen", None, public=True)
    attach(item, row)
    return row


@pytest.fixture
def secretary(client, item):
    client.force_login(make_secretary(item.meeting.committee))
    return client


def page(file):
    return reverse("preview_file", args=[file.pk])


def bytes_of(stored):
    with stored.open("rb") as stream:
        return stream.read()


def test_preview_links_the_clean_copy_and_streams_it(secretary, item, file):
    text = secretary.get(reverse("preview", args=[item.meeting.pk, "minutes"])).content.decode()
    assert f'<a href="{page(file)}">Kort over vejen</a>' in text
    response = secretary.get(page(file))
    data = response.getvalue()
    assert data == bytes_of(file.clean_file)
    assert b"hemmelig" in bytes_of(file.file)
    assert b"hemmelig" not in data
    assert response.headers["Content-Type"] == "image/png"
    assert 'inline; filename="kort-over-vejen.png"' in response.headers["Content-Disposition"]
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response.headers["Content-Security-Policy"]
    assert "no-store" in response.headers["Cache-Control"]


def test_office_files_copy_is_sent_as_the_pdf_it_is(secretary, item, file):
    """As after its conversion: the row keeps the original's type, the copy is a PDF."""
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    type(file).objects.update(content_type=word)
    response = secretary.get(page(file))
    assert response.getvalue() == bytes_of(file.clean_file)
    assert response.headers["Content-Type"] == "application/pdf"
    assert 'inline; filename="kort-over-vejen.pdf"' in response.headers["Content-Disposition"]
    file.refresh_from_db()
    [link] = preview_links(
        compose(item.meeting, DocumentKind.MINUTES, Edition.PUBLIC), make_user(is_superuser=True)
    )
    assert link.content_type == "application/pdf"


def test_file_that_stays_inside_is_not_opened_here(secretary, item, file):
    type(file).objects.update(public=False)
    assert secretary.get(page(file)).status_code == 404
    assert (
        page(file)
        not in secretary.get(reverse("preview", args=[item.meeting.pk, "minutes"])).content.decode()
    )


def test_file_of_a_closed_item_is_not_opened_here(secretary, item, file):
    item.closed = True
    item.save()
    assert secretary.get(page(file)).status_code == 404


def test_file_in_a_closed_place_is_not_opened_here(secretary, item, file):
    place = Section.objects.create(
        item=item, position=30, role="attachments", closed=True, closed_reason="Bud"
    )
    ItemAttachment.objects.update(section=place)
    assert secretary.get(page(file)).status_code == 404


def test_file_whose_bytes_are_gone_is_missing(secretary, file):
    file.clean_file.storage.delete(file.clean_file.name)
    assert secretary.get(page(file)).status_code == 404


def test_secretary_of_another_committee_opens_no_file(client, file):
    client.force_login(make_secretary(make_committee("Et andet udvalg")))
    assert client.get(page(file)).status_code == 404
