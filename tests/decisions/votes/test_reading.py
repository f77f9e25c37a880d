import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from decisions.enums import BallotChoice, VoteKind
from decisions.votes import Voter, parse_vote
from tests.decisions.votes.people import COUNCIL, sides

A = {"Anna", "Ida Holm", "Bo"}
V = {"Carl", "Dorte"}
ALL = {"Anna", "Ida Holm", "Bo", "Carl", "Dorte", "Ejnar", "Ida Friis", "Gro"}


@pytest.mark.parametrize(
    ("text", "for_", "against", "abstained"),
    [
        ("A, V for; O imod; undtagen Ida Holm", A - {"Ida Holm"} | V, {"Ejnar"}, set()),
        ("A, V for; O imod; except Ida Holm", A - {"Ida Holm"} | V, {"Ejnar"}, set()),
        (
            "For stemte: A, B og V. Imod stemte: Ø. Undlod at stemme: O",
            A | V | {"Gro"},
            {"Ida Friis"},
            {"Ejnar"},
        ),
        ("For stemte A og V, imod stemte O", A | V, {"Ejnar"}, set()),
        ("For stemte:\nA\nV\nImod stemte:\nO", A | V, {"Ejnar"}, set()),
        ("A for, V imod, B undlod", A, V, {"Gro"}),
        ("a+v for; ø/o imod", A | V, {"Ida Friis", "Ejnar"}, set()),
        ("A for. V imod.", A, V, set()),
        ("Anna Berg for. Dorte J. Krog imod.", {"Anna"}, {"Dorte"}, set()),
        ("Ejnar og Gro for", {"Ejnar", "Gro"}, set(), set()),
        ("Åkjær for; Dorte Krog imod", {"Gro"}, {"Dorte"}, set()),
        ("GRO AAKJÆR FOR", {"Gro"}, set(), set()),
        ("Ida Holm (A) for; Ida (Ø) imod", {"Ida Holm"}, {"Ida Friis"}, set()),
        ("alle for", ALL, set(), set()),
        ("Ingen imod. Alle for.", ALL, set(), set()),
        ("Enstemmigt", ALL, set(), set()),
        ("Enstemmigt vedtaget.", ALL, set(), set()),
        ("A for, resten imod", A, ALL - A, set()),
        ("Øvrige for; O undlader at stemme", ALL - {"Ejnar"}, set(), {"Ejnar"}),
        ("alle undtagen A, Ejnar Lund for", ALL - A - {"Ejnar"}, set(), set()),
        ("alle (på nær Ø) for; Ø hverken for eller imod", ALL - {"Ida Friis"}, set(), {"Ida Friis"}),
        ("A for undtagen Ida Holm, der stemte imod", A - {"Ida Holm"}, {"Ida Holm"}, set()),
        ("A undtagen Ida Holm for; V og Ida Holm imod", A - {"Ida Holm"}, V | {"Ida Holm"}, set()),
        ("A for; Gro Åkjær blank", A, set(), {"Gro"}),
        ("V stemte blankt", set(), set(), V),
        ("Everyone for except O; O abstained", ALL - {"Ejnar"}, set(), {"Ejnar"}),
        ("A voted for, the rest against", A, ALL - A, set()),
        ("Socialdemokratiet og Radikale Venstre for; Venstre imod", A | {"Gro"}, V, set()),
        ("For stemte 4 (A, Ejnar Lund). Imod stemte 3 (V, B).", A | {"Ejnar"}, V | {"Gro"}, set()),
        ("A (Anna Berg, Ida Holm, Bo Dam) for (3)", A, set(), set()),
    ],
)
def test_parse_vote_reads_who_voted_how(text: str, for_: set, against: set, abstained: set) -> None:
    parsed = parse_vote(text, COUNCIL)
    assert parsed.problems == []
    assert sides(parsed) == (for_, against, abstained)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("6 for, 2 imod", (6, 2, 0)),
        ("5 stemmer imod 3", (5, 3, 0)),
        ("5 stemmer imod 2, 1 undlod", (5, 2, 1)),
        ("For: 5. Imod: 2", (5, 2, None)),
        ("0 for; 8 imod", (0, 8, 0)),
        ("4 for", (4, None, None)),
    ],
)
def test_parse_vote_gives_counts_without_ballots_for_numbers(text: str, counts: tuple) -> None:
    parsed = parse_vote(text, COUNCIL)
    assert (parsed.problems, parsed.ballots) == ([], [])
    assert tuple(parsed.count(choice) for choice in BallotChoice) == counts


def test_parse_vote_reads_numbers_when_nobody_is_listed_as_present() -> None:
    parsed = parse_vote("43 stemmer imod 5", [])
    assert parsed.problems == []
    assert [parsed.count(choice) for choice in BallotChoice] == [43, 5, None]


def test_parse_vote_names_a_group_only_where_it_voted_as_one() -> None:
    tallies = parse_vote("A, V for; O imod; undtagen Ida Holm", COUNCIL).tallies
    assert tallies == {
        "for": {"count": 4, "groups": ["V"], "names": ["Anna Berg", "Bo Dam"]},
        "against": {"count": 1, "groups": ["O"], "names": []},
        "abstained": {"count": None, "groups": [], "names": []},
    }


