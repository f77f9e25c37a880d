"""When a closed item can be opened: judged for each, and looked at again when the day has come."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from decisions.enums import Opening
from minutes.checks.finding import Finding, Level
from minutes.checks.subject import Subject


def openings_are_judged(subject: Subject) -> Iterator[Finding]:
    message = _("Nobody has judged when closed item %(number)s can be opened.")
    for item in subject.items:
        undated = item.opening == Opening.ON_DATE and item.opens_on is None
        if item.closed and (item.opening == Opening.UNDECIDED or undated):
            yield Finding(Level.ADVICE, message % {"number": item.number or "?"}, item.pk, "opening")


def never_opened_has_a_reason(subject: Subject) -> Iterator[Finding]:
    message = _("Item %(number)s is never to be opened, but it does not say why.")
    for item in subject.items:
        if item.closed and item.opening == Opening.NEVER and not item.opening_reason.strip():
            yield Finding(Level.STOP, message % {"number": item.number or "?"}, item.pk, "opening_reason")


def openings_still_lie_ahead(subject: Subject) -> Iterator[Finding]:
    message = _("Closed item %(number)s could be opened since %(date)s.")
    today = timezone.localdate()
    for item in subject.items:
        if item.closed and item.opening == Opening.ON_DATE and item.opens_on and item.opens_on <= today:
            words = {"number": item.number or "?", "date": date_format(item.opens_on)}
            yield Finding(Level.ADVICE, message % words, item.pk, "opens_on")
