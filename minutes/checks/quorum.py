"""Quorum: at least half of the members present at each item (docs/domain.md, "Votes").

Of the council, and of the committees the law knows; other bodies have rules of their own.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from committees.enums import CommitteeKind
from committees.models import Membership
from decisions.enums import ItemKind
from decisions.models import AgendaItem
from decisions.votes import electorate
from minutes.checks.citing import COMMITTEES, cited_for
from minutes.checks.finding import Finding, Level
from minutes.checks.subject import Subject
from minutes.compose.decision import is_taken_off
from minutes.enums import DocumentKind


def half_of_the_members_were_present(subject: Subject) -> Iterator[Finding]:
    """Silent where no members or no attendance are recorded. A substitute counts for whom they sit for."""
    meeting = subject.meeting
    lawful = meeting.committee.kind in COMMITTEES | {CommitteeKind.COUNCIL}
    if not lawful or subject.kind != DocumentKind.MINUTES or not subject.attendants.attendances:
        return
    sitting = Membership.objects.on(meeting.date).sitting().filter(committee=meeting.committee_id)
    members = sitting.values("person").distinct().count()
    too_few = [(item, present) for item, present in _present(subject) if 2 * present < members]
    if not too_few:
        return
    law = cited_for(meeting.committee, "quorum")
    for item, present in too_few:
        message = _(
            "Item %(number)s: %(present)s of %(members)s members took part. "
            "At least half must be present%(law)s."
        )
        words = {"number": item.number or "?", "present": present, "members": members, "law": law}
        yield Finding(Level.JUDGE, message % words, item.pk, "events")


def _present(subject: Subject) -> Iterator[tuple[AgendaItem, int]]:
    for item in subject.items:
        if item.kind == ItemKind.ITEM and not is_taken_off(item):
            yield item, len(electorate(item, subject.attendants).members)
