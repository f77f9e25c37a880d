"""The items themselves: their numbers make their addresses, and minutes should say what was decided."""

import re
from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _

from decisions.enums import ItemKind, SectionRole
from decisions.html import text_of
from decisions.models import AgendaItem, Decision
from minutes.checks.finding import Finding, Level
from minutes.checks.subject import Subject
from minutes.compose.decision import is_taken_off
from minutes.enums import DocumentKind
from minutes.importing.outcomes import outcome_of

# What an address can hold as it stands: /punkt/4.1/, but not /punkt/4/5/ and not /punkt/../.
ADDRESSABLE = re.compile(r"\w[\w.-]*")


def items_are_numbered(subject: Subject) -> Iterator[Finding]:
    items = subject.items
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
    for item in _decided(subject):
        if not any(decision.html for decision in own_decisions(item)):
            message = _("Item %(number)s has no decision.")
            yield Finding(Level.ADVICE, message % {"number": item.number}, item.pk, "decisions")


def decisions_have_their_outcome(subject: Subject) -> Iterator[Finding]:
    """The register finds decisions by it. Only standard words have one (docs/domain.md, "Outcomes")."""
    message = _("Item %(number)s: the decision reads as “%(outcome)s”, but has no outcome.")
    for item in _decided(subject):
        for decision in own_decisions(item):
            outcome = None if decision.outcome else outcome_of(text_of(decision.html))
            if outcome:
                words = {"number": item.number, "outcome": Decision(outcome=outcome).get_outcome_display()}
                yield Finding(Level.ADVICE, message % words, item.pk, "decisions", decision.pk)


def nothing_typed_is_left_out(subject: Subject) -> Iterator[Finding]:
    """Words in places that print none: they would be missing from the record without anybody knowing."""
    for item in subject.items:
        for section in item.sections.all():
            if section.role == SectionRole.ATTACHMENTS and section.html:
                message = _(
                    "The text under “%(heading)s” on item %(number)s is not printed: "
                    "that heading holds files only. Move it to a text of its own."
                )
                words = {"heading": section, "number": item.number}
                yield Finding(Level.STOP, message % words, item.pk, "sections", section.pk)
        minutes = subject.kind == DocumentKind.MINUTES
        if minutes and is_taken_off(item) and own_decisions(item):
            message = _("Item %(number)s is taken off the agenda, so its decision is not printed.")
            yield Finding(Level.JUDGE, message % {"number": item.number}, item.pk, "decisions")


def own_decisions(item: AgendaItem) -> list[Decision]:
    return [decision for decision in item.decisions.all() if decision.own]


def _decided(subject: Subject) -> Iterator[AgendaItem]:
    """The open items of minutes that something was to be decided on."""
    if subject.kind == DocumentKind.MINUTES:
        for item in subject.items:
            if item.kind == ItemKind.ITEM and not (item.closed or is_taken_off(item)):
                yield item
