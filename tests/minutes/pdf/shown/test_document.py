"""What the document style changes on the pages."""

import base64
import io

import pytest
from django.utils.translation import override
from PIL import Image

from committees.enums import LogoPlace
from minutes.envelope import Look, OrganisationMark
from minutes.pdf.render import render_pdf
from minutes.pdf.shown.document import MANY, printed_document
from tests.minutes.pdf import examples
from tests.minutes.pdf.reading import reader


@pytest.fixture(scope="module")
def logo():
    data = io.BytesIO()
    Image.new("RGB", (40, 20), "navy").save(data, "PNG")
    return f"data:image/png;base64,{base64.b64encode(data.getvalue()).decode()}"


def page(look, *items, **changes):
    with override("da"):
        return printed_document(examples.document(*items), examples.envelope(look=look, **changes))


def items(count):
    return [examples.item(str(number), f"Sag {number}") for number in range(1, count + 1)]


@pytest.mark.parametrize(
    ("look", "shown"),
    [
        (Look("a", contents=True, signature_heading=""), False),
        (Look("a", contents=True, cover=True, signature_heading=""), True),
        (Look("a", contents=False, cover=True), False),
    ],
)
def test_one_item_has_contents_below_a_cover_only(look, shown):
    assert page(look, examples.item()).contents is shown


def test_contents_of_few_items_stand_on_the_cover():
    assert page(Look("a", cover=True, signature_heading=""), *items(3)).contents_on_cover
    assert not page(Look("a", cover=True, signature_heading=""), *items(4)).contents_on_cover
    assert not page(Look("a"), *items(3)).contents_on_cover


def test_contents_of_many_items_are_set_closely_below_a_masthead():
    look = Look("a", signature_heading="")
    assert page(look, *items(MANY + 1)).contents_close
    assert not page(look, *items(MANY)).contents_close


def test_contents_have_the_heading_of_the_style_or_the_plain_word():
    assert page(Look("a", contents_heading="Indholdsfortegnelse")).contents_heading == "Indholdsfortegnelse"
    assert page(Look("a")).contents_heading == "Indhold"


def text_of_contents(look):
    document = examples.document(*items(2))
    text = reader(render_pdf(document, examples.envelope(look=look))).pages[0].extract_text()
    return " ".join(text.partition(look.contents_heading)[2].split())


def test_contents_list_numbers_and_titles_or_whole_headings():
    words = {"contents_heading": "Sagerne", "signature_heading": ""}
    assert text_of_contents(Look("a", **words)).startswith("1 Sag 1 2 2 Sag 2 2")
    whole = text_of_contents(Look("a", contents_whole_headings=True, **words))
    assert whole.startswith("Punkt 1: Sag 1 2 Punkt 2: Sag 2 2")


@pytest.mark.parametrize("place", LogoPlace)
def test_logo_stands_where_the_style_has_it(logo, place):
    mark = OrganisationMark("By", "#0f4c5c", logo)
    envelope = examples.envelope(look=Look("a", logo_place=place), organisation=mark)
    first = reader(render_pdf(examples.document(), envelope)).pages[0]
    assert len(first.images) == (place != LogoPlace.NONE)
