import pytest

from committees.models import Attendance
from decisions.enums import VoteKind, VoteResult
from decisions.models import AgendaItem, Ballot, ItemEvent, Vote
from decisions.votes import read_vote, record_vote, record_votes
from tests.factories import make_item, make_meeting

pytestmark = pytest.mark.django_db
PRESENT = [("Anna Berg", "A"), ("Bo Dam", "A"), ("Carl Vig", "V"), ("Dorte Krog", "V"), ("Ejnar Lund", "O")]


@pytest.fixture
def item() -> AgendaItem:
    meeting = make_meeting()
    for name, party in PRESENT:
        Attendance.objects.create(meeting=meeting, name=name, party=party, status="present")
    return make_item(meeting)


def ballots(vote: Vote) -> dict[str, str]:
    return dict(vote.ballots.values_list("name", "choice"))


def test_record_vote_writes_tallies_result_and_ballots(item):
    vote = Vote(item=item, text="A for;  V imod ; O undlod")
    parsed = record_vote(vote)
    vote.refresh_from_db()
    assert parsed.problems == []
    assert vote.text == "A for;  V imod ; O undlod"
    assert vote.tallies["for"] == {"count": 2, "groups": ["A"], "names": []}
    assert vote.result == VoteResult.LAPSED
    assert ballots(vote) == {
        "Anna Berg": "for",
        "Bo Dam": "for",
        "Carl Vig": "against",
        "Dorte Krog": "against",
        "Ejnar Lund": "abstained",
    }


def test_record_vote_again_replaces_what_was_counted(item):
    vote = Vote(item=item, text="alle for")
    record_vote(vote)
    vote.text = "O imod; resten for"
    record_vote(vote)
    assert ballots(vote)["Ejnar Lund"] == "against"
    assert Ballot.objects.count() == 5
    assert Vote.objects.get().result == VoteResult.ADOPTED


def test_record_vote_with_a_problem_counts_nothing_and_keeps_the_text(item):
    vote = Vote(item=item, text="alle for")
    record_vote(vote)
    vote.text = "A for; Kurt imod"
    assert record_vote(vote).problems
    vote.refresh_from_db()
    assert (vote.text, vote.tallies, vote.result) == ("A for; Kurt imod", {}, None)
    assert ballots(vote) == {}


def test_record_vote_without_text_keeps_an_imported_tally(item):
    tallies = {"for": {"count": 43, "groups": [], "names": []}}
    vote = Vote.objects.create(item=item, tallies=tallies, result=VoteResult.ADOPTED)
    Ballot.objects.create(vote=vote, name="Anna Berg", choice="for")
    record_vote(vote)
    vote.refresh_from_db()
    assert (vote.tallies, vote.result) == (tallies, VoteResult.ADOPTED)
    assert ballots(vote) == {"Anna Berg": "for"}


def test_record_vote_clears_what_was_typed_when_the_text_is_taken_away(item):
    vote = Vote(item=item, text="alle for")
    record_vote(vote)
    vote.text = ""
    record_vote(vote)
    vote.refresh_from_db()
    assert (vote.tallies, vote.result, ballots(vote)) == ({}, None, {})


@pytest.mark.parametrize(
    ("kind", "result"),
    [
        (VoteKind.PROPOSAL, VoteResult.LAPSED),
        (VoteKind.AMENDMENT, VoteResult.LAPSED),
        (VoteKind.ELECTION, None),
    ],
)
def test_record_vote_lets_a_tie_fall_but_not_an_election(item, kind, result):
    vote = Vote(item=item, kind=kind, text="2 for, 2 imod")
    record_vote(vote)
    assert Vote.objects.get().result == result


def test_record_votes_reads_all_again_after_somebody_was_disqualified(item):
    vote = Vote(item=item, text="A, O for; V imod")
    record_vote(vote)
    ItemEvent.objects.create(item=item, kind="disqualified", name="Bo Dam")
    record_votes(item.meeting)
    vote.refresh_from_db()
    assert "Bo Dam" not in ballots(vote)
    assert vote.result == VoteResult.LAPSED


def test_read_vote_writes_nothing(item):
    vote = Vote.objects.create(item=item, text="alle for")
    assert len(read_vote(vote).ballots) == 5
    assert Ballot.objects.count() == 0


def test_read_vote_says_who_had_no_vote(item):
    ItemEvent.objects.create(item=item, kind="disqualified", name="Bo Dam")
    [problem] = read_vote(Vote(item=item, text="Bo Dam for")).problems
    assert "Bo Dam" in problem
