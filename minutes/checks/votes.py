"""Votes: what was typed must be understood, or the record would say nothing of it."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from decisions.models import Vote
from decisions.votes import Attendants, read_vote
from minutes.checks.finding import Finding, Level
from minutes.checks.subject import Subject
from minutes.enums import DocumentKind


def votes_are_understood(subject: Subject) -> Iterator[Finding]:
    meeting, kind = subject.meeting, subject.kind
    if kind != DocumentKind.MINUTES:
        return
    votes = list(Vote.objects.filter(item__meeting=meeting).exclude(text="").select_related("item"))
    attendants = Attendants(meeting) if votes else None
    for vote in votes:
        parsed = read_vote(vote, attendants)
        told = [(Level.STOP, problem) for problem in parsed.problems]
        told += [(Level.JUDGE, note) for note in parsed.notes]
        for level, sentence in told:
            message = _("The vote on item %(number)s: %(problem)s")
            words = {"number": vote.item.number or "?", "problem": sentence}
            yield Finding(level, message % words, vote.item_id, "votes")
