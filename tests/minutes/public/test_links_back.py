"""Links from an item to the one it carries on: shown only while that one is public and open."""

from datetime import date

import pytest

from decisions.models import Case
from minutes.enums import DocumentKind
from minutes.publish import publish
from minutes.withdraw import withdraw
from tests.factories import make_item, make_meeting

pytestmark = [pytest.mark.django_db, pytest.mark.public]
MINUTES = DocumentKind.MINUTES


@pytest.fixture
def earlier():
    meeting = make_meeting()
    make_item(meeting, "Havnebad", decided="Anbefales.", public_title="Et anlæg", closed_reason="Pris")
    publish(meeting, MINUTES, None)
    return meeting


@pytest.fixture
def page(client, earlier):
    """The page of the item that carries the earlier one on."""
    later = make_meeting(earlier.committee, date(2025, 4, 2))
    make_item(later, "Havnebad, 2. behandling", decided="Vedtaget.", continues=earlier.items.get())
    publish(later, MINUTES, None)
    return lambda: client.get(f"{later.get_absolute_url()}punkt/1/").content.decode()


def test_item_links_to_the_open_one_it_carries_on(earlier, page):
    assert f"{earlier.get_absolute_url()}punkt/1/" in page()


def test_link_goes_when_the_earlier_item_is_withdrawn(earlier, page):
    withdraw(earlier, MINUTES, None, "Fejl")
    assert f"{earlier.get_absolute_url()}punkt/1/" not in page()


def test_link_goes_when_the_earlier_item_is_closed_afterwards(earlier, page):
    earlier.items.update(closed=True)
    publish(earlier, MINUTES, None, note="Punkt 1 er lukket.")
    assert f"{earlier.get_absolute_url()}punkt/1/" not in page()


def test_sentence_about_a_closed_item_tells_nothing_but_itself(earlier, client):
    earlier.items.update(closed=True)
    item = earlier.items.get()
    item.events.create(
        kind="disqualified", name="Ida Prøve", text="Ida Prøve gik.", public_text="Et medlem gik."
    )
    event = publish(earlier, MINUTES, None).read_document().items[0].events[0]
    assert (event.kind, event.name, event.text) == (None, "", "Et medlem gik.")


def test_case_number_leads_to_the_case_only_where_the_register_has_it(client):
    meeting = make_meeting()
    make_item(meeting, "Havnebad", decided="Anbefales.", case=Case.objects.create(number="25/77"))
    publish(meeting, DocumentKind.AGENDA, None)
    assert 'href="/sager/25/77/"' not in client.get(f"{meeting.get_absolute_url()}punkt/1/").content.decode()
    publish(meeting, MINUTES, None)
    assert 'href="/sager/25/77/"' in client.get(f"{meeting.get_absolute_url()}punkt/1/").content.decode()
    assert client.get("/sager/25/77/").status_code == 200
