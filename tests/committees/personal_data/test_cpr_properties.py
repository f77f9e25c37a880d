"""Any valid CPR number in any spelling among any words is found, and masked text holds none."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from committees.personal_data.birth_dates import birth_year, is_born
from committees.personal_data.cpr import MASK, find_cpr, masked

# A semicolon stands between them and the number, since "konto 0101901234" is an account.
WORDS = [
    *("udvalget", "sagen", "om", "borgeren", "ansøgning", "støtte", "efter", "den", "i", "Nordby", "møde"),
    *("12.500 kr.", "21/16637", "§ 41", "bilag", "afslag", "2021", "Ida Mølholt", "matr.nr. 12ab,", "(se)"),
    *("klage;", "personen", "03-11-2021", "godkendt.", "kl. 17.00", "tlf. 20 30 40 50", "Ja", "A"),
]
surroundings = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
HYPHENS = "-\u2010\u2011\u2013\u2014\u2212\uff0d"
INSIDE = ["", "\u200b", "\u00ad", "\ufeff"]
spaces = st.sampled_from(["", " ", "\u00a0", "\u2009", "\n", "\t", "\r\n", "   "])


@st.composite
def numbers(draw):
    """Ten digits, seventh digit and year agreeing by the rule of the centuries."""
    day = draw(st.dates(date(1858, 1, 1), date(2057, 12, 31)))
    fitting = [n for n in range(10) if birth_year(day.year % 100, n) == day.year]
    return f"{day:%d%m}{day.year % 100:02}{draw(st.sampled_from(fitting))}{draw(st.integers(0, 999)):03}"


@st.composite
def spellings(draw):
    number = draw(numbers())
    digits = draw(st.sampled_from("0\uff10\u0660\U0001d7ce"))
    shown = [chr(ord(digits) + int(char)) for char in number]
    between = draw(st.sampled_from(INSIDE))
    before, after = draw(spaces), draw(st.sampled_from(["", "\n", "\u00a0"]))
    join = draw(st.sampled_from([*(before + hyphen + after for hyphen in HYPHENS), "", "\u00a0", "\n", "\t"]))
    parts = draw(st.sampled_from(["", ".", " "])) if "-" in join else ""
    date_words = parts.join(between.join(shown[i : i + 2]) for i in (0, 2, 4))
    return date_words + join + between.join(shown[6:])


@given(surroundings, spellings(), surroundings)
def test_number_in_any_spelling_is_found(before, number, after):
    text = f"{before}; {number}; {after}"
    assert number in [found.words for found in find_cpr(text)]


@given(surroundings, spellings(), surroundings)
def test_masked_text_holds_none(before, number, after):
    text = masked(f"{before}; {number}; {after}")
    assert number not in text
    assert not list(find_cpr(text))


@given(st.text("0123456789 -./\n\u200bcprk", max_size=200))
def test_places_are_true_and_apart(text):
    last = 0
    for found in find_cpr(text):
        assert text[found.start : found.end] == found.words
        assert found.start >= last
        last = found.end
    assert not list(find_cpr(masked(text)))


@given(numbers())
def test_check_digit_is_not_asked_for(number):
    assert all(is_born(number[:9] + str(last)) for last in range(10))
    assert masked(f"{number[:6]}-{number[6:]}") == MASK
