"""What a secretary must look at is marked; the rest of the text stays letter by letter."""

import pytest

from decisions.html import clean_html
from decisions.public_copies import AFTER, BEFORE, is_marked, marked_html, marked_text

TEXT = "Ida Holm (010190-1234) på Skovvej 12, 8000 Aarhus får 25.000 kr. i støtte."


def unmarked(text):
    return text.replace(BEFORE, "").replace(AFTER, "")


def test_persons_numbers_addresses_and_amounts_are_marked():
    marked = marked_text(TEXT)
    assert marked == "⟦Ida Holm⟧ (⟦010190-1234⟧) på ⟦Skovvej 12, 8000 Aarhus⟧ får ⟦25.000 kr.⟧ i støtte."
    assert is_marked(marked)
    assert not is_marked(unmarked(marked))


def test_marks_run_over_tags():
    assert marked_html("<p>Ansøger er Ida <strong>Holm</strong> fra byen.</p>") == (
        "<p>Ansøger er ⟦Ida <strong>Holm⟧</strong> fra byen.</p>"
    )


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{TEXT}</p>",
        "<p>Æ &amp; ø &lt; å</p><ul><li>Ida Holm</li><li>Bo Bek</li></ul>",
        "<table><tbody><tr><td>Ida Holm</td><td>300 kr.</td></tr></tbody></table>",
        '<p>Se <a href="https://example.org/?a=1&amp;b=2">Ida Holm</a></p>',
        "",
    ],
)
def test_nothing_but_marks_is_added(html):
    marked = marked_html(html)
    assert unmarked(marked) == html
    assert clean_html(marked) == marked


def test_each_person_of_a_list_is_marked_alone():
    marked = marked_html("<ul><li>Ida Holm</li><li>Bo Bek</li></ul>")
    assert marked == "<ul><li>⟦Ida Holm⟧</li><li>⟦Bo Bek⟧</li></ul>"


def test_typed_html_is_cleaned_on_the_way():
    assert "script" not in marked_html("<p>x<script>alert(1)</script></p>")
