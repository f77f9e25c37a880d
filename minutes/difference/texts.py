"""What a document says, text by text, in plain words: a line for each paragraph, row or fact."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from committees.labels import ATTENDANCE_STATUSES
from decisions.enums import BallotChoice
from decisions.html import text_of
from decisions.labels import BALLOT_CHOICES, OUTCOMES, VOTE_KINDS, VOTE_RESULTS
from minutes.difference.result import Part
from minutes.document import (
    AttachmentsBlock,
    AttendanceLine,
    Block,
    DecisionBlock,
    Item,
    MinutesDocument,
    SectionBlock,
    Tally,
    VoteRecord,
    WithheldBlock,
)


@dataclass(frozen=True, slots=True)
class Text:
    """`source` is what the words were read from: where only it differs, their form does."""

    part: Part
    words: str
    source: Any
    role: str = ""
    heading: str = ""


def front_texts(document: MinutesDocument) -> list[Text]:
    facts = (document.front, document.date, document.starts_at, document.ended_at, document.venue)
    return [
        Text(
            Part.TITLE, _lines(document.title, document.committee.name), (document.title, document.committee)
        ),
        Text(Part.FACTS, _lines(*_facts(document)), facts),
        Text(Part.ATTENDANCE, _lines(*map(_attendance, document.attendance or ())), document.attendance),
    ]


def item_texts(item: Item) -> list[Text]:
    head = replace(item, blocks=(), events=())
    return [
        Text(Part.HEAD, _lines(*_head(item)), head),
        *(_block(block) for block in item.blocks),
        Text(Part.EVENTS, _lines(*(event.text for event in item.events)), item.events),
    ]


def _lines(*lines: str | None) -> str:
    return "\n".join(line for line in lines if line)


def _facts(document: MinutesDocument) -> Iterator[str]:
    """The printed facts; where none are printed, the values that stand for them."""
    if document.front:
        yield from (f"{fact.label}: {fact.text}" for fact in document.front)
        return
    yield f"{document.date:%d-%m-%Y}" + (f" kl. {document.starts_at:%H.%M}" if document.starts_at else "")
    yield document.venue or ""
    yield f"– kl. {document.ended_at:%H.%M}" if document.ended_at else ""


def _attendance(line: AttendanceLine) -> str:
    name = f"{line.name} ({line.party})" if line.party else line.name
    substitute = _("substitute for %(name)s") % {"name": line.substitute_for} if line.substitute_for else ""
    return ", ".join(filter(None, (name, str(ATTENDANCE_STATUSES[line.status]), substitute, line.note)))


def _head(item: Item) -> Iterator[str | None]:
    yield item.heading_printed
    yield item.title if item.title not in item.heading_printed else ""
    yield item.case_printed
    yield item.case_number if (item.case_number or "") not in (item.case_printed or "") else ""
    yield item.type
    yield ", ".join(item.routing)
    yield _("Closed item") if item.closed else ""
    yield item.closed_reason
    yield f"{item.opens_on:%d-%m-%Y}" if item.opens_on else ""


def _block(block: Block) -> Text:
    match block:
        case SectionBlock():
            return Text(Part.SECTION, text_of(block.html), block, block.role, block.heading or "")
        case DecisionBlock():
            return Text(Part.DECISION, _lines(*_decision(block)), block, str(block.own), block.heading or "")
        case AttachmentsBlock():
            titles = _lines(*(line.title for line in block.attachments))
            return Text(Part.ATTACHMENTS, titles, block, "", block.heading or "")
        case WithheldBlock():
            return Text(Part.WITHHELD, _lines(_("Not public."), block.reason), block, block.role)


def _decision(block: DecisionBlock) -> Iterator[str]:
    yield text_of(block.html)
    if block.outcome:
        yield _("Outcome: %(outcome)s") % {"outcome": OUTCOMES[block.outcome]}
    for vote in block.votes:
        yield from _vote(vote)
    for dissent in block.dissents:
        yield _("Dissent: %(name)s") % {"name": dissent.name}
        yield dissent.text


def _vote(vote: VoteRecord) -> Iterator[str]:
    yield vote.motion or str(VOTE_KINDS[vote.kind])
    sides = zip(BallotChoice, (vote.for_, vote.against, vote.abstained), strict=True)
    yield from (f"{BALLOT_CHOICES[choice]}: {_tally(tally)}" for choice, tally in sides if tally != Tally())
    if vote.result:
        yield str(VOTE_RESULTS[vote.result])


def _tally(tally: Tally) -> str:
    count: Iterable[str] = () if tally.count is None else (str(tally.count),)
    return "; ".join((*count, *(", ".join(who) for who in (tally.groups, tally.names) if who)))
