import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisions.enums import VoteKind, VoteResult
from decisions.rules import vote_result

VOTES = st.integers(0, 200)


def test_vote_result_is_the_majority_of_the_votes_cast() -> None:
    assert vote_result(VoteKind.PROPOSAL, 2, 1) == VoteResult.ADOPTED
    assert vote_result(VoteKind.PROPOSAL, 1, 2) == VoteResult.REJECTED


@pytest.mark.parametrize(("votes_for", "against"), [(None, 3), (3, None), (0, 0)])
def test_vote_result_is_unknown_without_both_numbers(votes_for: int | None, against: int | None) -> None:
    assert vote_result(VoteKind.PROPOSAL, votes_for, against) is None


@given(VOTES, VOTES)
def test_vote_result_turns_round_with_the_sides(one: int, other: int) -> None:
    turned = {VoteResult.ADOPTED: VoteResult.REJECTED, VoteResult.REJECTED: VoteResult.ADOPTED}
    result = vote_result(VoteKind.AMENDMENT, one, other)
    mirrored = vote_result(VoteKind.AMENDMENT, other, one)
    assert mirrored == (turned.get(result, result) if result else None)
