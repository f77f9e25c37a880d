"""Closed items: the public must learn more than that they exist (kommunestyrelsesloven § 8 stk. 7).

See docs/domain.md, "Closed items and what the public must learn".
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from decisions.models import Vote
from minutes.checks.finding import Finding, Level
from minutes.checks.subject import Subject
from minutes.enums import DocumentKind


def closed_items_have_public_words(subject: Subject) -> Iterator[Finding]:
    meeting, kind = subject.meeting, subject.kind
    for item in meeting.items.filter(closed=True):
        name = {"number": item.number or "?"}
        if not item.public_title.strip():
            message = _(
                "Item %(number)s is closed and has no public title. Write one that tells what it is about."
            )
            yield Finding(Level.STOP, message % name, item.pk, "public_title")
        if not item.closed_reason.strip():
            message = _("Item %(number)s is closed without a reason.")
            yield Finding(Level.STOP, message % name, item.pk, "closed_reason")
        if kind == DocumentKind.MINUTES and not item.public_decision:
            message = _(
                "Item %(number)s is closed and has no public decision. "
                "The bare heading is lawful only in part."
            )
            yield Finding(Level.JUDGE, message % name, item.pk, "public_decision")


def public_votes_of_closed_items(subject: Subject) -> Iterator[Finding]:
    """As a rule they are public (Resumédatabasen 87.1.5), but what was voted on can tell the rest."""
    meeting, kind = subject.meeting, subject.kind
    if kind != DocumentKind.MINUTES:
        return
    votes = Vote.objects.filter(item__meeting=meeting, item__closed=True, public=True).exclude(motion="")
    for vote in votes.select_related("item"):
        message = _("The vote on closed item %(number)s is public, with what was voted on: “%(motion)s”.")
        words = {"number": vote.item.number, "motion": vote.motion}
        yield Finding(Level.JUDGE, message % words, vote.item_id, "votes")
