"""Votes and dissents of closed items: as a rule public, but in words that do not tell the rest.

See docs/domain.md, "Closed items and what the public must learn" (Resumédatabasen 87.1.5).
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from decisions.models import AgendaItem
from minutes.checks.closed_items import shown_closed
from minutes.checks.finding import Finding, Level
from minutes.checks.subject import Subject
from minutes.compose.decision import is_embargoed, is_taken_off
from minutes.enums import DocumentKind


def public_votes_of_closed_items(subject: Subject) -> Iterator[Finding]:
    """Their tallies are printed; what was voted on is, in public words alone."""
    message = _(
        "The vote on closed item %(number)s is public, but not what was voted on. "
        "Write it in words that everybody may read, or judge that the numbers say enough."
    )
    for item in _voting(subject):
        for vote in item.votes.all():
            if vote.public and vote.motion and not vote.public_motion:
                words = {"number": item.number or "?"}
                yield Finding(Level.JUDGE, message % words, item.pk, "votes", vote.pk)


def votes_of_closed_items_are_public(subject: Subject) -> Iterator[Finding]:
    hidden_vote = _("A vote on closed item %(number)s is not public. As a rule it should be.")
    hidden_dissent = _(
        "A dissent on closed item %(number)s has no public text. As a rule it should have one."
    )
    for item in _voting(subject):
        words = {"number": item.number or "?"}
        for vote in item.votes.all():
            if not vote.public:
                yield Finding(Level.ADVICE, hidden_vote % words, item.pk, "votes", vote.pk)
        for dissent in item.dissents.all():
            if not dissent.public_text:
                yield Finding(Level.ADVICE, hidden_dissent % words, item.pk, "dissents", dissent.pk)


def _voting(subject: Subject) -> Iterator[AgendaItem]:
    if subject.kind == DocumentKind.MINUTES:
        for item in shown_closed(subject):
            if not (is_embargoed(item) or is_taken_off(item)):
                yield item
