"""Lines to HTML: lists, tables, sub-headings and joins, one form at a time."""

import pytest

from minutes.importing.blocks import Manner, read_blocks
from minutes.importing.lines import split_lines
from minutes.importing.render import to_html
from minutes.importing.report import Findings

LONG = "Denne sætning er så lang, at den kun kan være brudt af et sideskift, når den ender på og"


def html(text: str, markdown: bool = False, narrative: bool = True, width: int | None = None) -> str:
    manner = Manner(markdown, width, narrative)
    return to_html(read_blocks(split_lines(text).lines, manner, Findings()), manner)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Et & to <b>", "<p>Et &amp; to &lt;b&gt;</p>"),
        ("en\nto", "<p>en<br>to</p>"),
        ("m<sup>2</sup> og x<script>", "<p>m<sup>2</sup> og x&lt;script&gt;</p>"),
        ("- en\n- to", "<ul><li>en</li><li>to</li></ul>"),
        ("1. en\n2. to", "<ol><li>en</li><li>to</li></ol>"),
        ("3. en\n4. to", '<ol start="3"><li>en</li><li>to</li></ol>'),
        ("1. en\n4. to", '<ol><li>en</li><li value="4">to</li></ol>'),
        ("1. en\n\n1. to", "<ol><li>en</li></ol><ol><li>to</li></ol>"),
        ("a. en\nb. to", '<ol type="a"><li>en</li><li>to</li></ol>'),
        ("v. Bo Ås", "<p>v. Bo Ås</p>"),
        ("1. maj 2020 begynder det", "<p>1. maj 2020 begynder det</p>"),
        ("- en\n  1. a\n  2. b\n- to", "<ul><li>en<ol><li>a</li><li>b</li></ol></li><li>to</li></ul>"),
        ("1. en\n 1. a. under\n\n1. b. mere", "<ol><li>en</li></ol><p>1. a. under</p><p>1. b. mere</p>"),
        ("- 1) en\n- 2) to", "<ul><li>1) en</li><li>2) to</li></ul>"),
        ("[her](#) og [der](javascript:x)", "<p>her og der</p>"),
        ('[x](https://a.example/"y)', '<p><a href="https://a.example/%22y">x</a></p>'),
        ("**ikke fed**, for 2 ** 3", "<p>**ikke fed**, for 2 ** 3</p>"),
        ("- en\n\n   mere om en", "<ul><li><p>en</p><p>mere om en</p></li></ul>"),
    ],
)
def test_lines_become_html(text: str, expected: str) -> None:
    assert html(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alt er **meget** *fint* her", "<p>Alt er <strong>meget</strong> <em>fint</em> her</p>"),
        ("**Godkendt.**", "<p><strong>Godkendt.</strong></p>"),
        ("### Formål", "<h4>Formål</h4>"),
        ("**Formål**", "<h4>Formål</h4>"),
        ("pris 5 \\* 3", "<p>pris 5 * 3</p>"),
    ],
)
def test_markdown_marks_become_html(text: str, expected: str) -> None:
    assert html(text, markdown=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Formål\n\nHuset skal bygges.", "<h4>Formål</h4><p>Huset skal bygges.</p>"),
        ("Tak\n\nFormål\n\nMål\n\nHus skal vi have.",
         "<p>Tak</p><p>Formål</p><p>Mål</p><p>Hus skal vi have.</p>"),
        ("Formål", "<p>Formål</p>"),
        ("Huset er gult\n\nDet males.", "<p>Huset er gult</p><p>Det males.</p>"),
        ("Mål\n\nForslag 1: Hus\n\nTekst.\n\nForslag 2: Bro\n\nTekst.",
         "<h4>Mål</h4><h5>Forslag 1: Hus</h5><p>Tekst.</p><h5>Forslag 2: Bro</h5><p>Tekst.</p>"),
        ("1. Velkomst\n\nAlle kom.\n\n2. Eventuelt",
         "<h4>1. Velkomst</h4><p>Alle kom.</p><h4>2. Eventuelt</h4>"),
        ("1. Hus\n2. Bro\n\nTekst.", "<ol><li>Hus</li><li>Bro</li></ol><p>Tekst.</p>"),
    ],
)  # fmt: skip
def test_sub_headings_are_short_lines_before_text(text: str, expected: str) -> None:
    assert html(text) == expected


