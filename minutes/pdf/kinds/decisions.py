"""The decision list of a meeting: number, title and decision of each item, without the cases."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import override

from decisions.enums import BallotChoice, ItemKind
from decisions.labels import BALLOT_CHOICES, OUTCOMES, VOTE_RESULTS
from minutes.document import DecisionBlock, Item, MinutesDocument, Tally, VoteRecord, WithheldBlock
from minutes.enums import DocumentKind
from minutes.envelope import Envelope
from minutes.pdf.kinds.errors import NothingToPrint
from minutes.pdf.kinds.fronts import day, front_only
from minutes.pdf.prose.markup import Markup
from minutes.pdf.prose.printing_copy import printing_copy
from minutes.pdf.render import Printed, set_pages
from minutes.pdf.shown.document import PrintedDocument
from minutes.pdf.shown.items import PrintedItem, printed_item

NAMES = 6  # so many names still make a short line; a larger side is told by its number and groups


@dataclass(frozen=True, slots=True)
class ListedDecision:
    """`heading` is shown only where an item has more than one decision; `outcome` only without a text."""

    heading: str
    html: SafeString
    outcome: str
    votes: tuple[str, ...]
    dissents: str


@dataclass(frozen=True, slots=True)
class Entry:
    """`item` is printed without its blocks, `closed` says that it is and why; `withheld` holds the reasons
    of decisions kept back."""

    item: PrintedItem
    closed: str
    decisions: tuple[ListedDecision, ...]
    withheld: tuple[str, ...]
    undecided: bool


@dataclass(frozen=True, slots=True)
class DecisionsPage:
    front: PrintedDocument
    entries: tuple[Entry, ...]
    name: str = "decision-list"  # in the stylesheet


def render_decisions(document: MinutesDocument, envelope: Envelope) -> Printed:
    """The list as PDF; decisions stand in full, so that a long one may take more than a page or two.

    Raises NothingToPrint for an agenda, and PdfError where it cannot be printed.
    """
    if document.kind is not DocumentKind.MINUTES:
        with override(document.language):
            raise NothingToPrint(_("An agenda has no decisions to list. Choose the minutes."))

    def page(missing: frozenset[str]) -> DecisionsPage:
        copy, around = printing_copy(document, missing), printing_copy(envelope, missing)
        title = _("Decision list: %(committee)s %(date)s") % {
            "committee": copy.committee.name,
            "date": day(copy),
        }
        front = front_only(copy, around, title, missing)
        return DecisionsPage(front, tuple(_entries(copy, around, missing)))

    return set_pages("pdf/kinds/decisions.html", page, document.language, envelope.organisation.colour)


def _entries(document: MinutesDocument, envelope: Envelope, missing: frozenset[str]) -> Iterator[Entry]:
    markup = Markup(envelope.base + envelope.address, missing)
    items = [item for item in document.items if item.kind is ItemKind.ITEM]
    for position, item in enumerate(items, start=1):
        printed = printed_item(replace(item, blocks=()), position, envelope, markup)
        decisions = tuple(_decisions(item, markup, printed.running))
        withheld = tuple(
            block.reason
            for block in item.blocks
            if isinstance(block, WithheldBlock) and block.role == "decision"
        )
        undecided = not (decisions or withheld or item.closed or item.is_withdrawn)
        yield Entry(printed, _closed(printed), decisions, withheld, undecided)


def _closed(item: PrintedItem) -> str:
    """ "Lukket punkt · Begrundelse: … · Åbnes den 1. januar 2027."."""
    reason = f"{_('Reason:')} {' '.join(item.closed_reason.split())}" if item.closed_reason else ""
    opens = _("Opens on %(date)s.") % {"date": item.opens_on} if item.opens_on else ""
    return " · ".join(part for part in (item.closed_word, reason, opens) if part)


def _decisions(item: Item, markup: Markup, place: str) -> Iterator[ListedDecision]:
    own = [block for block in item.blocks if isinstance(block, DecisionBlock) and block.own]
    several = len(own) > 1
    for block in own:
        heading = (block.heading or _("Decision")) if several else ""
        html = markup.prepare(block.html, 3 if several else 2, f"{place}, {_('Decision')}")
        yield ListedDecision(
            heading=heading,
            html=html,
            outcome=str(OUTCOMES[block.outcome]) if block.outcome and not html else "",
            votes=tuple(vote_line(vote) for vote in block.votes),
            dissents=", ".join(dissent.name for dissent in block.dissents),
        )


def vote_line(vote: VoteRecord) -> str:
    """ "Forslag B: For 4 (A, F); Imod 1 (Dan Eg); Vedtaget"."""
    sides = (
        (BallotChoice.FOR, vote.for_),
        (BallotChoice.AGAINST, vote.against),
        (BallotChoice.ABSTAINED, vote.abstained),
    )
    parts = [_side(str(BALLOT_CHOICES[choice]), tally) for choice, tally in sides if tally != Tally()]
    if vote.result:
        parts.append(str(VOTE_RESULTS[vote.result]))
    line = "; ".join(parts)
    return f"{vote.motion}: {line}" if vote.motion else line


def _side(label: str, tally: Tally) -> str:
    counted = label if tally.count is None else f"{label} {tally.count}"
    named = tally.names if tally.count is None or len(tally.names) <= NAMES else ()
    who = "; ".join(", ".join(part) for part in (tally.groups, named) if part)
    return f"{counted} ({who})" if who else counted
