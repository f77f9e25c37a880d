"""Decisions with their votes and dissents."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from committees.models import DocumentStyle
from committees.style import date_words, fill
from decisions.enums import BallotChoice, Outcome, Preparation, VoteKind, VoteResult
from decisions.models import AgendaItem, Decision, Dissent, Vote
from minutes.document import Block, DecisionBlock, DissentRecord, Tally, VoteRecord, WithheldBlock

# Printed where a decision waits until the party of the case was told (Resumédatabasen 84.1.5).
EMBARGO = "Tilbageholdt, til parten er underrettet"


def decision_blocks(
    decision: Decision, item: AgendaItem, style: DocumentStyle, public: bool, last_own: bool
) -> Iterable[Block]:
    """One decision; the item's last own one takes the votes and dissents that name none.

    Of a closed one the public gets the reason, and the public text where there is one.
    """
    if public and decision.embargoed:
        yield WithheldBlock("decision", EMBARGO)
    elif public and decision.closed:
        yield WithheldBlock("decision", decision.closed_reason)
        if decision.public_html:
            yield replace(
                _decision_block(decision, item, style, last_own),
                html=decision.public_html,
                outcome=None,
                votes=(),
                dissents=(),
            )
    else:
        yield _decision_block(decision, item, style, last_own)


def _decision_block(
    decision: Decision, item: AgendaItem, style: DocumentStyle, last_own: bool
) -> DecisionBlock:
    committee, date = decision.committee_name, decision.date
    heading = decision.heading if decision.heading_shown else None
    if decision.heading_shown and decision.heading is None:
        committee, date = committee or item.meeting.committee.name, date or item.meeting.date
        heading = fill(style.decision_heading_form, committee=committee, **date_words(date))
    return DecisionBlock(
        heading=heading,
        committee=committee,
        date=date,
        own=decision.own,
        html=decision.html,
        outcome=Outcome(decision.outcome) if decision.outcome else None,
        votes=tuple(vote_record(vote) for vote in _of(item.votes.all(), decision, last_own)),
        dissents=tuple(DissentRecord(d.name, d.text) for d in _of(item.dissents.all(), decision, last_own)),
    )


def votes_alone(item: AgendaItem) -> Iterable[DecisionBlock]:
    """Votes and dissents of an item that has no decision of its own yet."""
    votes = tuple(vote_record(vote) for vote in item.votes.all() if vote.decision_id is None)
    dissents = tuple(DissentRecord(d.name, d.text) for d in item.dissents.all() if d.decision_id is None)
    if votes or dissents:
        yield DecisionBlock(None, None, None, own=True, html="", votes=votes, dissents=dissents)


def vote_record(vote: Vote, motion: str | None = None) -> VoteRecord:
    """`motion` stands instead of what was voted on, where the public may not read that."""
    return VoteRecord(
        motion=vote.motion if motion is None else motion,
        kind=VoteKind(vote.kind),
        for_=_tally(vote, BallotChoice.FOR),
        against=_tally(vote, BallotChoice.AGAINST),
        abstained=_tally(vote, BallotChoice.ABSTAINED),
        result=VoteResult(vote.result) if vote.result else None,
    )


def is_taken_off(item: AgendaItem) -> bool:
    """Such an item stands with its number and title alone (docs/architecture.md, "Addresses")."""
    return item.preparation == Preparation.WITHDRAWN


def public_votes(item: AgendaItem) -> list[Vote]:
    """The votes the public may see: those of open decisions, and the marked ones of a closed item."""
    if is_taken_off(item) or item.kept_out or item.web_withdrawn_at:
        return []
    if item.closed:
        return [] if is_embargoed(item) else [vote for vote in item.votes.all() if vote.public]
    closed = {decision.pk for decision in item.decisions.all() if _is_withheld(decision)}
    own = [decision for decision in item.decisions.all() if decision.own]
    last_closed = bool(own) and _is_withheld(own[-1])
    return [
        vote
        for vote in item.votes.all()
        if (vote.decision_id not in closed if vote.decision_id else not last_closed)
    ]


def is_embargoed(item: AgendaItem) -> bool:
    """Whether a decision of this meeting on the item waits until the party was told."""
    return any(decision.own and decision.embargoed for decision in item.decisions.all())


def public_motion(vote: Vote) -> str:
    """What was voted on as the public reads it; of a closed item only in words written for it."""
    return vote.public_motion if vote.item.closed else vote.motion


def _is_withheld(decision: Decision) -> bool:
    return decision.closed or decision.embargoed


def _of(rows: Iterable[Vote | Dissent], decision: Decision, last_own: bool) -> list[Any]:
    return [row for row in rows if row.decision_id == decision.pk or (last_own and row.decision_id is None)]


def _tally(vote: Vote, choice: BallotChoice) -> Tally:
    side = vote.tallies.get(choice, {})
    return Tally(side.get("count"), tuple(side.get("groups", ())), tuple(side.get("names", ())))