def test_recommendations_have_no_sub_headings() -> None:
    assert html("Formål\n\nHuset skal bygges.", narrative=False) == "<p>Formål</p><p>Huset skal bygges.</p>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\tb\n1\t2\n",
         "<thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody>"),
        ("Bro\t12\nVej\t7",
         "<tbody><tr><th>Bro</th><td>12</td></tr><tr><th>Vej</th><td>7</td></tr></tbody>"),
        ("Sted\t2020\nBro\t7",
         "<thead><tr><th>Sted</th><th>2020</th></tr></thead><tbody><tr><th>Bro</th><td>7</td></tr></tbody>"),
        ("Navn\tPris\n\ti kr.\nBro\t12",
         "<thead><tr><th>Navn</th><th>Pris i kr.</th></tr></thead>"
         "<tbody><tr><th>Bro</th><td>12</td></tr></tbody>"),
        ("a\tb\n--\t--\n\nc\td",
         "<thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody>"),
        ("| a | b |\n|---|---|\n| c \\| d | |",
         "<thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c | d</td><td></td></tr></tbody>"),
        ("| | |\n|---|---|\n| c | d |", None),
        ("a\tb\tc\nHeraf\t\t\nx\t1\t2",
         "<thead><tr><th>a</th><th>b</th><th>c</th></tr></thead><tbody><tr><th>Heraf</th><td></td><td></td></tr>"
         "<tr><th>x</th><td>1</td><td>2</td></tr></tbody>"),
    ],
)  # fmt: skip
def test_rows_become_tables_with_headers(text: str, expected: str | None) -> None:
    found = html(text).replace(' scope="col"', "").replace(' scope="row"', "")
    assert found == (f"<table>{expected}</table>" if expected else "<p>| c | d |</p>")


def test_a_huge_table_is_not_filled_up() -> None:
    row = "\t".join("abcdefghijklmnopqrst") + "\n"
    assert html(row + "a\tb\n" * 6000).count("<td>") == 20 + 2 * 6000


def test_one_row_is_no_table() -> None:
    assert html("Navn\tBo") == "<p>Navn\tBo</p>"


def test_starred_lines_after_starred_cells_are_notes() -> None:
    assert html("a\tb\nx\t8*\n\n* pr. år\n\n** ukendt").endswith("<p>* pr. år</p><p>** ukendt</p>")


def test_a_caption_needs_its_table() -> None:
    assert html("Tabel 1: Priser\n\nHerunder står priserne.").startswith("<p>Tabel 1: Priser</p>")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{LONG}\n\nGår videre her.", f"<p>{LONG} Går videre her.</p>"),
        (f"- {LONG}\n\n45 % er for.", f"<ul><li>{LONG} 45 % er for.</li></ul>"),
        ("Kort og\n\nvidere.", "<p>Kort og</p><p>videre.</p>"),
        (f"{LONG} slut.\n\nnæste", f"<p>{LONG} slut.</p><p>næste</p>"),
    ],
)
def test_sentences_split_by_a_page_are_joined(text: str, expected: str) -> None:
    assert html(text) == expected


def test_wrapped_lines_are_one_paragraph() -> None:
    text = "Træerne er fældet i efteråret, fordi de var syge og gamle\nog beboerne har bedt om nye.\nTak."
    first = "Træerne er fældet i efteråret, fordi de var syge og gamle og beboerne har bedt om nye."
    assert html(text, width=60) == f"<p>{first}<br>Tak.</p>"
