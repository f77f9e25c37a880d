"""Votes: what was typed must be understood and counted, or the record would say nothing of it."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from decisions.enums import BallotChoice, Outcome, VoteKind, VoteResult
from decisions.models import AgendaItem, Vote
from decisions.rules import vote_result
from decisions.votes import read_vote
from minutes.checks.finding import Finding, Level
from minutes.checks.items import own_decisions
from minutes.checks.subject import Subject
from minutes.enums import DocumentKind

CARRIED = {
    Outcome.APPROVED,
    Outcome.APPROVED_AMENDED,
    Outcome.ADOPTED,
    Outcome.CONCURRED,
    Outcome.RECOMMENDED,
}
FALLEN = {Outcome.REJECTED, Outcome.LAPSED}


def votes_of(subject: Subject) -> Iterator[tuple[AgendaItem, Vote]]:
    """The votes of the minutes; an agenda prints none."""
    if subject.kind == DocumentKind.MINUTES:
        for item in subject.items:
            for vote in item.votes.all():
                vote.item = item
                yield item, vote


def votes_are_understood(subject: Subject) -> Iterator[Finding]:
    """Votes are given by named members who are present (docs/domain.md, "Votes").

    So somebody absent or disqualified who voted, or more votes than members, is a problem of the text.
    """
    for item, vote in votes_of(subject):
        if not vote.text:
            continue
        parsed = read_vote(vote, subject.attendants)
        told = [(Level.STOP, problem) for problem in parsed.problems]
        told = told or [(Level.JUDGE, note) for note in parsed.notes]
        if not parsed.problems and parsed.tallies != vote.tallies:
            told.append((Level.STOP, _("It is not counted as it stands. Open it and save it again.")))
        for level, sentence in told:
            message = _("The vote on item %(number)s: %(problem)s")
            words = {"number": item.number or "?", "problem": sentence}
            yield Finding(level, message % words, item.pk, "votes", vote.pk)


def results_follow_from_the_votes(subject: Subject) -> Iterator[Finding]:
    """The majority of the votes cast decides, and a tie lets a proposal fall (docs/domain.md, "Votes")."""
    for item, vote in votes_of(subject):
        result = vote_result(VoteKind(vote.kind), _count(vote, "for"), _count(vote, "against"))
        if not result:
            continue
        if vote.result and vote.result != result:
            message = _(
                "The vote on item %(number)s: by the numbers it is “%(right)s”, but it says “%(wrong)s”."
            )
            words = {
                "number": item.number or "?",
                "right": Vote(result=result).get_result_display(),
                "wrong": vote.get_result_display(),
            }
            yield Finding(Level.JUDGE, message % words, item.pk, "votes", vote.pk)


def outcomes_follow_from_the_votes(subject: Subject) -> Iterator[Finding]:
    """Only where one vote alone was taken, on the recommendation itself and not on a motion of its own."""
    for item in subject.items:
        votes = [vote for row, vote in votes_of(subject) if row is item]
        own = own_decisions(item)
        if len(votes) != 1 or len(own) != 1 or votes[0].motion or votes[0].kind != VoteKind.PROPOSAL:
            continue
        result, outcome = votes[0].result, own[0].outcome
        carried = result == VoteResult.ADOPTED
        if result and ((carried and outcome in FALLEN) or (not carried and outcome in CARRIED)):
            message = _("Item %(number)s: the vote is “%(result)s”, but the decision is “%(outcome)s”.")
            words = {
                "number": item.number or "?",
                "result": votes[0].get_result_display(),
                "outcome": own[0].get_outcome_display(),
            }
            yield Finding(Level.JUDGE, message % words, item.pk, "decisions", own[0].pk)


def _count(vote: Vote, choice: str) -> int | None:
    count: int | None = vote.tallies.get(BallotChoice(choice), {}).get("count")
    return count
