"""What the corpus cannot show: the calendar, and time on hostile input."""

from time import perf_counter

import pytest

from committees.personal_data.birth_dates import birth_year, is_born
from committees.personal_data.cpr import MASK, find_cpr, masked

HOSTILE = (
    "1",
    " -",
    "0 1-",
    "010290 ",
    "010290" + " " * 39,
    "01.02.",
    "cpr ",
    "1\u200b",
    "\u200b",
    "O0OO0O-O0",
    "(010290) ",
    "010290 nr. ",
    "610290-",
    "01 02 ",
    "0102911234ab",
    "konto 1234 0102911234 ",
)


@pytest.mark.parametrize(
    ("two_digits", "seventh", "year"),
    [
        (0, 0, 1900), (99, 3, 1999), (36, 4, 2036), (37, 4, 1937), (57, 5, 2057),
        (58, 5, 1858), (99, 8, 1899), (57, 8, 2057), (36, 9, 2036), (37, 9, 1937),
    ],
)  # fmt: skip
def test_seventh_digit_tells_the_century(two_digits, seventh, year):
    assert birth_year(two_digits, seventh) == year


def test_leap_days_follow_the_century():
    assert is_born("2902004321")
    assert not is_born("2902001234")
    assert is_born("2902961180")
    assert not is_born("2902971180")


def test_administrative_numbers_count_with_a_hyphen_or_right_after_the_word():
    for text, number in (("CPR 7203914455", "7203914455"), ("Pladsen 720391-4455", "720391-4455")):
        assert [found.words for found in find_cpr(text)] == [number]
    assert not list(find_cpr("Pladsen 7203914455"))


def test_masked_keeps_every_other_word():
    assert (
        masked("Borger 080963-3838 og 270382-3555, sag 21/16637") == f"Borger {MASK} og {MASK}, sag 21/16637"
    )


@pytest.mark.parametrize("unit", HOSTILE, ids=ascii)
def test_time_grows_with_the_length_only(unit):
    """Ten times the text in far less than the hundredfold time that backtracking would take."""
    text = unit * (1_000_000 // len(unit))
    short = _seconds(text[: len(text) // 10])
    assert _seconds(text) < 30 * short + 0.5


@pytest.mark.parametrize("unit", ["0123456789", "01 -./\n\u00a0"], ids=ascii)
def test_ten_million_characters_are_read(unit):
    assert not list(find_cpr(unit * (10_000_000 // len(unit))))


def _seconds(text):
    start = perf_counter()
    for _found in find_cpr(text):
        pass
    return perf_counter() - start
