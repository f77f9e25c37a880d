import pytest
from django.contrib import admin
from django.utils import timezone

from decisions.admin.earlier_items import earlier_items
from decisions.models import AgendaItem
from tests.factories import make_committee, make_item, make_meeting, make_secretary, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    """An own item, and of another committee one open and published, one closed, one not published."""
    own, other = make_committee(), make_committee()
    published = make_meeting(other, minutes_published_at=timezone.now())
    items = {
        "own": make_item(make_meeting(own), "Egen"),
        "open": make_item(published, "Åben"),
        "closed": make_item(published, "Hemmelig", closed=True),
        "draft": make_item(make_meeting(other), "Kladde"),
    }
    return items, make_secretary(own)


def form_for(user, item, rf):
    request = rf.get("/")
    request.user = user
    return admin.site.get_model_admin(AgendaItem).get_form(request, item, change=True)(instance=item)


def test_secretary_carries_on_own_items_and_what_citizens_read(house):
    items, secretary = house
    assert set(earlier_items(secretary)) == {items["own"], items["open"]}


def test_administrator_carries_on_any_item(house):
    items, _secretary = house
    assert set(earlier_items(make_user(is_superuser=True))) == set(items.values())


def test_joined_item_of_another_committee_does_not_stop_the_form(house, rf):
    items, secretary = house
    items["own"].continues = items["open"]
    assert form_for(secretary, items["own"], rf).fields["continues"].clean(items["open"].pk)


def test_item_joined_by_an_administrator_stays_joined(house, rf):
    items, secretary = house
    items["own"].continues = items["closed"]
    assert "continues" not in form_for(secretary, items["own"], rf).fields


def test_search_for_an_earlier_item_shows_the_same_ones(house, client):
    _items, secretary = house
    client.force_login(secretary)
    asked = {"app_label": "decisions", "model_name": "agendaitem", "field_name": "continues", "term": ""}
    found = client.get("/admin/autocomplete/", asked).json()["results"]
    assert {row["text"] for row in found} == {"1. Egen", "1. Åben"}
