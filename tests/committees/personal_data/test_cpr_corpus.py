"""The bar for CPR numbers: recall 1.00 and precision 0.95, the held-back third for itself."""

import re

import pytest

from committees.personal_data.cpr import find_cpr, masked
from tests.committees.personal_data.corpus_reading import measured, snippets

CORPUS = snippets("cpr")
KINDS = sorted({snippet.kind for snippet in CORPUS})
WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)


def _detect(snippet):
    return find_cpr(snippet.text)


def test_corpus_is_large_and_a_third_is_held_back():
    assert len(CORPUS) >= 300
    before_the_code = [snippet for snippet in CORPUS if snippet.kind != "written_after"]
    assert sum(snippet.held_back for snippet in CORPUS) == len(before_the_code) // 3


@pytest.mark.parametrize("held_back", [False, True], ids=["open", "held back"])
def test_recall_and_precision(held_back):
    figures = measured([snippet for snippet in CORPUS if snippet.held_back == held_back], _detect)
    assert figures.right > 50
    assert figures.recall == 1.0
    assert figures.precision >= 0.95


@pytest.mark.parametrize("kind", KINDS)
def test_recall_in_each_class(kind):
    assert measured([snippet for snippet in CORPUS if snippet.kind == kind], _detect).missed == 0


@pytest.mark.parametrize("snippet", CORPUS, ids=lambda snippet: ascii(snippet.text)[:40])
def test_masked_snippet_holds_none(snippet):
    text = masked(snippet.text)
    assert not list(find_cpr(text))
    assert (text != snippet.text) == bool(snippet.spans)


def test_numbers_of_the_corpus_were_never_issued():
    """They fail modulus 11, and numbers that do are issued for people born on 1 January only."""
    for snippet in CORPUS:
        for start, end in snippet.spans:
            digits = "".join(str(int(char)) for char in snippet.text[start:end] if char.isdecimal())
            if len(digits) == 10:
                total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=True))
                assert total % 11 and not re.match("0101", digits), snippet.text


def test_real_minutes_raise_no_false_alarm(seeds):
    assert len(seeds) == 5
    for seed in seeds:
        assert not list(find_cpr(seed.read_text(errors="replace")))
