import pytest

from committees.enums import AttendanceStatus
from minutes.importing.people import merge, parse_people

P, E, A, S = (
    AttendanceStatus.PRESENT,
    AttendanceStatus.EXCUSED,
    AttendanceStatus.ABSENT,
    AttendanceStatus.SUBSTITUTE,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ida Bo, Kaj Ås (Afbud), Åse-Marie von Dal",
            [("Ida Bo", P), ("Kaj Ås", E), ("Åse-Marie von Dal", P)],
        ),
        ("Ida Bo (afbud), Kaj Ås (afbud) og Åse Dal (afbud)", [("Ida Bo", E), ("Kaj Ås", E), ("Åse Dal", E)]),
        ("Ida Bo\nKaj Ås\nÅse Dal", [("Ida Bo", P), ("Kaj Ås", P), ("Åse Dal", P)]),
        ("• Ida Bo • Kaj Ås", [("Ida Bo", P), ("Kaj Ås", P)]),
        ("Jens P. Friis; Ib O'Dell", [("Jens P. Friis", P), ("Ib O'Dell", P)]),
        ("Ingen.", []),
        ("Der var ingen afbud til mødet", []),
        ("-", []),
        ("", []),
    ],
)
def test_names_are_told_apart(text: str, expected: list[tuple[str, AttendanceStatus]]) -> None:
    people, unread = parse_people(text, P)
    assert [(person.name, person.status) for person in people] == expected
    assert unread == []


def test_party_and_role_are_kept_beside_the_name() -> None:
    (person,), _ = parse_people("Ida Bo (borgmester) (A)", P)
    assert (person.name, person.party, person.note) == ("Ida Bo", "A", "borgmester")


def test_party_after_a_comma_belongs_to_the_person_before() -> None:
    people, _ = parse_people("Ida Bo, F - Kaj Ås stedfortræder", E)
    assert [(p.name, p.status, p.party, p.substitute_for) for p in people] == [
        ("Ida Bo", E, "F", None),
        ("Kaj Ås", S, None, "Ida Bo"),
    ]


def test_substitute_names_whom_he_stands_for() -> None:
    (person,), _ = parse_people("Ida Bo (A), Suppleant for Kaj Ås (A)", A)
    assert (person.status, person.substitute_for) == (S, "Kaj Ås")


def test_what_is_no_name_is_told() -> None:
    people, unread = parse_people("Ida Bo, to fra forvaltningen", P)
    assert [person.name for person in people] == ["Ida Bo"]
    assert unread == ["to fra forvaltningen"]


def test_absence_overrides_the_list_of_members_and_keeps_its_order() -> None:
    members, _ = parse_people("Ida Bo (A), Kaj Ås (V)", P)
    absent, _ = parse_people("Ida Bo", E)
    assert [(p.name, p.status, p.party) for p in merge([*members, *absent])] == [
        ("Ida Bo", E, "A"),
        ("Kaj Ås", P, "V"),
    ]
