"""The items as the pages show them: the committee's own decision set apart, the rest in printed order."""

from dataclasses import dataclass
from datetime import date
from typing import TypeGuard
from urllib.parse import quote

from committees.folding import danish_slug
from decisions.enums import ItemKind, Outcome
from minutes.document import Block, DecisionBlock, Item, MinutesDocument
from minutes.envelope import Continuation, Envelope
from minutes.public.shown.blocks import ShownBlock, ShownDecision, shown_block, shown_decision

CLOSED_WORDS = {"lukket", "lukket punkt", "lukket sag"}
# A case line that is longer than its number and this holds more than a label.
LABEL = 14


@dataclass(frozen=True, slots=True)
class ShownItem:
    """`level` is that of the item's heading; `address` its own page, empty where it has no number.

    `case_printed` is set only where it says more than the number.
    """

    anchor: str
    address: str
    level: int
    number: str
    heading: str
    title: str
    case_number: str
    case_printed: str
    type: str
    routing: tuple[str, ...]
    closed: bool
    closed_reason: str
    opens_on: date | None
    outcome: Outcome | None
    decided: bool
    continues: tuple[Continuation, ...]
    decisions: tuple[ShownDecision, ...]
    blocks: tuple[ShownBlock, ...]
    events: tuple[str, ...]
    signatures: bool

    @property
    def title_says_closed(self) -> bool:
        """Whether the title is no more than "Lukket", as in the records of many councils."""
        return self.title.strip(" .").casefold() in CLOSED_WORDS

    @property
    def block_level(self) -> int:
        return self.level + 1

    @property
    def part_level(self) -> int:
        return self.level + 2


def shown_items(document: MinutesDocument, envelope: Envelope) -> list[ShownItem]:
    anchors = [f"punkt-{danish_slug(item.number)}" for item in document.items]
    return [
        shown_item(item, envelope, 2, anchor if anchors.count(anchor) == 1 else f"{anchor}-nr-{place}")
        for place, (item, anchor) in enumerate(zip(document.items, anchors, strict=True), start=1)
    ]


def shown_item(
    item: Item,
    envelope: Envelope,
    level: int,
    anchor: str = "",
    continues: tuple[Continuation, ...] = (),
) -> ShownItem:
    """`continues`: the links back that still lead to an open item (minutes.public.lookup)."""
    own = [block for block in item.blocks if _is_own_decision(block)]
    rest = [block for block in item.blocks if not _is_own_decision(block)]
    return ShownItem(
        anchor=anchor,
        address=item_address(envelope, item.number),
        level=level,
        number=item.number,
        heading=item.heading_printed or item.title,
        title=item.title or item.heading_printed,
        case_number=item.case_number or "",
        case_printed=_more_than_the_number(item),
        type=item.type or "",
        routing=item.routing,
        closed=item.closed,
        closed_reason=item.closed_reason or "",
        opens_on=item.opens_on,
        outcome=next((block.outcome for block in reversed(own) if block.outcome), None),
        decided=any(block.html for block in own),
        continues=continues,
        decisions=tuple(shown_decision(block, level + 1) for block in own),
        blocks=tuple(shown_block(block, envelope, level + 1) for block in rest),
        events=tuple(event.text for event in item.events),
        signatures=item.kind == ItemKind.SIGNATURE_SHEET,
    )


def _more_than_the_number(item: Item) -> str:
    """The printed case line where it tells more than the number with a label such as "Sagsnr."."""
    printed, number = item.case_printed or "", item.case_number or ""
    rest = printed.replace(number, "", 1) if number else printed
    return printed if len(rest.strip()) > LABEL or "\n" in printed else ""


def item_address(envelope: Envelope, number: str) -> str:
    return f"{envelope.address}punkt/{quote(number, safe='')}/" if number else ""


def _is_own_decision(block: Block) -> TypeGuard[DecisionBlock]:
    return isinstance(block, DecisionBlock) and block.own
