"""The page of one item."""

import re
from itertools import pairwise

import pytest

from decisions.models import RegisterEntry
from tests.minutes.pdf.examples import document, item, section
from tests.minutes.public.published import ADDRESS, make_harbour_meeting, put_up

pytestmark = [pytest.mark.django_db, pytest.mark.public]


def page(client, number):
    return client.get(f"{ADDRESS}punkt/{number}/").content.decode()


def test_item_has_one_heading_of_the_first_level_and_skips_none(client):
    put_up(make_harbour_meeting())
    text = page(client, 3)
    assert text.count("<h1") == 1
    levels = [int(level) for level in re.findall(r"<h(\d)", text)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_item_shows_only_itself(client):
    put_up(make_harbour_meeting())
    text = page(client, 3)
    assert "Molen fra 1931" in text
    assert "Dagsordenen forelægges." not in text


def test_item_links_what_it_carries_on_and_what_carried_it_on(client):
    meeting = make_harbour_meeting()
    put_up(meeting)
    earlier, later = "/udvalg/havneudvalget/2026-02-10/punkt-5/", "/udvalg/byraadet/2026-04-01/punkt/2/"
    for position, (address, continues) in enumerate(((earlier, ""), (later, f"{ADDRESS}punkt/3/")), start=8):
        RegisterEntry.objects.create(
            committee=meeting.committee,
            meeting=meeting,
            position=position,
            date=meeting.date,
            number=str(position),
            title="Ny mole",
            address=address,
            version=1,
            continues=continues,
        )
    text = page(client, 3)
    assert f'href="{earlier}"' in text
    assert f'href="{later}"' in text


def test_closed_item_leads_nowhere_but_to_its_meeting(client):
    """Links leak as well as words (docs/domain.md, "The number of a closed case identifies it")."""
    put_up(make_harbour_meeting())
    main = page(client, 4).split("<main", 1)[1].split("</main>", 1)[0]
    assert main.count("href=") == 1
    assert f'href="{ADDRESS}"' in main
    assert f"{ADDRESS}punkt/4/" not in page(client, 3)


@pytest.mark.parametrize("number", ["99", "%00", "3%2F4", "' OR 1=1", "x" * 500])
def test_item_that_is_none_is_missing(client, number):
    put_up(make_harbour_meeting())
    assert client.get(f"{ADDRESS}punkt/{number}/").status_code == 404


@pytest.mark.parametrize("number", ["3 b", "Å1", "1.2"])
def test_item_with_an_odd_number_has_a_page(client, number):
    put_up(make_harbour_meeting(), document(item(number, blocks=(section("<p>Sært nummer.</p>"),))))
    address = client.get(ADDRESS).content.decode().split(f'href="{ADDRESS}punkt/')[1].split('"')[0]
    assert "Sært nummer." in client.get(f"{ADDRESS}punkt/{address}").content.decode()
