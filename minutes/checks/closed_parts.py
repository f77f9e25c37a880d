"""Closed texts, decisions and files on open items: citizens should read something in their place."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from decisions.models import AgendaItem
from minutes.checks.finding import Finding, Level
from minutes.checks.subject import Subject
from minutes.enums import DocumentKind


def closed_parts_have_public_words(subject: Subject) -> Iterator[Finding]:
    for item in subject.items:
        if item.closed or item.web_withdrawn_at:
            continue
        yield from _sections(item)
        if subject.kind == DocumentKind.MINUTES:
            yield from _decisions(item)
        yield from _attachments(item)


def _sections(item: AgendaItem) -> Iterator[Finding]:
    message = _("“%(part)s” on item %(number)s is closed and has no public text: only its reason is shown.")
    for section in item.sections.all():
        if section.closed and not section.public_html:
            words = {"part": section, "number": item.number or "?"}
            yield Finding(Level.ADVICE, message % words, item.pk, "sections", section.pk)


def _decisions(item: AgendaItem) -> Iterator[Finding]:
    message = _("A decision on item %(number)s is closed and has no public text: only its reason is shown.")
    for decision in item.decisions.all():
        if decision.closed and not decision.embargoed and not decision.public_html:
            words = {"number": item.number or "?"}
            yield Finding(Level.ADVICE, message % words, item.pk, "decisions", decision.pk)


def _attachments(item: AgendaItem) -> Iterator[Finding]:
    """One kept back without a reason is not told of at all, so it needs no words."""
    message = _("“%(part)s” on item %(number)s is kept back with a reason, but without a public title.")
    for row in item.item_attachments.all():
        attachment = row.attachment
        if attachment.closed_reason and not attachment.public and not attachment.public_title:
            words = {"part": attachment, "number": item.number or "?"}
            yield Finding(Level.ADVICE, message % words, item.pk, "attachments", row.pk)
