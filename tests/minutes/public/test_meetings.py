"""The page of a meeting."""

from dataclasses import replace

import pytest
from django.utils import timezone

from minutes.enums import DocumentKind
from minutes.models import Tombstone
from tests.factories import make_meeting
from tests.minutes.pdf.examples import document, full_document, item, section
from tests.minutes.public.published import ADDRESS, DAY, make_harbour_meeting, put_pdf, put_up

pytestmark = [pytest.mark.django_db, pytest.mark.public]
AGENDA = replace(full_document(), kind=DocumentKind.AGENDA, attendance=None, title="Dagsorden")


def page(client, address=ADDRESS):
    return client.get(address).content.decode()


def test_meeting_shows_the_minutes_with_everything_in_them(client):
    put_up(make_harbour_meeting())
    text = page(client)
    for words in (
        "Tirsdag d. 17. marts 2026 kl. 16:00",  # front fact
        "Bo Skov",
        "stedfortræder for Bo Skov",
        "Punkt 3: I - Ny mole ved Sandkøbing Havn - HU, TMU",
        "Beslutning Havneudvalget den 17-03-2026",
        "Dan Eg (V)",  # a vote
        "Forslag A er billigere.",  # a dissent
        "Cille Dam forlod mødet kl. 17.20.",  # an event
        "Oplysninger om bud",  # withheld
        "Kommunens økonomiske interesser",  # closed
        "Åbnes den 1. januar 2027.",
        "Notat fra lodsen",  # an attachment without a file
        "REFERAT Havneudvalget d. 17-03-2026",  # the printed title
    ):
        assert words in text, words


def test_decision_stands_before_the_other_texts_of_its_item(client):
    put_up(make_harbour_meeting())
    text = page(client)
    own, background = text.index("Forslag B blev vedtaget."), text.index("Molen fra 1931")
    assert own < background < text.index("Beslutning Teknikudvalget den 10-03-2026")


def test_contents_names_the_outcome_beside_the_title(client):
    put_up(make_harbour_meeting())
    contents = page(client).split('class="contents"', 1)[1].split("</nav>", 1)[0]
    assert contents.count("<li>") == 3
    assert "Vedtaget" in contents.split("Ny mole")[1].split("</li>")[0]
    assert "Lukket punkt" in contents.split("Køb af areal")[1]


@pytest.mark.parametrize("items", [3, 30])
def test_meeting_takes_four_queries_however_many_items(client, django_assert_num_queries, items):
    many = document(*(item(str(n), blocks=(section("<p>Tekst.</p>"),)) for n in range(1, items + 1)))
    meeting = make_harbour_meeting()
    put_pdf(put_up(meeting, many))
    put_up(meeting, AGENDA)
    make_meeting(meeting.committee, DAY.replace(month=4), announced_at=timezone.now())
    with django_assert_num_queries(4):
        response = client.get(ADDRESS)
    assert response.content.decode().count("<article") == items


def test_minutes_come_before_the_agenda_and_link_it(client):
    meeting = make_harbour_meeting()
    put_up(meeting, AGENDA)
    assert "Læs referatet" not in page(client)
    put_up(meeting)
    assert f'href="{ADDRESS}dagsorden/"' in page(client)
    assert f'href="{ADDRESS}referat/"' in page(client, f"{ADDRESS}dagsorden/")


def test_older_version_says_that_it_was_replaced_and_is_not_indexed(client):
    meeting = make_harbour_meeting()
    put_up(meeting)
    put_up(meeting, version=2, correction_note="Mødestedet er rettet.")
    old = page(client, f"{ADDRESS}referat/v1/")
    assert "Dette er en ældre udgave. Den gældende er fra" in old
    assert 'content="noindex"' in old
    new = page(client)
    assert "Mødestedet er rettet." in new
    assert "noindex" not in new
    assert client.get(f"{ADDRESS}referat/v3/").status_code == 404


def test_pdf_is_offered_when_it_is_there(client):
    publication = put_up(make_harbour_meeting())
    assert "PDF’en er ved at blive lavet." in page(client)
    assert "referat.pdf" not in page(client)
    put_pdf(publication)
    assert f'href="{ADDRESS}referat.pdf"' in page(client)
    assert "3 sider" in page(client)


def test_neighbours_are_the_announced_meetings_of_the_committee(client):
    meeting = make_harbour_meeting()
    put_up(meeting)
    make_meeting(meeting.committee, DAY.replace(month=2), announced_at=timezone.now())
    make_meeting(meeting.committee, DAY.replace(day=18))  # not announced
    make_meeting(meeting.committee, DAY, announced_at=timezone.now())  # the second of the day
    text = page(client)
    assert 'href="/udvalg/havneudvalget/2026-02-17/"' in text
    assert 'href="/udvalg/havneudvalget/2026-03-17-2/"' in text
    assert "2026-03-18" not in text


def test_announced_meeting_without_papers_says_so(client):
    make_harbour_meeting()
    response = client.get(ADDRESS)
    assert response.status_code == 200
    assert "ikke offentliggjort noget fra mødet endnu" in response.content.decode()


def test_cancelled_meeting_says_so(client):
    make_harbour_meeting(cancelled_at=timezone.now())
    assert "Mødet er aflyst." in page(client)


def test_meeting_that_is_not_announced_is_missing(client):
    meeting = make_harbour_meeting()
    meeting.announced_at = None
    meeting.save()
    assert client.get(ADDRESS).status_code == 404


@pytest.mark.parametrize("below", ["", "referat/", "referat/v1/", "referat.pdf", "punkt/1/", "referat.docx"])
def test_withdrawn_meeting_answers_410_and_so_does_all_below(client, below):
    make_harbour_meeting()
    Tombstone.objects.create(address=ADDRESS, withdrawn_at=timezone.now())
    response = client.get(ADDRESS + below)
    assert response.status_code == 410
    assert "Dette er trukket tilbage" in response.content.decode()


def test_newer_publication_wins_over_its_tombstone(client):
    Tombstone.objects.create(address=ADDRESS, withdrawn_at=timezone.now())
    put_up(make_harbour_meeting(), version=2)
    assert client.get(ADDRESS).status_code == 200
    assert client.get(f"{ADDRESS}referat/").status_code == 200
    assert client.get(f"{ADDRESS}referat/v1/").status_code == 410


@pytest.mark.parametrize("day", ["2026-02-30", "2026-3-17", "2026-03-17-1", "2026-03-17-0", "0000-01-01"])
def test_day_that_is_none_is_missing(client, day):
    put_up(make_harbour_meeting())
    assert client.get(f"/udvalg/havneudvalget/{day}/").status_code == 404
