"""Writing votes; the only writer of their tallies, results and ballots beside the import."""

from django.db import transaction

from committees.models import Meeting
from decisions.enums import BallotChoice, VoteKind
from decisions.models import Ballot, Vote
from decisions.rules import vote_result
from decisions.votes.parsed import ParsedVote
from decisions.votes.reading import parse_vote
from decisions.votes.voters import Attendants, electorate


def read_vote(vote: Vote, attendants: Attendants | None = None) -> ParsedVote:
    """The vote's text read against those who could vote on its item. Writes nothing."""
    who = electorate(vote.item, attendants)
    parsed = parse_vote(vote.text, who.members, absent=who.absent, kind=VoteKind(vote.kind))
    if parsed.tallies:
        parsed.notes.extend(who.notes)
    return parsed


@transaction.atomic
def record_vote(vote: Vote) -> ParsedVote:
    """Saves the vote with what its text says: tallies, result, a ballot for each named member.

    The text stays as typed. While it has problems nothing is counted, so that no false number is
    ever printed. An imported vote has no text; its tallies stay until somebody types one.
    """
    Vote.objects.select_for_update().filter(pk=vote.pk).first()
    if not vote.text and not Vote.history.filter(id=vote.pk).exclude(text="").exists():
        vote.save()
        return ParsedVote(vote.tallies)
    parsed = read_vote(vote)
    trusted = parsed if not parsed.problems else ParsedVote()
    vote.tallies = trusted.tallies
    vote.result = vote_result(
        VoteKind(vote.kind), trusted.count(BallotChoice.FOR), trusted.count(BallotChoice.AGAINST)
    )
    vote.save()
    vote.ballots.all().delete()
    Ballot.objects.bulk_create(
        Ballot(
            vote=vote,
            person_id=ballot.voter.person_id,
            name=ballot.voter.name,
            party=ballot.voter.party,
            choice=ballot.choice,
        )
        for ballot in trusted.ballots
    )
    return parsed


@transaction.atomic
def record_votes(meeting: Meeting) -> None:
    """Reads the meeting's votes again, after its attendance or events changed."""
    for vote in Vote.objects.filter(item__meeting=meeting).exclude(text="").order_by("pk"):
        record_vote(vote)
