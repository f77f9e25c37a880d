"""Votes: typed as a line of text, read against the members present, kept as ballots by name."""

from decisions.votes.parsed import ParsedBallot, ParsedVote, Voter
from decisions.votes.reading import parse_vote
from decisions.votes.recording import read_vote, record_vote, record_votes
from decisions.votes.voters import Attendants, Electorate, electorate

__all__ = [
    "Attendants",
    "Electorate",
    "ParsedBallot",
    "ParsedVote",
    "Voter",
    "electorate",
    "parse_vote",
    "read_vote",
    "record_vote",
    "record_votes",
]
