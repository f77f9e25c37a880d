"""No words stand in templates outside the translation tags."""

from pathlib import Path

import pytest

from tests.text_nodes import words_outside_translation

ROOT = Path(__file__).resolve().parents[1]
TEMPLATES = sorted(path for path in (ROOT / "templates").rglob("*") if path.suffix in (".html", ".txt"))

# Names and abbreviations that are the same in every language.
NAMES = {"Referat", "PDF", "JSON", "CSV", "JSONL"}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT / "templates")))
def test_template_says_nothing_outside_translate(path):
    found = words_outside_translation(path.read_text(), is_html=path.suffix == ".html")
    assert [words for words in found if words not in NAMES] == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('<p>{% translate "Minutes" %}</p>', []),
        ("<p>Referat af mødet</p>", ["Referat af mødet"]),
        ("<p>{{ number }} Item</p>", ["Item"]),
        ("{% blocktranslate %}Item {{ number }}{% endblocktranslate %}", []),
        ("{% blocktranslate count n=2 %}one{% plural %}many{% endblocktranslate %} more", ["more"]),
        ('<img alt="Kommunens logo"><b class="big" title="{{ name }}">·</b>', ["Kommunens logo"]),
        ("<style>p { color: red }</style>{# a comment #}{% comment %}words{% endcomment %}", []),
        ("<p>3 × 4 &middot; §</p>", []),
    ],
)
def test_reader_finds_words_that_people_see(source, found):
    assert words_outside_translation(source) == found
