"""Votes that came printed, without a text to read: their numbers and names against who was there.

A record from elsewhere may list its attendance in part, so somebody must judge; nothing stops.
"""

from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _

from committees.folding import fold
from decisions.models import Vote
from decisions.votes import Electorate, electorate
from minutes.checks.finding import Finding, Level
from minutes.checks.subject import Subject
from minutes.checks.votes import votes_of


def printed_votes_add_up(subject: Subject) -> Iterator[Finding]:
    for item, vote in votes_of(subject):
        if vote.text or not vote.tallies:
            continue
        who = electorate(item, subject.attendants)
        for sentence in _once([*_own_faults(vote), *(_against(vote, who) if who.members else ())]):
            message = _("The vote on item %(number)s: %(problem)s")
            words = {"number": item.number or "?", "problem": sentence}
            yield Finding(Level.JUDGE, message % words, item.pk, "votes", vote.pk)


def _own_faults(vote: Vote) -> Iterator[str]:
    """Of the vote alone: somebody on two sides, or fewer counted than named."""
    for name, times in Counter(_names(vote)).items():
        if times > 1:
            yield _("%(name)s is counted twice.") % {"name": name}
    for side in vote.tallies.values():
        named, count = len(side.get("names", ())), side.get("count")
        if count is not None and named > count:
            yield _("%(count)s are counted, but %(named)s are named.") % {"count": count, "named": named}


def _against(vote: Vote, who: Electorate) -> Iterator[str]:
    members = {fold(member.name) for member in who.members}
    absent = {fold(member.name) for member in who.absent}
    for name in _names(vote):
        if fold(name) in absent:
            message = _("%(name)s could not vote on this item: not present, or took no part.")
            yield message % {"name": name}
        elif fold(name) not in members:
            yield _("%(name)s is not listed among those present.") % {"name": name}
    votes = sum(side.get("count") or len(side.get("names", ())) for side in vote.tallies.values())
    if votes > len(members):
        message = _("%(votes)s votes are counted, but only %(present)s could vote.")
        yield message % {"votes": votes, "present": len(members)}


def _names(vote: Vote) -> list[str]:
    return [name for side in vote.tallies.values() for name in side.get("names", ())]


def _once(sentences: list[str]) -> list[str]:
    return list(dict.fromkeys(sentences))
