import pytest
from django.test import Client, RequestFactory
from django.utils import timezone

from minutes.models import Tombstone
from minutes.public.errors import covering, server_error
from tests.minutes.public.published import make_organisation

pytestmark = pytest.mark.public


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/findes-ikke/", "/udvalg/ingen/", "/sager/%00/", "/a\u00e6%ff/"])
def test_missing_page_is_a_friendly_404(client, path):
    make_organisation(name="Sandkøbing Kommune")
    response = client.get(path)
    assert response.status_code == 404
    assert "Siden blev ikke fundet" in response.content.decode()
    assert "Sandkøbing Kommune" in response.content.decode()


def test_server_error_needs_no_database():
    response = server_error(RequestFactory().get("/"))
    assert response.status_code == 500
    assert "Noget gik galt" in response.content.decode()


@pytest.mark.django_db
def test_fault_of_ours_is_a_friendly_500(settings):
    settings.ROOT_URLCONF = "tests.minutes.public.faulty_urls"
    response = Client(raise_request_exception=False).get("/fejl/")
    assert response.status_code == 500
    assert "Traceback" not in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "gone"),
    [
        ("/udvalg/a/2026-01-01/referat/", True),
        ("/udvalg/a/2026-01-01/referat/v1/", True),
        ("/udvalg/a/2026-01-01/referat/v1.pdf", True),
        ("/udvalg/a/2026-01-01/referat.pdf", True),
        ("/udvalg/a/2026-01-01/referat.json", False),
        ("/udvalg/a/2026-01-01/", False),
        ("/udvalg/a/2026-01-01/dagsorden/", False),
        ("/udvalg/a/2026-01-01/referat\x00/", False),
    ],
)
def test_tombstone_covers_its_address_and_what_is_below(path, gone):
    for address in ("referat/", "referat.pdf"):
        Tombstone.objects.create(address=f"/udvalg/a/2026-01-01/{address}", withdrawn_at=timezone.now())
    assert covering(path).exists() is gone
