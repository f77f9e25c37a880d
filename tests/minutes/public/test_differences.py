"""What a version changed: the page for anyone, and the ways to it."""

from dataclasses import replace

import pytest

from minutes.afterwards.withdraw import withdraw, withdraw_versions
from minutes.document import DecisionBlock, SectionBlock
from minutes.enums import Act, Cause, DocumentKind
from minutes.models import Publication
from minutes.publishing.publish import publish
from tests.factories import make_item, make_meeting
from tests.minutes.pdf.examples import document, full_document, item, section
from tests.minutes.public.published import ADDRESS, make_harbour_meeting, put_pdf, put_up

pytestmark = [pytest.mark.django_db, pytest.mark.public]
MINUTES = DocumentKind.MINUTES
OLD = document(item("3", blocks=(section("<p>Molen koster 1.300.000 kr.</p>"),)))
NEW = document(item("3", blocks=(section("<p>Molen koster 1.400.000 kr.</p>"),)))
PAGE = f"{ADDRESS}referat/v2/aendringer/"


@pytest.fixture
def two_versions():
    meeting = make_harbour_meeting()
    put_up(meeting, OLD)
    put_up(meeting, NEW, version=2, act=Act.CORRECTION, correction_note="Prisen er rettet.")
    return meeting


def page(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def test_page_marks_what_was_added_and_removed_in_words_too(client, two_versions):
    text = page(client, PAGE)
    assert '<ins><span class="unseen" lang="da">tilføjet: </span>1.400.000</ins>' in text
    assert '<del><span class="unseen" lang="da">slettet: </span>1.300.000</del>' in text
    assert "1 punkt er ændret. 1 ord er tilføjet. 1 ord er slettet." in text
    assert "Prisen er rettet." in text
    assert "Mødested" not in text  # what did not change


def test_page_is_not_for_search_engines_and_kept_as_other_pages_are(client, two_versions):
    response = client.get(PAGE)
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert client.get(PAGE, headers={"if-none-match": response.headers["ETag"]}).status_code == 304
    assert "aendringer" not in client.get("/sitemap.xml").content.decode()


@pytest.mark.parametrize("items", [1, 30])
def test_page_takes_three_queries_however_much_changed(client, django_assert_num_queries, items):
    meeting = make_harbour_meeting()
    for version in (1, 2, 3):
        texts = (section(f"<p>Udgave {version}.</p>"),)
        many = document(*(item(str(n), blocks=texts) for n in range(1, items + 1)))
        put_up(meeting, many, version=version)
    with django_assert_num_queries(3):
        response = client.get(f"{ADDRESS}referat/v3/aendringer/")
    assert response.content.decode().count('<article class="difference') == items


@pytest.mark.parametrize("version", ["v1", "v3", "v0", "v999999"])
def test_version_without_one_before_it_has_no_difference(client, two_versions, version):
    assert client.get(f"{ADDRESS}referat/{version}/aendringer/").status_code == 404
    assert client.get(f"{ADDRESS}dagsorden/v2/aendringer/").status_code == 404


def test_versions_of_the_same_words_say_that_nothing_changed(client):
    meeting = make_harbour_meeting()
    for version in (1, 2):
        put_up(meeting, OLD, version=version)
    text = page(client, PAGE)
    assert "Intet er ændret." in text
    assert '<article class="difference' not in text


def test_withdrawn_version_shows_no_word_in_any_difference(client):
    meeting = make_meeting(announced_at=None)
    row = make_item(meeting, "Ny skole", decided="Godkendt.")
    for words in ("Først.", "Hemmeligt", "Sidst."):
        row.decisions.update(html=f"<p>{words}</p>")
        publish(meeting, MINUTES, None, note="Rettet.", accepting="Prøve")
    base = f"{meeting.get_absolute_url()}referat"
    assert "Hemmeligt" in page(client, f"{base}/v3/aendringer/")
    gone = list(Publication.objects.filter(version=2))
    withdraw_versions(gone, None, Cause.PERSONAL_DATA, "Et navn")
    assert client.get(f"{base}/v2/aendringer/").status_code == 410
    text = page(client, f"{base}/v3/aendringer/")
    assert "Hemmeligt" not in text
    assert "Fra version 1" in text
    assert "Version 2 er trukket tilbage." in page(client, f"{base}/")
    withdraw(meeting, MINUTES, None, "Det hele")
    assert client.get(f"{base}/v3/aendringer/").status_code == 410


def test_page_of_the_meeting_leads_to_the_difference_and_tells_all_versions(client, two_versions):
    text = page(client, ADDRESS)
    notice = text.split('role="note"', 1)[1].split("</div>", 1)[0]
    assert "Prisen er rettet." in notice
    assert f'href="{PAGE}"' in notice
    versions = text.split('class="colophon"', 1)[1]
    assert "Rettelse:" in versions
    assert f'href="{ADDRESS}referat/v1/"' in versions
    assert versions.count("aendringer/") == 1  # the first version has none before it


def test_older_version_leads_to_the_newest_and_to_what_changed_since(client, two_versions):
    response = client.get(f"{ADDRESS}referat/v1/")
    banner = response.content.decode().split('role="note"', 1)[1].split("</div>", 1)[0]
    assert "Dette er en ældre udgave. Den gældende er fra" in banner
    assert f'href="{ADDRESS}referat/"' in banner
    assert f'href="{PAGE}"' in banner
    assert response.headers["X-Robots-Tag"] == "noindex"


def test_pdf_of_an_older_version_is_not_for_search_engines(client, two_versions):
    old, new = Publication.objects.order_by("version")
    put_pdf(old)
    put_pdf(new)
    for address, header in (("referat/v1.pdf", "noindex"), ("referat/v2.pdf", None), ("referat.pdf", None)):
        response = client.get(ADDRESS + address)
        assert response.headers.get("X-Robots-Tag") == header, address
        response.getvalue()


def test_every_kind_of_change_has_its_place_on_the_page(client):
    meeting = make_harbour_meeting()
    full = full_document()
    changed = replace(full, front=(), attendance=None, items=full.items[1:])
    put_up(meeting, full)
    put_up(meeting, changed, version=2)
    text = page(client, PAGE)
    for words in ("Forsiden", "Tid og sted", "Fremmøde", "Slettet punkt"):
        assert words in text, words
    put_up(meeting, full, version=3)
    assert "Tilføjet punkt" in page(client, f"{ADDRESS}referat/v3/aendringer/")


def test_markup_in_a_text_is_shown_as_text(client):
    meeting = make_harbour_meeting()
    put_up(meeting, OLD)
    evil = SectionBlock(
        OLD.items[0].blocks[0].role, "Sagsfremstilling", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"
    )
    put_up(meeting, replace(OLD, items=(item("3", blocks=(evil,)),)), version=2)
    text = page(client, PAGE)
    assert "&lt;script&gt;" in text
    assert "<script>alert" not in text


def test_decision_shows_outcome_and_vote(client):
    meeting = make_harbour_meeting()
    full = full_document()
    decided = next(i for i in full.items if any(isinstance(b, DecisionBlock) for b in i.blocks))
    bare = replace(decided, blocks=())
    put_up(meeting, replace(full, items=(bare,)))
    put_up(meeting, replace(full, items=(decided,)), version=2)
    assert "Udfald: " in page(client, PAGE)
