"""Storing the blocks of items: sections, decisions, votes, dissents, attachments and events."""

from collections.abc import Iterator

from decisions.enums import SectionRole
from decisions.models import (
    AgendaItem,
    Attachment,
    Decision,
    Dissent,
    ItemAttachment,
    ItemEvent,
    Section,
    Vote,
)
from minutes.document import AttachmentsBlock, DecisionBlock, Item, SectionBlock, VoteRecord
from minutes.document_json import to_data
from minutes.lengths import fitting

Pairs = list[tuple[Item, AgendaItem]]


def store_blocks(pairs: Pairs, was_public: bool) -> None:
    """Writes the blocks of all items, one query a table. Withheld blocks hold nothing to store."""
    sections = Section.objects.bulk_create(fitting(_sections(pairs)))
    _store_attachments(pairs, {(s.item_id, s.position): s for s in sections}, was_public)
    decisions = Decision.objects.bulk_create(fitting(_decisions(pairs)))
    by_place = {(d.item_id, d.position): d for d in decisions}
    found = [(b, row, by_place[row.pk, n]) for row, n, b in _blocks(pairs) if isinstance(b, DecisionBlock)]
    Vote.objects.bulk_create(
        fitting(_vote(vote, row, decision, n) for b, row, decision in found for n, vote in enumerate(b.votes))
    )
    Dissent.objects.bulk_create(
        fitting(
            Dissent(item=row, decision=decision, position=n, name=dissent.name, text=dissent.text)
            for b, row, decision in found
            for n, dissent in enumerate(b.dissents)
        )
    )
    ItemEvent.objects.bulk_create(
        fitting(
            ItemEvent(item=row, position=n, kind=event.kind, name=event.name, at=event.at, text=event.text)
            for item, row in pairs
            for n, event in enumerate(item.events)
            if event.kind
        )
    )


def _blocks(pairs: Pairs) -> Iterator[tuple[AgendaItem, int, object]]:
    for item, row in pairs:
        for position, block in enumerate(item.blocks):
            yield row, position, block


def _sections(pairs: Pairs) -> Iterator[Section]:
    for row, position, block in _blocks(pairs):
        if isinstance(block, SectionBlock):
            yield Section(
                item=row,
                position=position,
                role=block.role,
                heading=block.heading,
                html=block.html,
                shown_empty=not block.html,
            )
        elif isinstance(block, AttachmentsBlock):
            yield Section(
                item=row,
                position=position,
                role=SectionRole.ATTACHMENTS,
                heading=block.heading,
                shown_empty=not block.attachments,
            )


def _decisions(pairs: Pairs) -> Iterator[Decision]:
    for row, position, block in _blocks(pairs):
        if isinstance(block, DecisionBlock):
            yield Decision(
                item=row,
                position=position,
                heading=block.heading,
                heading_shown=block.heading is not None,
                committee_name=block.committee,
                date=block.date,
                own=block.own,
                html=block.html,
                outcome=block.outcome,
            )


def _store_attachments(pairs: Pairs, sections: dict[tuple[int, int], Section], was_public: bool) -> None:
    """One Attachment a distinct title, so that a file on two items stays one."""
    lines = [
        (line, row, sections[row.pk, position], n)
        for row, position, block in _blocks(pairs)
        if isinstance(block, AttachmentsBlock)
        for n, line in enumerate(block.attachments)
    ]
    distinct = list(dict.fromkeys(line for line, *_ in lines))
    rows = Attachment.objects.bulk_create(
        fitting(
            Attachment(title=line.title, filename=line.filename or "", public=was_public) for line in distinct
        )
    )
    attachments = dict(zip(distinct, rows, strict=True))
    ItemAttachment.objects.bulk_create(
        ItemAttachment(item=row, attachment=attachments[line], section=section, position=n)
        for line, row, section, n in lines
    )


def _vote(vote: VoteRecord, row: AgendaItem, decision: Decision, position: int) -> Vote:
    data = to_data(vote)
    return Vote(
        item=row,
        decision=decision,
        position=position,
        motion=vote.motion,
        kind=vote.kind,
        tallies={side: data[side] for side in ("for", "against", "abstained")},
        result=vote.result,
    )
