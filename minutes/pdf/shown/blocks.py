"""The blocks of an item as they are printed. Each names the template that lays it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from django.template.defaultfilters import filesizeformat
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from decisions.enums import BallotChoice, SectionRole
from decisions.labels import BALLOT_CHOICES, OUTCOMES, SECTION_ROLES, VOTE_KINDS, VOTE_RESULTS
from minutes.document import (
    AttachmentLine,
    AttachmentsBlock,
    Block,
    DecisionBlock,
    DissentRecord,
    SectionBlock,
    Tally,
    VoteRecord,
    WithheldBlock,
)
from minutes.envelope import Envelope, FileLink
from minutes.labels import WITHHELD
from minutes.pdf.prose.markup import Markup
from minutes.pdf.shown.headings import HeadingParts, decision_heading

_LANDSCAPE_FIRST = re.compile(r'<table class="[a-z -]*\blandscape\b')
BRIEF = 900  # characters up to which a decision, its votes and dissents stay on one page
VOTE = 250  # characters that take the room of a vote's table
_NUMBERED = re.compile(r"(?:bilag\s*\d+|\d{1,2}\s*[.:)])(?=\D)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PrintedSection:
    heading: str | None
    html: SafeString
    handed_out: bool
    landscape: bool
    template: str = "pdf/section.html"


@dataclass(frozen=True, slots=True)
class PrintedVote:
    caption: str
    sides: tuple[tuple[str, str, str], ...]
    result: str


@dataclass(frozen=True, slots=True)
class PrintedDecision:
    heading: HeadingParts
    html: SafeString
    outcome: str
    own: bool
    brief: bool
    votes: tuple[PrintedVote, ...]
    dissents: tuple[DissentRecord, ...]
    template: str = "pdf/decision.html"


@dataclass(frozen=True, slots=True)
class PrintedAttachment:
    title: str
    details: str
    address: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class PrintedAttachments:
    heading: str | None
    attachments: tuple[PrintedAttachment, ...]
    template: str = "pdf/attachments.html"


@dataclass(frozen=True, slots=True)
class PrintedWithheld:
    heading: str
    reason: str
    template: str = "pdf/withheld.html"


PrintedBlock = PrintedSection | PrintedDecision | PrintedAttachments | PrintedWithheld


def printed_block(block: Block, envelope: Envelope, markup: Markup, item_place: str) -> PrintedBlock:
    """`item_place` names the item where a PdfError must say what is wrong."""
    if isinstance(block, SectionBlock):
        return _section(block, markup, item_place)
    if isinstance(block, DecisionBlock):
        return _decision(block, markup, item_place)
    if isinstance(block, AttachmentsBlock):
        files = {file.sha256: file for file in envelope.files}
        lines = tuple(_attachment(line, files, envelope) for line in block.attachments)
        return PrintedAttachments(block.heading, tuple(_numbered(lines)))
    return _withheld(block)


def _section(block: SectionBlock, markup: Markup, item_place: str) -> PrintedSection:
    level = 3 if block.heading else 2
    place = f"{item_place}, {block.heading or SECTION_ROLES[block.role]}"
    html = markup.prepare(block.html, level, place)
    return PrintedSection(
        block.heading,
        html,
        handed_out=block.role is SectionRole.HANDED_OUT,
        landscape=_LANDSCAPE_FIRST.match(html) is not None,
    )


def _decision(block: DecisionBlock, markup: Markup, item_place: str) -> PrintedDecision:
    heading = block.heading or _("Decision")
    html = markup.prepare(block.html, 3, f"{item_place}, {heading}")
    return PrintedDecision(
        heading=decision_heading(heading, _("Decision")),
        html=html,
        outcome=str(OUTCOMES[block.outcome]) if block.outcome and not html else "",
        own=block.own,
        brief=_room(block, html) <= BRIEF,
        votes=tuple(_vote(vote) for vote in block.votes),
        dissents=block.dissents,
    )


def _room(block: DecisionBlock, html: str) -> int:
    """About how much room the decision takes on the page, in characters."""
    return len(html) + VOTE * len(block.votes) + sum(len(dissent.text) for dissent in block.dissents)


def _vote(vote: VoteRecord) -> PrintedVote:
    sides = (
        (BallotChoice.FOR, vote.for_),
        (BallotChoice.AGAINST, vote.against),
        (BallotChoice.ABSTAINED, vote.abstained),
    )
    return PrintedVote(
        caption=vote.motion or str(VOTE_KINDS[vote.kind]),
        sides=tuple(_side(str(BALLOT_CHOICES[choice]), tally) for choice, tally in sides if tally != Tally()),
        result=str(VOTE_RESULTS[vote.result]) if vote.result else "",
    )


def _side(label: str, tally: Tally) -> tuple[str, str, str]:
    count = "–" if tally.count is None else str(tally.count)
    who = [", ".join(names) for names in (tally.groups, tally.names) if names]
    return label, count, "; ".join(who)


def _numbered(lines: tuple[PrintedAttachment, ...]) -> Iterator[PrintedAttachment]:
    """Attachments are spoken of by number ("se bilag 2"); titles that begin with one keep their own."""
    numbered = any(_NUMBERED.match(line.title) for line in lines)
    for number, line in enumerate(lines, start=1):
        label = "" if numbered else _("Attachment %(number)s") % {"number": number}
        yield replace(line, label=label)


def _attachment(line: AttachmentLine, files: dict[str, FileLink], envelope: Envelope) -> PrintedAttachment:
    file = files.get(line.sha256 or "")
    if file is None:
        return PrintedAttachment(line.title, "", "")
    address = urljoin(envelope.base + envelope.address, file.address)
    return PrintedAttachment(line.title, _details(line, file), address)


def _details(line: AttachmentLine, file: FileLink) -> str:
    form = (line.filename or file.content_type).replace("/", ".").rpartition(".")[2].upper()
    parts = [form[:8]]
    if file.pages:
        parts.append(ngettext("%(count)d page", "%(count)d pages", file.pages) % {"count": file.pages})
    parts.append(filesizeformat(file.size).replace("\xa0", " "))
    return ", ".join(parts)


def _withheld(block: WithheldBlock) -> PrintedWithheld:
    if block.role in set(SectionRole):
        return PrintedWithheld(str(SECTION_ROLES[SectionRole(block.role)]), block.reason)
    return PrintedWithheld(str(WITHHELD.get(block.role, block.role)), block.reason)
