"""What the register finds, and what it says to nonsense."""

from datetime import date

import pytest
from django.http import QueryDict

from decisions.models import RegisterEntry
from decisions.register.filters import filtered
from tests.factories import make_committee, make_meeting

pytestmark = [pytest.mark.django_db, pytest.mark.public]


@pytest.fixture
def entries():
    harbour, school = make_committee("Havneudvalget"), make_committee("Skoleudvalget")
    rows = (
        (harbour, date(2025, 1, 8), "Ny mole", "A", "25/1", "approved", "Molen bygges i Tåstrup."),
        (harbour, date(2025, 2, 5), "Køb af båd", "I", "25/2", "recommended", "Båden anbefales."),
        (school, date(2025, 3, 5), "Ny skole", "A", "25/1", "", "Skolen drøftes længe."),
    )
    for place, (committee, day, title, kind, case, outcome, text) in enumerate(rows):
        RegisterEntry.objects.create(
            committee=committee,
            meeting=make_meeting(committee, day),
            position=place,
            date=day,
            number="1",
            title=title,
            type=kind,
            case_number=case,
            outcome=outcome,
            decision_text=text,
            full_text=f"{title}\n{text}",
            address=f"/x/{place}/",
            version=1,
        )


def titles(query):
    return [entry.title for entry in filtered(QueryDict(query))[1]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Ny skole", "Køb af båd", "Ny mole"]),
        ("udvalg=havneudvalget", ["Køb af båd", "Ny mole"]),
        ("udfald=approved", ["Ny mole"]),
        ("type=A", ["Ny skole", "Ny mole"]),
        ("sag=25/1", ["Ny skole", "Ny mole"]),
        ("fra=05-02-2025", ["Ny skole", "Køb af båd"]),
        ("til=05-02-2025", ["Køb af båd", "Ny mole"]),
        ("fra=2025-02-05&til=5.2.2025", ["Køb af båd"]),
        ("ord=MOLE", ["Ny mole"]),
        ("ord=taastrup", ["Ny mole"]),
        ("ord=båd+anbefales", ["Køb af båd"]),
        ("ord=25/2", ["Køb af båd"]),
        ("ord=100%25", []),
        ("udvalg=havneudvalget&type=A&ord=mole", ["Ny mole"]),
        ("ukendt=1&side=2", ["Ny skole", "Køb af båd", "Ny mole"]),
    ],
)
def test_register_finds_what_is_asked_for_newest_first(entries, query, found):
    assert titles(query) == found


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("fra=i+går", "fra"),
        ("til=31-02-2025", "til"),
        ("fra=99999999999-01-01", "fra"),
        ("udvalg=ukendt", "udvalg"),
        ("udvalg=%00", "udvalg"),
        ("udfald=maaske", "udfald"),
        ("ord=" + "x" * 201, "ord"),
        ("ord=a%00b", "ord"),
        ("sag=%00", "sag"),
        ("type=X", "type"),
        ("type=%00", "type"),
    ],
)
def test_nonsense_gives_a_sentence_at_its_field_and_nothing_found(entries, query, field):
    register, found = filtered(QueryDict(query))
    assert list(register.form.errors) == [field]
    assert list(found) == []


@pytest.mark.parametrize(
    "query", ["ord=%25%27%22%3B--", "ord=" + "zq+" * 60, "ord=æøå+%F0%9F%8C%8A", "sag=%25", "ord=_"]
)
def test_odd_words_are_only_words(entries, query):
    register, _found = filtered(QueryDict(query))
    assert register.is_valid()
    assert titles(query) == []


def test_types_to_choose_from_are_those_that_occur(entries):
    register, _found = filtered(QueryDict(""))
    assert [value for value, _label in register.form.fields["type"].choices] == ["", "A", "I"]