def test_parse_vote_keeps_names_as_names() -> None:
    tallies = parse_vote("Carl Vig, Dorte J. Krog for", COUNCIL).tallies
    assert tallies["for"] == {"count": 2, "groups": [], "names": ["Carl Vig", "Dorte J. Krog"]}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A for, Kurt Vilje imod", ["Kurt Vilje"]),
        ("A for, måske V imod", ["måske"]),
        ("Ida imod, resten for", ["Ida Holm (A)", "Ida Friis (Ø)"]),
        ("A for; Ida Holm imod", ["Ida Holm", "undtagen"]),
        ("A, Ida Holm for", ["Ida Holm", "to gange"]),
        ("K for", ["K"]),
        ("Liv Tang for", ["Liv Tang", "ikke til stede"]),
        ("A; V", ["A", "V"]),
        ("A, V for, O imod, B", ["B"]),
        ("For: A, V, O imod", ["Imod"]),
        ("imod", ["Imod"]),
        ("og", ["ikke, hvordan"]),
        ("(((", ["ikke, hvordan"]),
        ("43 for, 5 imod", ["48", "8"]),
        ("For: 4 (A). Imod: V", ["4", "3"]),
        ("3 for; 4 for", ["For"]),
        ("A undtagen Ida Holm, V for", ["semikolon"]),
        ("A for undtagen Ida Holm, Bo Dam imod", ["semikolon"]),
        ("For: A undtagen Ida Holm, V. Imod: O", ["V"]),
        ("undtagen Ida Holm", ["ikke, hvordan"]),
        ("V for; undtagen Ida Holm", ["Ida Holm"]),
        ("A (Anna Berg) for", ["Ida Holm", "Bo Dam"]),
        ("A (Carl Vig) for", ["Carl Vig"]),
        ("Anna Berg (V) for", ["Anna Berg", "V"]),
    ],
)
def test_parse_vote_says_what_it_does_not_understand(text: str, words: list[str]) -> None:
    with translation.override("da"):
        problems = " ".join(parse_vote(text, COUNCIL, absent=[Voter("Liv Tang", "A")]).problems)
    assert all(word in problems for word in words), problems


def test_parse_vote_names_those_it_did_not_count() -> None:
    with translation.override("da"):
        assert parse_vote("A, V for; O imod", COUNCIL).notes == ["Ikke talt med: Ida Friis, Gro Åkjær."]
        assert parse_vote("5 for, 2 imod", COUNCIL).notes == [
            "Så mange kunne stemme, men er ikke talt med: 1."
        ]
        assert parse_vote("alle for", COUNCIL).notes == []


def test_parse_vote_by_names_needs_somebody_present() -> None:
    parsed = parse_vote("A for", [])
    assert len(parsed.problems) == 1
    assert (parsed.tallies, parsed.ballots) == ({}, [])


@pytest.mark.parametrize("text", ["", "  \n"])
def test_parse_vote_of_nothing_is_nothing(text: str) -> None:
    parsed = parse_vote(text, COUNCIL)
    assert (parsed.tallies, parsed.ballots, parsed.problems, parsed.notes) == ({}, [], [], [])


def test_parse_vote_leaves_an_election_told_by_candidates_alone() -> None:
    parsed = parse_vote("Anna Berg 5, Bo Dam 3", COUNCIL, kind=VoteKind.ELECTION)
    assert (parsed.tallies, parsed.problems) == ({}, [])
    assert parse_vote("A for", COUNCIL, kind=VoteKind.ELECTION).count(BallotChoice.FOR) == 3


WORDS = "A V O B Ø K for imod undlod undtagen alle resten ingen enstemmigt 2 5 ( ) , ; . : og Ida vrøvl"
PHRASES = ["For stemte:", "hverken for eller imod", "Ida Holm", "Anna Berg", "Liv Tang", "\n"]
PIECES = st.sampled_from([*WORDS.split(), *PHRASES])


@given(st.lists(PIECES, max_size=20), st.lists(st.sampled_from(COUNCIL), unique=True))
@settings(max_examples=500)
def test_parse_vote_counts_nobody_twice_and_no_more_than_were_present(
    pieces: list[str], present: list
) -> None:
    parsed = parse_vote(" ".join(pieces), present, absent=[Voter("Liv Tang", "A")])
    voters = [ballot.voter for ballot in parsed.ballots]
    assert len(set(voters)) == len(voters)
    assert set(voters) <= set(present)
    counted = sum(parsed.count(choice) or 0 for choice in BallotChoice)
    if present and not parsed.problems:
        assert counted <= len(present)
    for choice in BallotChoice if parsed.tallies else ():
        tally = parsed.tallies[choice]
        named = [ballot for ballot in parsed.ballots if ballot.choice == choice]
        grouped = [ballot for ballot in named if ballot.voter.party in tally["groups"]]
        assert len(grouped) + len(tally["names"]) == len(named)
        assert not named or tally["count"] == len(named)


@given(st.text(max_size=80))
def test_parse_vote_never_fails(text: str) -> None:
    parsed = parse_vote(text, COUNCIL)
    assert parsed.ballots or parsed.problems or parsed.tallies or not text.strip()


@given(st.lists(st.sampled_from(["for", "imod", "undlod", "none"]), min_size=8, max_size=8))
def test_parse_vote_reads_back_what_is_written_name_by_name(votes: list[str]) -> None:
    sentences = [f"{m.name} {vote}" for m, vote in zip(COUNCIL, votes, strict=True) if vote != "none"]
    parsed = parse_vote("; ".join(sentences), COUNCIL)
    assert parsed.problems == []
    codes = {"for": "for", "imod": "against", "undlod": "abstained"}
    expected = {m: codes[vote] for m, vote in zip(COUNCIL, votes, strict=True) if vote != "none"}
    assert {ballot.voter: ballot.choice for ballot in parsed.ballots} == expected
