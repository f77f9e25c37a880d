"""Words are found, and addresses made, however Danish is spelled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committees.folding import danish_slug, fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tåstrup", "TAASTRUP"),
        ("Aarhus", "Århus"),
        ("Århus", "A\u030arhus"),  # the ring as a sign of its own, as macOS writes it
        ("Ærø", "AEROE"),
        ("Høje-Taastrup", "høje-tåstrup"),
        ("René", "rene"),
        ("Lindström", "LINDSTRØM"),
        ("Straße", "strasse"),
        ("to  ord\u00a0her\n", "To ord her"),
    ],
)
def test_fold_makes_the_same_of_spellings(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Ærø", "Aro"), ("Børn", "Born"), ("Ås", "As"), ("21/17", "2117")]
)
def test_fold_keeps_other_words_apart(one, other):
    assert fold(one) != fold(other)


@given(text=st.text())
def test_fold_of_a_folded_text_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Økonomiudvalget", "oekonomiudvalget"),
        ("Børne- og Ungeudvalget", "boerne-og-ungeudvalget"),
        ("Ældrerådet", "aeldreraadet"),
        ("Å", "aa"),
        ("Teknik & Miljø (§ 17, stk. 4)", "teknik-miljoe-17-stk-4"),
        ("  Byrådet – 2021  ", "byraadet-2021"),
        ("§ !", ""),
    ],
)
def test_danish_slug_spells_the_name_out(name, slug):
    assert danish_slug(name) == slug


@given(text=st.text())
def test_danish_slug_is_fit_for_an_address(text):
    slug = danish_slug(text)
    assert slug.isascii() and slug == slug.lower()
    assert all(slug.split("-")) or slug == ""
