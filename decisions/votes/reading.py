"""Reading a vote as typed. Never guesses: what is not understood is a problem, told in a sentence."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from decisions.enums import BallotChoice, VoteKind
from decisions.votes.claims import Reading, read_claims
from decisions.votes.counting import Count
from decisions.votes.parsed import ParsedBallot, ParsedVote, Voter
from decisions.votes.tokens import tokens
from decisions.votes.words import Kind

BY_NUMBER = {Kind.NUMBER, Kind.NOBODY}


def parse_vote(
    text: str,
    members: Sequence[Voter],
    *,
    absent: Sequence[Voter] = (),
    kind: VoteKind = VoteKind.PROPOSAL,
) -> ParsedVote:
    """Reads "A, V for; O imod; undtagen Ida Holm" and its like against those who could vote.

    `absent` are members known not to have a vote here, so that the sentence about them says so.
    Numbers alone give counts without ballots. An election told by its candidates has no sides.
    """
    if not text.strip():
        return ParsedVote()
    found = tokens(text, members, absent)
    if kind == VoteKind.ELECTION and all(token.kind != Kind.CHOICE for token in found):
        return ParsedVote(notes=[_("The election is printed as the decision tells it.")])
    reading = read_claims(found)
    if not reading.claims and not reading.problems:
        return ParsedVote(problems=[_("It does not say how anybody voted.")])
    if not members and not _by_number(reading):
        return ParsedVote(problems=[_("Write who was present at the meeting first.")])
    count = Count(reading, members)
    return ParsedVote(_tallies(count), _ballots(count), _once(count.problems), _notes(count))


def _by_number(reading: Reading) -> bool:
    return all(token.kind in BY_NUMBER for claim in reading.claims for token in claim.people)


def _ballots(count: Count) -> list[ParsedBallot]:
    return [ParsedBallot(m, count.choices[m]) for m in count.members if m in count.choices]


def _tallies(count: Count) -> dict[str, dict[str, Any]]:
    return {choice.value: _tally(count, choice) for choice in BallotChoice}


def _tally(count: Count, choice: BallotChoice) -> dict[str, Any]:
    """A party is named where its gesture held for all its members present, else they are by name."""
    named = count.named(choice)
    whole = {
        party
        for party in {member.party for member in named if member.party}
        if all(m in named and m in count.by_group for m in count.members if m.party == party)
    }
    return {
        "count": count.number(choice),
        "groups": list(dict.fromkeys(member.party for member in named if member.party in whole)),
        "names": [member.name for member in named if member.party not in whole],
    }


def _notes(count: Count) -> list[str]:
    left = len(count.members) - count.total()
    if not count.members or left <= 0:
        return []
    if any(not count.named(choice) for choice in count.numbers):
        return [_("Of those who could vote, this many are not counted: %(count)s.") % {"count": left}]
    names = [member.name for member in count.members if member not in count.choices]
    return [_("Not counted: %(names)s.") % {"names": ", ".join(names)}]


def _once(problems: list[str]) -> list[str]:
    return list(dict.fromkeys(problems))
