from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decisions.html import clean_html, text_of
from minutes.document import DecisionBlock, SectionBlock
from minutes.importing import read

WORD = st.text(alphabet="abcæøåÆØÅ0123 .,%-&<>§\xa0", min_size=1, max_size=12)
INLINE = ["b", "i", "strong", "em", "sub", "sup", "span", "u", "font", "a href='https://nordby.dk/a'", "o:p"]
BLOCK = [
    "p",
    "div",
    "h1",
    "h4",
    "h6",
    "blockquote",
    "section",
    "ul",
    "ol",
    "li",
    "table",
    "dl",
    "dd",
    "article",
]


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def wrapped(tag: str, inner: str) -> str:
    return f"<{tag}>{inner}</{tag.split()[0]}>"


def grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    some = st.lists(inner, max_size=4).map("".join)
    row = st.lists(some, min_size=1, max_size=3).map(
        lambda cells: "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
    )
    return st.one_of(
        st.builds(wrapped, st.sampled_from(INLINE), some),
        st.builds(wrapped, st.sampled_from([tag for tag in BLOCK if tag not in ("table", "li")]), some),
        st.lists(some, max_size=3).map(
            lambda items: "<ul>" + "".join(f"<li>{i}</li>" for i in items) + "</ul>"
        ),
        st.lists(row, max_size=3).map(lambda rows: "<table>" + "".join(rows) + "</table>"),
    )


PROSE = st.recursive(WORD.map(escaped), grown, max_leaves=20)
BROKEN = st.lists(
    st.one_of(
        WORD,
        st.sampled_from(
            [f"<{tag}>" for tag in INLINE + BLOCK + ["td", "tr", "caption", "br", "img alt='x y'"]]
        ),
        st.sampled_from([f"</{tag.split()[0]}>" for tag in INLINE + BLOCK + ["td", "tr", "caption"]]),
        st.sampled_from(
            ["<svg>", "</svg>", "<math>", "<mi>", "<select>", "<textarea>", "<!--", "-->", "<![foo["]
        ),
    ),
    max_size=25,
).map("".join)


@given(PROSE)
def test_clean_html_keeps_every_word_of_well_formed_prose(html: str) -> None:
    assert text_of(clean_html(html)).split() == text_of(html).split()


@given(
    st.lists(WORD.map(escaped), min_size=1), st.sampled_from(["div", "p", "h2", "li", "dd", "td", "o:p", "u"])
)
def test_clean_html_keeps_every_letter_in_order(words: list[str], tag: str) -> None:
    html = "".join(wrapped(tag, word) for word in words)
    if tag == "td":
        html = f"<table><tr>{html}</tr></table>"
    letters = "".join(unescape("".join(words)).split())
    assert "".join(text_of(html).split()) == letters
    assert "".join(text_of(clean_html(html)).split()) == letters


@given(st.one_of(PROSE, BROKEN))
@settings(max_examples=300)
def test_clean_html_changes_nothing_the_second_time(html: str) -> None:
    cleaned = clean_html(html)
    assert clean_html(cleaned) == cleaned


@given(BROKEN)
@settings(max_examples=300)
def test_clean_html_keeps_every_word_of_broken_html(html: str) -> None:
    assert text_of(clean_html(html)).split() == text_of(html).split()


@pytest.mark.parametrize(
    ("html", "cleaned"),
    [
        ("", ""),
        ("<p></p><p>&nbsp;</p><p><br></p>", ""),
        ("Godkendt.", "<p>Godkendt.</p>"),
        ("<div>a<p>b</p></div>c<div>d</div>", "<p>a</p><p>b</p><p>c</p><p>d</p>"),
        ("<p>et <b>fed <i>skrå</i></b> ord</p>", "<p>et <strong>fed <em>skrå</em></strong> ord</p>"),
        ("<b><p>x</p><p>y</p></b>", "<p><strong>x</strong></p><p><strong>y</strong></p>"),
        ("<h1>A</h1><h3>B</h3><h5>C</h5><h6>D</h6>", "<h4>A</h4><h4>B</h4><h5>C</h5><h5>D</h5>"),
        (
            "<ul><li><p>et</p><ul><li><p>to</p></li></ul></li></ul>",
            "<ul><li>et<ul><li>to</li></ul></li></ul>",
        ),
        ("<ul><li><p>et</p><p>to</p></li></ul>", "<ul><li><p>et</p><p>to</p></li></ul>"),
        ("<ul><li>et</li><ul><li>to</li></ul></ul>", "<ul><li>et<ul><li>to</li></ul></li></ul>"),
        (
            '<ol start="4" type="a"><li value="7">x</li></ol>',
            '<ol start="4" type="a"><li value="7">x</li></ol>',
        ),
        ('<p class="x" style="color:red" onclick="y()">z</p>', "<p>z</p>"),
        ('<p><span lang="en">board</span><span>?</span></p>', '<p><span lang="en">board</span>?</p>'),
        ("<p>CO<sub>2</sub> og m<sup>2</sup></p>", "<p>CO<sub>2</sub> og m<sup>2</sup></p>"),
        ("<p>før<script>alert(1)</script><style>p{}</style></p>", "<p>før</p>"),
        ('<p>Se <img src="https://x.dk/1.png" alt="kortet"></p>', "<p>Se kortet</p>"),
    ],
)
def test_clean_html_gives_the_allowed_tags(html: str, cleaned: str) -> None:
    assert clean_html(html) == cleaned


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "/sti", "//vært/sti", "data:text/html,x", "file:///etc/x", ""]
)
def test_clean_html_keeps_the_words_of_a_link_it_refuses(href: str) -> None:
    assert clean_html(f'<p><a href="{href}">her</a></p>') == "<p>her</p>"


@pytest.mark.parametrize(
    "href", ["https://nordby.dk/?a=1&amp;b=2", "mailto:post@nordby.dk", "http://x.dk/%22"]
)
def test_clean_html_keeps_safe_links(href: str) -> None:
    assert (
        clean_html(f'<p><a href="{href}" target="_blank">her</a></p>') == f'<p><a href="{href}">her</a></p>'
    )


def test_clean_html_keeps_a_table_whole() -> None:
    table = (
        '<table><caption>Tabel 1</caption><thead><tr><th scope="col">År</th><th></th></tr></thead>'
        '<tbody><tr><td rowspan="2">2021</td><td colspan="3">1.000</td></tr></tbody></table>'
    )
    assert clean_html(table) == table


def test_clean_html_drops_the_marks_an_editor_puts_on_every_cell() -> None:
    typed = '<table><tbody><tr><td colspan="1" rowspan="1" colwidth="90"><p>1</p></td></tr></tbody></table>'
    assert clean_html(typed) == "<table><tbody><tr><td>1</td></tr></tbody></table>"


def test_clean_html_keeps_the_words_of_foreign_markup() -> None:
    html = "<p>Vi ser <svg><text>kurven</text></svg> og <math><mi>x</mi></math>.</p>"
    assert text_of(clean_html(html)).split() == ["Vi", "ser", "kurven", "og", "x", "."]


def test_clean_html_survives_nesting_without_end() -> None:
    html = "<div><ul><li>" * 20_000 + "sidste"
    assert text_of(clean_html(html)) == "sidste"


def test_clean_html_changes_nothing_in_imported_minutes(seeds) -> None:
    documents = [read(seed.read_bytes(), seed.name).document for seed in seeds]
    texts = [
        block.html
        for document in documents
        for item in document.items
        for block in item.blocks
        if isinstance(block, SectionBlock | DecisionBlock)
    ]
    assert any("<table>" in text for text in texts)
    assert [clean_html(text) for text in texts] == texts
