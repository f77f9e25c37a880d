"""The pages of the register and of cases."""

import csv
import io
from datetime import date
from urllib.parse import quote

import pytest

from decisions.models import Case, RegisterEntry
from minutes.enums import DocumentKind
from minutes.publishing.publish import publish
from tests.factories import make_committee, make_item, make_meeting

pytestmark = [pytest.mark.django_db, pytest.mark.public]


def publish_items(count=1, **fields):
    meeting = make_meeting(make_committee(), date(2025, 3, 5))
    for number in range(count):
        make_item(meeting, f"Sag om nummer {number}", decided="Godkendt.", **fields)
    publish(meeting, DocumentKind.MINUTES, None)
    return meeting


def test_register_shows_decisions_with_links(client):
    meeting = publish_items()
    text = client.get("/beslutninger/").content.decode()
    assert f'href="{meeting.get_absolute_url()}punkt/1/"' in text
    assert "Godkendt." in text
    assert "1 punkt" in text


@pytest.mark.parametrize("items", [1, 3])
def test_register_takes_the_same_queries_for_one_and_three(client, django_assert_num_queries, items):
    publish_items(items)
    with django_assert_num_queries(5):
        client.get("/beslutninger/")


def test_register_has_pages_that_keep_the_filter(client):
    publish_items(26)
    first = client.get("/beslutninger/?ord=sag").content.decode()
    assert 'href="?ord=sag&amp;side=2"' in first
    second = client.get("/beslutninger/?ord=sag&side=2").content.decode()
    assert second.count('class="entry"') == 1
    assert "side=3" not in second


@pytest.mark.parametrize("side", ["2", "0", "-1", "x", "1e9", "%00"])
def test_page_that_is_none_is_missing(client, side):
    publish_items()
    assert client.get(f"/beslutninger/?side={side}").status_code == 404


def test_nonsense_gives_a_sentence_beside_the_field(client):
    response = client.get("/beslutninger/?fra=ig%C3%A5r")
    assert response.status_code == 200
    assert "Skriv datoen som dag-måned-år" in response.content.decode()


@pytest.mark.parametrize("form", ["csv", "json"])
def test_download_of_nonsense_says_what_is_wrong(client, form):
    response = client.get(f"/beslutninger.{form}?fra=ig%C3%A5r&udvalg=x")
    assert response.status_code == 400
    assert "Fra: Skriv datoen" in response.content.decode()
    assert "Udvalg: Det udvalg findes ikke" in response.content.decode()


def test_downloads_hold_what_the_page_shows(client):
    meeting = make_meeting()
    make_item(meeting, "Bro i syd", decided="Godkendt.")
    make_item(meeting, "Bro i nord", decided="Afslag.")
    publish(meeting, DocumentKind.MINUTES, None)
    rows = client.get("/beslutninger.json?ord=bro+nord").json()["decisions"]
    assert [row["title"] for row in rows] == ["Bro i nord"]
    assert rows[0]["address"].startswith("http")
    text = client.get("/beslutninger.csv?ord=bro+nord").content.decode()
    assert [row["title"] for row in csv.DictReader(io.StringIO(text[1:]), delimiter=";")] == ["Bro i nord"]


def test_case_title_is_left_out_where_it_repeats_the_items(client):
    meeting = make_meeting()
    for title, number in (("Ny mole", "25/7"), ("Molens lygter", "25/8")):
        case = Case.objects.create(number=number, title="Ny mole")
        make_item(meeting, title, decided="Godkendt.", case=case)
    publish(meeting, DocumentKind.MINUTES, None)
    for page in ("/", "/beslutninger/"):
        text = client.get(page).content.decode()
        assert '<a href="/sager/25/7/">25/7</a></p>' in text
        assert '<a href="/sager/25/8/">25/8</a> Ny mole</p>' in text


@pytest.mark.parametrize("number", ["25/1187", "EMN-2025-1", "a b/c?d#e", "Æ/1", "%41", "1//2"])
def test_case_shows_all_its_handlings_the_oldest_first(client, number):
    case = Case.objects.create(number=number, title="Havnens mole")
    for month in (4, 2):
        meeting = make_meeting(make_committee(), date(2025, month, 5))
        make_item(meeting, f"Mole i måned {month}", decided="Anbefales.", case=case)
        publish(meeting, DocumentKind.MINUTES, None)
    page = client.get(RegisterEntry.objects.latest_decisions()[0].address).content.decode()
    address = page.split('href="/sager/')[1].split('"')[0]
    response = client.get(f"/sager/{address}")
    assert response.status_code == 200
    text = response.content.decode()
    assert text.index("Mole i måned 2") < text.index("Mole i måned 4")
    assert "<h1>Havnens mole</h1>" in text


@pytest.mark.parametrize("number", ["99/1", "\x00", "x" * 500])
def test_case_that_is_none_is_missing(client, number):
    assert client.get(f"/sager/{quote(number)}/").status_code == 404
