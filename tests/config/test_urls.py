"""What a process that serves the public alone knows (SITE=public)."""

import importlib

import pytest
from django.urls import clear_url_caches

from tests.factories import make_committee


@pytest.fixture
def public_process(settings):
    """The addresses as such a process reads them at its start."""
    urls = importlib.import_module("config.urls")
    settings.SITE = "public"
    importlib.reload(urls)
    clear_url_caches()
    yield
    settings.SITE = "all"
    importlib.reload(urls)
    clear_url_caches()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/admin/", "/log-ind/", "/konto/", "/sekretariat/kladde/1/minutes/"])
def test_public_process_knows_no_address_behind_the_log_in(client, public_process, address):
    assert client.get(address).status_code == 404


@pytest.mark.django_db
def test_public_process_serves_the_public_pages(client, public_process):
    committee = make_committee("Prøveudvalget")
    for address in ("/", "/udvalg/", committee.get_absolute_url(), "/beslutninger/", "/saadan-laeser-du/"):
        assert client.get(address).status_code == 200, address
