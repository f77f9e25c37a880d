"""Names stand in the Danish order, the same on SQLite (our own) and on PostgreSQL (ICU's)."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from committees.collation import compare, sort_key
from committees.models import Person

pytestmark = [pytest.mark.django_db, pytest.mark.database]

IN_ORDER = [
    *("A", "Abid", "AMU", "Andreas", "BY", "SU", "Zebra", "Æ", "Ældrerådet", "ÆSU", "Ø", "Økonomiudvalget"),
    *("ØU", "Å", "aa", "Aabenraa Udvalg", "Aage", "Ålborg", "Aarhus"),
]

# The letters of Danish names in both cases, guests such as é, ü and ö, accents of their own, signs.
LETTERS = "aAåÅbBeEéÉèoOuUüÜyYzZæÆäÄøØöÖdDð\u0301\u030a\u0308"
SIGNS = " -'’.,/&()§019–\u00a0"
NAMES = st.lists(st.text(LETTERS + SIGNS, max_size=6), min_size=2, max_size=30, unique=True)


def in_database_order(names: list[str]) -> list[str]:
    rows = " UNION ALL ".join(["SELECT CAST(%s AS text) AS name"] * len(names))
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT name FROM ({rows}) AS names ORDER BY name COLLATE "dansk"', names)
        return [name for (name,) in cursor.fetchall()]


def test_names_come_in_danish_order():
    assert in_database_order(IN_ORDER[::-1]) == IN_ORDER


def test_people_come_in_danish_order():
    Person.objects.bulk_create(Person(name=name, slug=f"p{n}") for n, name in enumerate(IN_ORDER[::-1]))
    assert list(Person.objects.order_by("name").values_list("name", flat=True)) == IN_ORDER


@pytest.mark.parametrize(
    "names",
    [
        ["Å", "AA", "Aa", "å", "aa", "aaa"],  # aa is å, in every case but aA
        ["aA", "ab", "å"],
        ["E", "e", "É", "é", "EE", "eÉ", "eé"],  # letters, then accents, then case
        ["Y", "y", "Ü", "ü", "ya", "üa", "Yb", "yb"],  # ü is a y
        ["Æ", "æ", "Ä", "ä", "Ø", "ø", "Ö", "ö", "Ő"],
        ["Bo", "Bo Ek", "Bo-Ek", "Bo’Ek", "Boe"],  # blanks and signs before letters
        ["Punkt 1", "Punkt 10", "Punkt 2", "Punkt a"],
        ["søby", "sø\u00adby", "søbyen"],  # a soft hyphen decides only between equals
    ],
)
def test_order_of_what_is_alike(names):
    assert sorted(set(names), key=sort_key) == names
    assert in_database_order(names[::-1]) == names


@given(names=NAMES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_our_order_is_the_databases(names):
    assert sorted(names, key=sort_key) == in_database_order(names)


def test_letters_of_other_alphabets_come_last():
    assert sorted(["Ω", "Ål", "Aarhus", "Zoo", "Жук"], key=sort_key) == ["Zoo", "Ål", "Aarhus", "Ω", "Жук"]


def test_only_the_same_text_is_equal():
    assert (compare("Åse", "Åse"), compare("Åse", "Aase"), compare("Aase", "Åse")) == (0, -1, 1)
