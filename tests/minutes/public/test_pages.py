"""Front, committees, people, words, and what machines ask for."""

from datetime import date, timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from committees.models import Membership
from minutes.enums import DocumentKind
from minutes.publishing.publish import publish
from tests.factories import make_committee, make_item, make_meeting, make_person
from tests.minutes.public.published import make_harbour_meeting, make_organisation, put_up

pytestmark = [pytest.mark.django_db, pytest.mark.public]
START = date(2020, 1, 1)


def page(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def published_meeting(title="Ny svømmehal", decided="Godkendt med et kryds.", **fields):
    meeting = make_meeting(**fields)
    make_item(meeting, title, decided=decided)
    publish(meeting, DocumentKind.MINUTES, None)
    return meeting


def test_empty_site_has_a_front_page(client):
    assert "ikke offentliggjort beslutninger endnu" in page(client, "/")


def test_front_shows_the_latest_decisions_and_coming_meetings(client):
    meeting = published_meeting()
    coming = make_meeting(
        make_committee("Kulturudvalget"),
        timezone.localdate() + timedelta(days=9),
        announced_at=timezone.now(),
    )
    secret = make_meeting(make_committee("Natudvalget"), timezone.localdate() + timedelta(days=9))
    text = page(client, "/")
    assert "Godkendt med et kryds." in text
    assert f"{meeting.get_absolute_url()}punkt/1/" in text
    assert coming.get_absolute_url() in text
    assert secret.get_absolute_url() not in text


@pytest.mark.parametrize("rows", [1, 3])
def test_front_takes_the_same_queries_for_one_and_three_rows(client, django_assert_num_queries, rows):
    for _row in range(rows):
        published_meeting()
    with django_assert_num_queries(5):
        client.get("/")


def test_committees_stand_by_rank_and_former_ones_apart(client):
    make_committee("Byrådet", rank=1)
    make_committee("Ældreudvalget", rank=5)
    make_committee("Ad hoc-udvalget", rank=5)
    make_committee("Gammelt udvalg", term_to=date(2017, 12, 31))
    text = page(client, "/udvalg/")
    places = [
        text.index(name)
        for name in ("Byrådet", "Ad hoc-udvalget", "Ældreudvalget", "Tidligere udvalg", "Gammelt")
    ]
    assert places == sorted(places)


def test_committee_lists_its_politicians_and_nobody_else(client):
    committee = make_committee("Ældrerådet")
    for name, politician, role in (
        ("Per Politiker", True, "chair"),
        ("Bo Borger", False, "member"),
        ("Sy Sekretær", False, "secretary"),
    ):
        person = make_person(name, is_politician=politician)
        Membership.objects.create(committee=committee, person=person, role=role, starts_on=START)
    text = page(client, "/udvalg/aeldreraadet/")
    assert 'href="/personer/per-politiker/"' in text
    assert "Bo Borger" not in text
    assert "Sy Sekretær" not in text


@pytest.mark.parametrize("meetings", [1, 3])
def test_committee_takes_the_same_queries_for_one_and_three_meetings(
    client, django_assert_num_queries, meetings
):
    committee = make_committee("Kulturudvalget")
    for day in range(1, meetings + 1):
        make_meeting(committee, date(2024, 3, day), announced_at=timezone.now())
        make_meeting(committee, timezone.localdate() + timedelta(days=day), announced_at=timezone.now())
    with django_assert_num_queries(8):
        client.get("/udvalg/kulturudvalget/")


@pytest.mark.parametrize("side", ["0", "999", "-1", "x", "%00"])
def test_page_of_meetings_that_is_none_gives_the_nearest(client, side):
    meeting = make_harbour_meeting()
    assert meeting.get_absolute_url() in page(client, f"/udvalg/havneudvalget/?side={side}")


def test_person_shows_seats_and_parties_by_period(client):
    person = make_person("Pia Parti", is_politician=True)
    for name, party, start, end in (
        ("Byrådet", "A", START, date(2021, 12, 31)),
        ("Byrådet II", "B", date(2022, 1, 1), None),
    ):
        Membership.objects.create(
            committee=make_committee(name), person=person, party=party, starts_on=start, ends_on=end
        )
    text = page(client, "/personer/pia-parti/")
    assert text.index("01-01-2022") < text.index("01-01-2020 – 31-12-2021")
    assert "<td>B</td>" in text


def test_person_hides_what_is_no_seat(client):
    person = make_person("Pia Parti", is_politician=True)
    Membership.objects.create(
        committee=make_committee("Hemmeligt følge"), person=person, role="follower", starts_on=START
    )
    assert "Hemmeligt følge" not in page(client, "/personer/pia-parti/")


def test_kind_of_committee_stands_where_the_name_does_not_say_it(client):
    make_committee("Byrådet", kind="council", short_name="BY")
    make_committee("Økonomiudvalget", kind="finance")
    make_committee("Havneudvalget", kind="standing")
    assert "title__kind" not in page(client, "/udvalg/byraadet/")
    assert "title__kind" not in page(client, "/udvalg/oekonomiudvalget/")
    assert '<p class="title__kind">Stående udvalg</p>' in page(client, "/udvalg/havneudvalget/")
    listed = page(client, "/udvalg/")
    assert '<span class="note">BY</span>' in listed
    assert '<span class="note">Stående udvalg</span>' in listed


def test_who_is_no_politician_has_no_page(client):
    make_person("Bo Borger")
    assert client.get("/personer/bo-borger/").status_code == 404


def test_words_are_explained(client):
    text = page(client, "/saadan-laeser-du/")
    for anchor in ("type", "anbefales", "lukket"):
        assert f'id="{anchor}"' in text


def test_accessibility_links_the_statement_of_the_domain(client):
    make_organisation(domain="referat.sandkoebing.example", email="post@sandkoebing.example")
    text = page(client, "/tilgaengelighed/")
    assert 'href="https://www.was.digst.dk/referat-sandkoebing-example"' in text
    assert "mailto:post@sandkoebing.example" in text


def test_stylesheet_has_the_organisations_colour(client):
    make_organisation(colour="#0b5d3b")
    response = client.get("/stil.css")
    assert response["Content-Type"].startswith("text/css")
    css = response.content.decode()
    assert css.index("--brand: #17456b") < css.index("--brand:#0b5d3b") < css.index(".site-header")


def test_logo_is_sent_or_missing(client):
    owner = make_organisation()
    assert client.get("/logo").status_code == 404
    owner.logo.save("logo.png", ContentFile(b"\x89PNG"))
    response = client.get("/logo")
    assert (response.getvalue(), response["Content-Type"]) == (b"\x89PNG", "image/png")
    owner.logo.storage.delete(owner.logo.name)
    assert client.get("/logo").status_code == 404


def test_icon_of_the_pages_is_sent(client):
    make_organisation()
    assert '<link rel="icon" href="/favicon.ico"' in page(client, "/")
    response = client.get("/favicon.ico")
    assert response["Content-Type"] == "image/svg+xml"
    assert response.content.startswith(b"<svg")


def test_sitemap_names_what_is_published(client):
    meeting = published_meeting()
    hidden = make_harbour_meeting()
    text = page(client, "/sitemap.xml")
    assert f"{meeting.get_absolute_url()}referat/" in text
    assert f"{meeting.get_absolute_url()}punkt/1/" in text
    assert hidden.get_absolute_url() not in text
    assert client.get("/sitemap.xml?p=9").status_code == 404


def test_robots_names_the_sitemap(client):
    assert "/sitemap.xml" in page(client, "/robots.txt")


def test_no_page_has_inline_style_or_script(client):
    meeting = make_harbour_meeting()
    put_up(meeting)
    for address in ("/", "/udvalg/", "/udvalg/havneudvalget/", meeting.get_absolute_url(), "/beslutninger/"):
        text = page(client, address)
        assert " style=" not in text
        assert "<script" not in text
        assert text.count("<h1") == 1
