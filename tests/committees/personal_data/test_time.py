"""No text, however made, keeps a detector for longer than its length asks."""

from time import perf_counter

import pytest

from committees.personal_data.addresses import find_addresses
from committees.personal_data.amounts import find_amounts
from committees.personal_data.contacts import find_mail, find_telephones
from committees.personal_data.marking import marks
from committees.personal_data.sensitive import find_sensitive
from committees.personal_data.shared_words import find_shared
from committees.personal_data.small_numbers import find_small_numbers

FINDERS = (
    *(find_addresses, find_amounts, find_mail, find_telephones, find_sensitive, find_small_numbers, marks),
    lambda text: find_shared(text, text),
)
HOSTILE = (
    "a",
    "Aa ",
    "A. ",
    "1",
    "20 ",
    "a@",
    "a@a.",
    "+1 ",
    "Aa-",
    "Avejvej",
    "alkohol",
    "1.000 ",
    " ",
    "\n",
)


@pytest.mark.parametrize("unit", HOSTILE, ids=ascii)
def test_time_grows_with_the_length_only(unit):
    for find in FINDERS:
        short, long = (_seconds(find, unit * (size // len(unit))) for size in (5_000, 50_000))
        assert long < 30 * short + 0.5, find


def _seconds(find, text):
    start = perf_counter()
    for _found in find(text):
        pass
    return perf_counter() - start
