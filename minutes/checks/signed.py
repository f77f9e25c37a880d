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


def signed_files_are_unchanged(subject: Subject) -> Iterator[Finding]:
    """Another file under a signed title is a change that the words do not tell of."""
    row = SignedRecord.objects.filter(meeting=subject.meeting).first()
    if row is None or subject.kind != DocumentKind.MINUTES:
        return
    signed = _files(from_json(MinutesDocument, row.document))
    message = _(
        "“%(title)s” on item %(number)s is another file than the one there when the record was signed. "
        "Put the signed file back, or say why this one stands in its place."
    )
    for (number, title), now in _files(subject.closed).items():
        if new := now - signed.get((number, title), now):
            item = subject.by_number.get(number)
            words = {"title": title, "number": number}
            place = (item.pk if item else None, "attachments")
            yield Finding(Level.JUDGE, message % words, *place, words=" ".join(sorted(new)))


def _files(document: MinutesDocument) -> dict[tuple[str, str], set[str]]:
    """Hashes by item number and title. Whatever had no clean copy has none to compare."""
    found: dict[tuple[str, str], set[str]] = {}
    for item in document.items:
        for block in item.blocks:
            for line in block.attachments if isinstance(block, AttachmentsBlock) else ():
                if line.sha256:
                    found.setdefault((item.number, line.title), set()).add(line.sha256)
    return found


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
