"""Pieces of an address or a form that no database takes: an answer always, and never a 500."""

import pytest
from django.urls import reverse

from tests.decisions.reading.readers import make_readers
from tests.factories import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.database]
PIECES = ["%00", "%C2%B2", "9" * 30, "9" * 5000, "-1"]
LISTS = [
    "committees_meeting",
    "decisions_agendaitem",
    "decisions_attachment",
    "decisions_case",
    "decisions_readinggrant",
]
PAGES = ["change", "history", "delete"]


@pytest.fixture
def admin(client):
    client.force_login(make_user(is_superuser=True))
    return client


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("name", LISTS)
def test_lists_and_pages_by_such_a_piece_are_answered(admin, name, piece):
    address = reverse(f"admin:{name}_changelist")
    query = "&".join(f"{word}={piece}" for word in ("q", "p", "o", "committee__id__exact", "closed__exact"))
    assert admin.get(f"{address}?{query}", follow=True).status_code == 200
    for page in PAGES:
        assert admin.get(f"{address}{piece}/{page}/").status_code in (302, 403, 404)


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("model", ["agendaitem", "attachment", "case", "meeting"])
def test_search_of_a_field_by_such_a_piece_is_answered(admin, model, piece):
    app = "committees" if model == "meeting" else "decisions"
    field = {"agendaitem": "continues", "attachment": "attachment", "case": "case", "meeting": "meeting"}[
        model
    ]
    of = "itemattachment" if model == "attachment" else "agendaitem"
    address = reverse("admin:autocomplete")
    query = f"app_label=decisions&model_name={of}&field_name={field}"
    assert admin.get(f"{address}?{query}&term={piece}").status_code == 200, app
    assert admin.get(f"{address}?{query}&page={piece}").status_code in (200, 404)


@pytest.mark.parametrize("piece", PIECES)
def test_pages_of_openings_readings_and_readers_by_such_a_piece_are_answered(admin, piece):
    item = make_readers().closed
    for name in ("openings", "bare"):
        assert admin.get(reverse(f"admin:committees_meeting_{name}"), {"p": "\0"}).status_code == 200
    for name in ("readings", "readers"):
        address = reverse(f"admin:decisions_agendaitem_{name}", args=[item.pk])
        assert admin.get(f"{address}?side={piece}").status_code == 200
    address = reverse("admin:decisions_agendaitem_readers", args=[item.pk])
    for posted in ({"_end": "\0"}, {"_end": "²"}, {"_end": "9" * 5000}):
        assert admin.post(address, posted).status_code == 404
    assert (
        admin.post(address, {"_grant": "1", "user": "\0", "ground": "\0", "ends_on": "\0"}).status_code == 200
    )
