"""Other words in the web copy, letter by letter otherwise the same."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisions.html import text_of
from minutes.compose.web_copy import changed_words, web_copy
from minutes.document import MinutesDocument, SectionBlock
from minutes.document_json import to_json
from tests.strategies import documents


@dataclass
class Change:
    words: str
    replacement: str


def html(source, words, replacement):
    block = SectionBlock("background", None, source)
    return web_copy(block, [Change(words, replacement)]).html


@pytest.mark.parametrize(
    ("source", "changed"),
    [
        ("<p>Ida Holm sagde</p>", "<p>NN sagde</p>"),
        ("<p>Ida <strong>Holm</strong> sagde</p>", "<p>NN<strong></strong> sagde</p>"),
        ("<p>ida\n  HOLM</p>", "<p>NN</p>"),
        ("<p>Ida&nbsp;Holm &amp; Bo</p>", "<p>NN &amp; Bo</p>"),
        ("<p>Ida Holms ansøgning, Ida-Holm</p>", "<p>NNs ansøgning, NN</p>"),
        ("<p>I­da​ Ho­lm</p>", "<p>NN</p>"),
        ("<p>Ida</p><p>Holm</p>", "<p>NN</p><p></p>"),
        ("<p>Idas Holme, Frida Holmgaard</p>", "<p>Idas Holme, Frida Holmgaard</p>"),
        ('<a href="https://x.dk/?a=Ida Holm">her</a>', '<a href="https://x.dk/?a=">her</a>'),
        ('<a href="https://x.dk/">Ida Holm</a>', '<a href="https://x.dk/">NN</a>'),
    ],
)
def test_words_are_changed_however_they_stand(source, changed):
    assert html(source, "Ida Holm", "NN") == changed


def test_replacement_is_words_and_no_tags():
    assert html("<p>Ida Holm</p>", "Ida Holm", "<b>\\1</b>") == "<p>&lt;b&gt;\\1&lt;/b&gt;</p>"
    assert changed_words("Ida Holm", [Change("Ida Holm", "\\g<0>")]) == "\\g<0>"


@given(documents)
def test_words_that_stand_nowhere_change_nothing(document: MinutesDocument):
    assert web_copy(document, [Change("findes-ikke-her", "NN")]) == document


@given(st.lists(st.sampled_from(["Ida", "Holm", " ", "<em>", "</em>", "</p><p>", "&amp;", "x"]), max_size=12))
def test_words_are_gone_from_the_text_whatever_stands_around(parts):
    source = f"<p>{''.join(parts)}</p>"
    left = " ".join(text_of(html(source, "Ida Holm", "NN")).split())
    assert " Ida Holm " not in f" {left} "


def test_codes_and_fingerprints_are_no_words():
    block = SectionBlock("background", "Baggrund", "<p>x</p>")
    assert to_json(web_copy(block, [Change("background", "NN")])) == to_json(block)
