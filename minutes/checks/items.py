"""The items themselves: their numbers make their addresses, and minutes should say what was decided."""

import re
from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _

from decisions.enums import ItemKind, Preparation, SectionRole
from decisions.models import Section
from minutes.checks.finding import Finding, Level
from minutes.checks.subject import Subject
from minutes.enums import DocumentKind

# What an address can hold as it stands: /punkt/4.1/, but not /punkt/4/5/ and not /punkt/../.
ADDRESSABLE = re.compile(r"\w[\w.-]*")


def items_are_numbered(subject: Subject) -> Iterator[Finding]:
    meeting = subject.meeting
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
        elif not ADDRESSABLE.fullmatch(item.number):
            message = _(
                "The number %(number)s cannot stand in an address. "
                "Use letters, digits, full stops and hyphens."
            )
            yield Finding(Level.STOP, message % {"number": item.number}, item.pk, "number")


def minutes_have_decisions(subject: Subject) -> Iterator[Finding]:
    meeting, kind = subject.meeting, subject.kind
    if kind != DocumentKind.MINUTES:
        return
    items = meeting.items.filter(kind=ItemKind.ITEM, closed=False).exclude(preparation=Preparation.WITHDRAWN)
    for item in items.exclude(decisions__own=True):
        message = _("Item %(number)s has no decision.")
        yield Finding(Level.ADVICE, message % {"number": item.number}, item.pk, "decisions")


def nothing_typed_is_left_out(subject: Subject) -> Iterator[Finding]:
    """Words in places that print none: they would be missing from the record without anybody knowing."""
    meeting, kind = subject.meeting, subject.kind
    sections = Section.objects.filter(item__meeting=meeting, role=SectionRole.ATTACHMENTS).exclude(html="")
    for section in sections.select_related("item"):
        message = _(
            "The text under “%(heading)s” on item %(number)s is not printed: that heading holds files only. "
            "Move it to a text of its own."
        )
        words = {"heading": section, "number": section.item.number}
        yield Finding(Level.STOP, message % words, section.item_id, "sections")
    if kind != DocumentKind.MINUTES:
        return
    for item in meeting.items.filter(preparation=Preparation.WITHDRAWN, decisions__own=True).distinct():
        message = _("Item %(number)s is taken off the agenda, so its decision is not printed.")
        yield Finding(Level.JUDGE, message % {"number": item.number}, item.pk, "decisions")
