import base64
import io

import pytest
from PIL import Image

from minutes.pdf.errors import DocumentTooLarge, PdfError
from minutes.pdf.prose.markup import Markup

PLACE = "Punkt 1, Sagsfremstilling"


def prepared(html: str, level: int = 3) -> str:
    return Markup("https://by.example/udvalg/").prepare(html, level, PLACE)


def test_allowed_markup_is_kept():
    html = '<p>En <strong>fed</strong> <a href="https://a.example/">side</a>, H<sub>2</sub>O</p>'
    assert prepared(html) == html


def test_other_markup_loses_its_tags_and_keeps_its_words():
    assert (
        prepared('<p onclick="x()" class="y" id="z">En <u>to</u></p><script>tre</script>') == "<p>En to</p>"
    )


def test_bare_text_becomes_a_paragraph():
    assert prepared("Godkendt.") == "<p>Godkendt.</p>"


@pytest.mark.parametrize(
    "address", ["#", "", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"]
)
def test_link_that_leads_nowhere_is_plain_words(address):
    assert prepared(f'<p><a href="{address}">her</a></p>') == "<p>her</p>"


def test_relative_link_is_made_whole():
    assert 'href="https://by.example/bilag/1"' in prepared('<p><a href="/bilag/1">her</a></p>')


def test_headings_follow_the_heading_above_without_a_gap():
    html = prepared("<h5>a</h5><h4>b</h4><h5>c</h5>", level=2)
    assert [html[at + 1 : at + 3] for at in range(len(html)) if html[at : at + 2] == "<h"] == [
        "h3",
        "h3",
        "h4",
    ]


def test_stray_list_parts_are_mended():
    assert prepared("<li>løs</li><ul>tekst<p>afsnit</p></ul><ol></ol>") == (
        "<p>løs</p><ul><li>tekst</li><li><p>afsnit</p></li></ul>"
    )


def test_long_words_may_be_broken_and_are_not_changed():
    html = prepared(f"<p>kort {'x' * 100}<em>og</em> {'y' * 61} {'z' * 60}</p>")
    assert html.count("\u200b") == 3 + 2
    assert html.replace("\u200b", "") == f"<p>kort {'x' * 100}<em>og</em> {'y' * 61} {'z' * 60}</p>"


def test_endless_line_breaks_are_refused():
    with pytest.raises(PdfError, match="2000"):
        prepared("<p>" + "x<br>" * 2001 + "</p>")


@pytest.mark.parametrize("tag", ["ul><li", "strong", "span"])
def test_deep_nesting_is_refused_with_its_place(tag):
    with pytest.raises(PdfError, match=f"^{PLACE}: .*40"):
        prepared(f"<{tag}>" * 41 + "x")


def test_endless_nesting_is_refused_before_it_is_parsed():
    with pytest.raises(PdfError, match="40"):
        prepared("<ul><li>" * 200_000)


def test_too_long_text_is_refused():
    with pytest.raises(PdfError, match=PLACE):
        prepared("<p>" + "ord " * 800_000 + "</p>")


def test_too_many_cells_in_all_are_refused():
    markup = Markup("")
    table = "<table><tbody>" + ("<tr>" + "<td>1</td>" * 10 + "</tr>") * 2000 + "</tbody></table>"
    markup.prepare(table, 3, PLACE)
    markup.prepare(table, 3, PLACE)
    with pytest.raises(PdfError, match="40000"):
        markup.prepare(table, 3, PLACE)


def test_hidden_characters_written_as_entities_are_cleaned():
    assert prepared("<p>a&#xE000;b&#x202E;c</p>") == "<p>a◊bc</p>"


def test_paragraph_before_a_list_stays_with_it():
    html = prepared("<p>At udvalget:</p><ul><li>godkender</li></ul><p>Slut:</p>")
    assert html == '<p class="lead-in">At udvalget:</p><ul><li>godkender</li></ul><p>Slut:</p>'


def test_too_many_rows_in_all_are_refused():
    markup = Markup("")
    table = "<table><tbody>" + "<tr><td>1</td></tr>" * 2500 + "</tbody></table>"
    for _table in range(4):
        markup.prepare(table, 3, PLACE)
    with pytest.raises(DocumentTooLarge, match=f"^{PLACE}: .*10000"):
        markup.prepare(table, 3, PLACE)


def test_too_many_elements_in_all_are_refused():
    markup = Markup("")
    markup.prepare("<p>x</p>" * 100_000, 3, PLACE)
    with pytest.raises(DocumentTooLarge, match=f"^{PLACE}: .*150000"):
        markup.prepare("<p>x</p>" * 100_000, 3, PLACE)


def test_pictures_too_large_in_all_are_refused():
    target = io.BytesIO()
    Image.new("1", (5000, 5000)).save(target, "PNG")
    address = f"data:image/png;base64,{base64.b64encode(target.getvalue()).decode()}"
    markup = Markup("")
    markup.prepare(f'<p><img src="{address}" alt="Kort"></p>' * 4, 3, PLACE)
    with pytest.raises(DocumentTooLarge, match=f"^{PLACE}: .*billeder"):
        markup.prepare(f'<p><img src="{address}" alt="Kort"></p>', 3, PLACE)


def test_line_breaks_of_a_list_inside_a_list_are_counted_apart():
    inner = "<ul><li>" + "x<br>" * 1500 + "</li></ul>"
    assert prepared(f"<ul><li>{'y<br>' * 1500}{inner}</li></ul>").count("<br>") == 3000


@pytest.mark.parametrize(
    "html",
    ["{}", "<p>{}</p>", "<p>a</p>{}", "<ul><li>a<em>{}</em></li></ul>", "<table><tr><td><p>a<br>{}</table>"],
)
def test_endless_paragraph_is_refused(html):
    with pytest.raises(PdfError, match=f"^{PLACE}: .*300000"):
        prepared(html.format("x " * 150_001))


def test_long_text_in_paragraphs_is_printed():
    assert prepared(f"<p>{'x ' * 140_000}</p><ul><li>{'x ' * 140_000}<p>{'x ' * 140_000}</p></li></ul>")
