"""Closed items: the public must learn more than that they exist.

See docs/domain.md, "Closed items and what the public must learn".
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from committees.enums import CommitteeKind
from decisions.models import AgendaItem
from minutes.checks.citing import cited_for
from minutes.checks.finding import Finding, Level
from minutes.checks.subject import Subject
from minutes.compose.decision import is_embargoed, is_taken_off
from minutes.enums import DocumentKind
from minutes.importing.synonyms import CLOSED_WORDS


def shown_closed(subject: Subject) -> Iterator[AgendaItem]:
    """The closed items that stand in the public edition with words of their own."""
    for item in subject.items:
        if item.closed and not item.kept_out and not item.web_withdrawn_at:
            yield item


def closed_items_have_a_public_title(subject: Subject) -> Iterator[Finding]:
    """ "Lukket punkt" was what seven municipalities were criticised for."""
    law = cited_for(subject.meeting.committee, "public-extract")
    for item in shown_closed(subject):
        title = item.public_title.strip()
        if not title:
            message = _(
                "Item %(number)s is closed and has no public title%(law)s. "
                "Write one that tells what it is about."
            )
            yield Finding(Level.STOP, message % _words(item, law), item.pk, "public_title")
        elif title.strip(".:()- ").casefold() in CLOSED_WORDS:
            message = _(
                "The public title of item %(number)s says only that it is closed%(law)s. "
                "Write what it is about."
            )
            yield Finding(Level.JUDGE, message % _words(item, law), item.pk, "public_title", words=title)


def closed_items_have_a_reason(subject: Subject) -> Iterator[Finding]:
    law = cited_for(subject.meeting.committee, "closed-doors")
    for item in shown_closed(subject):
        if not item.closed_reason.strip():
            message = _("Item %(number)s is closed without a reason%(law)s. Choose one.")
            yield Finding(Level.STOP, message % _words(item, law), item.pk, "closed_reason")


def closed_items_have_a_public_decision(subject: Subject) -> Iterator[Finding]:
    """One that waits until the party is told says so instead; an item taken off has none."""
    if subject.kind != DocumentKind.MINUTES:
        return
    committee = subject.meeting.committee
    message = _("Item %(number)s is closed and has no public decision.")
    if committee.kind == CommitteeKind.COUNCIL:
        message = _(
            "Item %(number)s is closed and has no public decision. "
            "The bare heading is lawful only in part%(law)s."
        )
    law = cited_for(committee, "public-extract")
    for item in shown_closed(subject):
        if not (item.public_decision or is_embargoed(item) or is_taken_off(item)):
            yield Finding(Level.JUDGE, message % _words(item, law), item.pk, "public_decision")


def _words(item: AgendaItem, law: str = "") -> dict[str, str]:
    return {"number": item.number or "?", "law": law}
