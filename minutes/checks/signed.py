"""A signed record is never changed, only added to (Resumédatabasen 04.1.4, 83.1.15)."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from decisions.enums import SectionRole
from minutes.checks.finding import Finding, Level
from minutes.checks.subject import Subject
from minutes.document import AttachmentsBlock, Block, DecisionBlock, Item, MinutesDocument
from minutes.document_json import from_json
from minutes.enums import DocumentKind
from minutes.models import SignedRecord


def signed_words_are_unchanged(subject: Subject) -> Iterator[Finding]:
    row = SignedRecord.objects.filter(meeting=subject.meeting).first()
    if row is None or subject.kind != DocumentKind.MINUTES:
        return
    signed, now = _words(from_json(MinutesDocument, row.document)), _words(subject.closed)
    was = {item.number: item for item in signed.items}
    for item in now.items:
        if was.get(item.number) != item:
            message = _(
                "Item %(number)s is not as it was signed. Put the signed words back, and add what is new as "
                "an addition; the web copy alone can be corrected on the meeting's page."
            )
            found = subject.by_number.get(item.number)
            yield Finding(Level.STOP, message % {"number": item.number}, found.pk if found else None)
    if {item.number for item in now.items} != set(was) or replace(now, items=()) != replace(signed, items=()):
        message = _("The meeting's facts, attendance or items are not as they were signed. Put them back.")
        yield Finding(Level.STOP, message)


def _words(document: MinutesDocument) -> MinutesDocument:
    """What was signed: the words, not who may read them, nor codes and files beside them."""
    return replace(document, items=tuple(_item(item) for item in document.items))


def _item(item: Item) -> Item:
    kept = (block for block in item.blocks if getattr(block, "role", "") != SectionRole.ADDITION)
    return replace(
        item,
        heading_printed="",
        closed=False,
        closed_reason=None,
        opens_on=None,
        blocks=tuple(_block(block) for block in kept),
    )


def _block(block: Block) -> Block:
    if isinstance(block, DecisionBlock):
        return replace(block, outcome=None)
    if isinstance(block, AttachmentsBlock):
        titles = tuple(replace(line, filename=None, sha256=None) for line in block.attachments)
        return replace(block, attachments=titles)
    return block
