"""The preview for the secretary: marks at the gaps, the page as citizens get it, the changes."""

import pytest
from django.urls import reverse

from committees.models import Organisation
from decisions.models import Section
from minutes.enums import DocumentKind
from minutes.models import Publication
from minutes.publishing.publish import publish
from tests.factories import make_committee, make_item, make_meeting, make_secretary

pytestmark = pytest.mark.django_db
MINUTES = DocumentKind.MINUTES
MARK = 'class="gap"'
QUERIES = 30  # of both editions, the log-in and the files


@pytest.fixture
def meeting():
    """An open item with a closed text, a closed item, and one kept out."""
    Organisation.objects.create(pk=1, name="Prøveby Kommune")
    meeting = make_meeting(make_committee("Udvalget"))
    item = make_item(meeting, "Ny skole", decided="Godkendt.")
    Section.objects.create(
        item=item, position=15, html="<p>HemmeligtBud</p>", closed=True, closed_reason="Oplysninger om bud"
    )
    make_item(
        meeting, "HemmeligtSalg", decided="HemmeligtSolgt", closed=True, closed_reason="Forhandling",
        public_title="Salg af grund", public_decision="<p>Grunden er solgt.</p>",
    )  # fmt: skip
    make_item(meeting, "HemmeligPerson", closed=True, public_title="Personsag", kept_out=True)
    return meeting


@pytest.fixture
def secretary(client, meeting):
    client.force_login(make_secretary(meeting.committee))
    return client


def address(meeting, page="preview", *more, kind="minutes"):
    return reverse(page, args=[meeting.pk, kind, *more])


def text(client, where):
    response = client.get(where)
    assert response.status_code == 200
    return response.content.decode()


def test_gaps_are_marked_with_a_link_to_the_field_and_no_closed_word(secretary, meeting):
    page = text(secretary, address(meeting))
    assert page.count(MARK) == 3
    open_item, closed, kept = meeting.items.order_by("position")
    for row, anchor in ((open_item, "sections-group"), (closed, "id_closed"), (kept, "id_kept_out")):
        assert f'href="/admin/decisions/agendaitem/{row.pk}/change/#{anchor}"' in page
    assert "Her står et lukket afsnit, som borgerne ikke ser." in page
    assert "Hemmelig" not in page


def test_page_as_a_citizen_has_no_mark(secretary, meeting):
    page = text(secretary, f"{address(meeting)}?rent=1")
    assert MARK not in page
    assert "Hemmelig" not in page
    assert "Salg af grund" in page


def test_items_of_the_preview_are_those_that_are_published(secretary, meeting):
    publish(meeting, MINUTES, None)
    draft = text(secretary, f"{address(meeting)}?rent=1").split('class="items"', 1)[1].split("</main>")[0]
    out = (
        text(secretary, meeting.get_absolute_url()).split('class="items"', 1)[1].split('class="colophon"')[0]
    )
    for number in ("1", "2"):
        public = f"{meeting.get_absolute_url()}punkt/{number}/"
        draft = draft.replace(f"{address(meeting, 'preview_item', number)}?rent=1", public)
    items = [page[: page.rindex("</article>")].split() for page in (draft, out)]
    assert items[0] == items[1]


@pytest.mark.parametrize("items", [1, 3])
def test_preview_takes_as_many_queries_for_many_items(secretary, meeting, items, django_assert_num_queries):
    for _number in range(items):
        make_item(meeting, decided="Godkendt.")
    with django_assert_num_queries(QUERIES):
        secretary.get(address(meeting))


def test_item_has_a_preview_of_its_own(secretary, meeting):
    page = text(secretary, address(meeting, "preview_item", "1"))
    assert "Ny skole" in page
    assert page.count(MARK) == 1
    assert MARK not in text(secretary, f"{address(meeting, 'preview_item', '1')}?rent=1")
    assert f'href="{address(meeting, "preview_item", "1")}"' in text(secretary, address(meeting))
    assert "Hemmelig" not in page + text(secretary, address(meeting, "preview_item", "2"))


def test_item_citizens_do_not_see_has_no_preview(secretary, meeting):
    kept = meeting.items.get(kept_out=True)
    assert secretary.get(address(meeting, "preview_item", kept.number)).status_code == 404
    assert secretary.get(address(meeting, "preview_item", "x")).status_code == 404


def test_changes_say_that_nothing_is_out_yet(secretary, meeting):
    page = text(secretary, address(meeting, "preview_changes"))
    assert "Der er intet ude endnu" in page
    assert "<ins>" not in page


def test_changes_show_words_against_what_is_out_and_write_nothing(secretary, meeting):
    publish(meeting, MINUTES, None)
    meeting.items.get(number="1").decisions.update(html="<p>Godkendt med ændringer.</p>")
    meeting.items.get(number="2").decisions.update(html="<p>HemmeligtAndet</p>")
    page = text(secretary, address(meeting, "preview_changes"))
    assert "</span>med ændringer</ins>" in page
    assert "1 punkt er ændret. 2 ord er tilføjet." in page
    assert "Mod version 1" in page
    assert "Hemmelig" not in page
    assert Publication.objects.count() == 1


def test_unchanged_records_change_nothing(secretary, meeting):
    publish(meeting, MINUTES, None)
    assert "Intet er ændret." in text(secretary, address(meeting, "preview_changes"))


@pytest.mark.parametrize("page", ["preview", "preview_changes", "preview_item"])
def test_secretary_of_another_committee_finds_nothing(client, meeting, page):
    client.force_login(make_secretary(make_committee("Et andet udvalg")))
    more = ["1"] if page == "preview_item" else []
    assert client.get(address(meeting, page, *more)).status_code == 404


def test_previews_are_kept_by_no_cache(secretary, meeting):
    for page, more in (("preview", []), ("preview_changes", []), ("preview_item", ["1"])):
        headers = secretary.get(address(meeting, page, *more)).headers
        assert "no-store" in headers["Cache-Control"]
        assert secretary.post(address(meeting, page, *more)).status_code == 405
