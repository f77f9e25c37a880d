"""Closed items: the public must learn more than that they exist (kommunestyrelsesloven § 8 stk. 7)."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from committees.models import Meeting
from minutes.checks.finding import Finding, Level
from minutes.enums import DocumentKind


def closed_items_have_public_words(meeting: Meeting, kind: DocumentKind) -> Iterator[Finding]:
    for item in meeting.items.filter(closed=True):
        name = {"number": item.number or "?"}
        if not item.public_title:
            message = _(
                "Item %(number)s is closed and has no public title. Write one that tells what it is about."
            )
            yield Finding(Level.STOP, message % name, item.pk, "public_title")
        if not item.closed_reason:
            message = _("Item %(number)s is closed without a reason.")
            yield Finding(Level.STOP, message % name, item.pk, "closed_reason")
        if kind == DocumentKind.MINUTES and not item.public_decision:
            message = _(
                "Item %(number)s is closed and has no public decision. "
                "The bare heading is lawful only in part."
            )
            yield Finding(Level.JUDGE, message % name, item.pk, "public_decision")
