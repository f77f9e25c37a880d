"""The blocks of an item as the pages show them. Each names the template that lays it."""

from dataclasses import dataclass
from urllib.parse import urljoin

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from decisions.enums import BallotChoice, Outcome, SectionRole
from decisions.labels import BALLOT_CHOICES, SECTION_ROLES, VOTE_KINDS, VOTE_RESULTS
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
from minutes.public.shown.markup import shown_html


@dataclass(frozen=True, slots=True)
class ShownSection:
    heading: str | None
    html: SafeString
    handed_out: bool
    template: str = "public/parts/section.html"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a vote; `count` is None where only groups or names were recorded."""

    label: str
    count: int | None
    who: str


@dataclass(frozen=True, slots=True)
class ShownVote:
    caption: str
    sides: tuple[Side, ...]
    result: str


@dataclass(frozen=True, slots=True)
class ShownDecision:
    heading: str
    html: SafeString
    outcome: Outcome | None
    own: bool
    votes: tuple[ShownVote, ...]
    dissents: tuple[DissentRecord, ...]
    template: str = "public/parts/decision.html"


@dataclass(frozen=True, slots=True)
class ShownFile:
    """`address` is empty for an attachment of which only the title is known."""

    title: str
    address: str = ""
    form: str = ""
    size: int | None = None
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class ShownAttachments:
    heading: str | None
    files: tuple[ShownFile, ...]
    template: str = "public/parts/attachments.html"


@dataclass(frozen=True, slots=True)
class ShownWithheld:
    heading: str
    reason: str
    template: str = "public/parts/withheld.html"


ShownBlock = ShownSection | ShownDecision | ShownAttachments | ShownWithheld


def shown_block(block: Block, envelope: Envelope, level: int) -> ShownBlock:
    """`level` is that of the block's own heading."""
    if isinstance(block, SectionBlock):
        html = shown_html(block.html, level if block.heading else level - 1)
        return ShownSection(block.heading, html, block.role == SectionRole.HANDED_OUT)
    if isinstance(block, DecisionBlock):
        return shown_decision(block, level)
    if isinstance(block, AttachmentsBlock):
        links = {link.sha256: link for link in envelope.files}
        return ShownAttachments(
            block.heading, tuple(_file(line, links, envelope) for line in block.attachments)
        )
    return _withheld(block)


def shown_decision(block: DecisionBlock, level: int) -> ShownDecision:
    return ShownDecision(
        heading=block.heading or _("Decision"),
        html=shown_html(block.html, level),
        outcome=block.outcome,
        own=block.own,
        votes=tuple(_vote(vote) for vote in block.votes),
        dissents=block.dissents,
    )


def _vote(vote: VoteRecord) -> ShownVote:
    sides = (
        (BallotChoice.FOR, vote.for_),
        (BallotChoice.AGAINST, vote.against),
        (BallotChoice.ABSTAINED, vote.abstained),
    )
    return ShownVote(
        caption=vote.motion or str(VOTE_KINDS[vote.kind]),
        sides=tuple(_side(choice, tally) for choice, tally in sides if tally != Tally()),
        result=str(VOTE_RESULTS[vote.result]) if vote.result else "",
    )


def _side(choice: BallotChoice, tally: Tally) -> Side:
    who = [", ".join(names) for names in (tally.groups, tally.names) if names]
    return Side(str(BALLOT_CHOICES[choice]), tally.count, "; ".join(who))


def _file(line: AttachmentLine, links: dict[str, FileLink], envelope: Envelope) -> ShownFile:
    link = links.get(line.sha256 or "")
    if link is None:
        return ShownFile(line.title)
    name = line.filename or link.address
    form = name.rpartition(".")[2].upper() if "." in name else ""
    address = urljoin(envelope.address, link.address)
    return ShownFile(line.title, address, form[:8], link.size, link.pages)


def _withheld(block: WithheldBlock) -> ShownWithheld:
    if block.role in set(SectionRole):
        return ShownWithheld(str(SECTION_ROLES[SectionRole(block.role)]), block.reason)
    return ShownWithheld(str(WITHHELD.get(block.role, block.role)), block.reason)
