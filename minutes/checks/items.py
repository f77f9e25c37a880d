"""The items themselves: their numbers make their addresses, and minutes should say what was decided."""

from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _

from committees.models import Meeting
from decisions.enums import ItemKind, Preparation
from minutes.checks.finding import Finding, Level
from minutes.enums import DocumentKind


def items_are_numbered(meeting: Meeting, kind: DocumentKind) -> Iterator[Finding]:
    items = list(meeting.items.all())
    times = Counter(item.number for item in items)
    if not items:
        yield Finding(Level.ADVICE, _("The meeting has no items."))
    for item in items:
        if not item.number:
            yield Finding(
                Level.STOP, _("An item has no number: %(title)s") % {"title": item}, item.pk, "number"
            )
        elif times[item.number] > 1:
            message = _("Two items have the number %(number)s.")
            yield Finding(Level.STOP, message % {"number": item.number}, item.pk, "number")


def minutes_have_decisions(meeting: Meeting, kind: DocumentKind) -> Iterator[Finding]:
    if kind != DocumentKind.MINUTES:
        return
    items = meeting.items.filter(kind=ItemKind.ITEM, closed=False).exclude(preparation=Preparation.WITHDRAWN)
    for item in items.exclude(decisions__own=True):
        message = _("Item %(number)s has no decision.")
        yield Finding(Level.ADVICE, message % {"number": item.number}, item.pk, "decisions")
