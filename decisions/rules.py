"""Rules of the middle floor: pure functions, no database."""

from decisions.enums import VoteKind, VoteResult


def vote_result(kind: VoteKind, votes_for: int | None, votes_against: int | None) -> VoteResult | None:
    """What a vote came to: the majority of the votes cast, so those who abstain count for neither side.

    A tie lets a proposal or an amendment fall (Resumédatabasen 18.1.2, 04.1.2), but not an election,
    which is by proportion or lot (docs/domain.md, "Votes"). None where a number is unknown or nobody voted.
    """
    if votes_for is None or votes_against is None or votes_for == votes_against == 0:
        return None
    if votes_for == votes_against:
        return None if kind == VoteKind.ELECTION else VoteResult.LAPSED
    return VoteResult.ADOPTED if votes_for > votes_against else VoteResult.REJECTED
