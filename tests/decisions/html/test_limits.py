import pytest
from django.utils import translation

from decisions.html import clean_html, problems
from decisions.html.bounds import (
    MAX_CHARACTERS,
    MAX_COLUMNS,
    MAX_DEPTH,
    MAX_INLINES,
    MAX_PARAGRAPH,
    MAX_ROWS,
    passes_a_bound,
)


def rows(count: int) -> str:
    return "<table>" + "<tr><td>1</td></tr>" * count + "</table>"


def lists(depth: int) -> str:
    return "<ul><li>x" * depth + "</li></ul>" * depth


@pytest.mark.parametrize(
    ("html", "word"),
    [
        ('<p>Se <img src="data:image/png;base64,AAAA" alt="kort"></p>', "billede"),
        ("<p><s>slettet</s></p>", "overstreges"),
        ('<table><tr><td colspan="51">x</td></tr></table>', "50"),
        ('<table><tr><td rowspan="999999">x</td></tr></table>', "50"),
        (lists(MAX_DEPTH // 2 + 1), str(MAX_DEPTH)),
        (rows(MAX_ROWS + 1), str(MAX_ROWS + 1)),
        ("<table><tr>" + "<td>1</td>" * (MAX_COLUMNS + 1) + "</tr></table>", str(MAX_COLUMNS + 1)),
        ("<p>" + "x<br>" * (MAX_INLINES + 1) + "x</p>", str(MAX_INLINES + 1)),
        ("<p>" + "x" * MAX_CHARACTERS + "</p>", "for lang"),
        ("<p>" + "x" * MAX_PARAGRAPH + "<em>x</em></p>", str(MAX_PARAGRAPH + 1)),
        ("<p>" + "x" * MAX_PARAGRAPH + "<br>x</p>", str(MAX_PARAGRAPH + 1)),
    ],
)
def test_problems_names_what_a_text_may_not_hold(html: str, word: str) -> None:
    with translation.override("da"):
        [sentence] = problems(html)
    assert word in sentence
    assert passes_a_bound(clean_html(html)) == (word not in ("billede", "overstreges"))


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>Godkendt.</p>",
        rows(MAX_ROWS),
        rows(MAX_ROWS) * 2,
        "<p>" + "x" * (MAX_PARAGRAPH - 9) + "</p><p>" + "x" * MAX_PARAGRAPH + "</p>",
        lists(MAX_DEPTH // 2),
        "<b>" * 99 + "x",
        "<table><tr>" + "<td>1</td>" * MAX_COLUMNS + "</tr></table>",
        "<p>" + "x<br>" * (MAX_INLINES // 2) + "</p><p>" + "x<br>" * MAX_INLINES + "x</p>",
    ],
)
def test_problems_is_empty_when_all_is_well(html: str) -> None:
    assert problems(html) == []
    assert not passes_a_bound(clean_html(html))
