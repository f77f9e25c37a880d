"""Where the public edition leaves something out of the record, and which record to open for it.

Found by laying both editions beside each other, never by guessing from the records: what is in one and
not in the other is a gap, whatever the reason. Holds no word of what is left out.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from committees.models import Meeting
from minutes.compose import compose
from minutes.compose.web_copy import web_copy
from minutes.difference.matching import matched
from minutes.document import AttachmentsBlock, Block, DecisionBlock, Item, MinutesDocument, WithheldBlock
from minutes.enums import DocumentKind, Edition
from minutes.models import WebChange


class Missing(StrEnum):
    KEPT_OUT = "kept_out"  # the whole item, its number too
    ITEM = "item"
    WITHDRAWN = "withdrawn"
    SECTION = "section"
    DECISION = "decision"
    ATTACHMENTS = "attachments"


@dataclass(frozen=True, slots=True)
class Gap:
    """`before` is the place among the blocks of the public item; `count` of attachments."""

    missing: Missing
    before: int = 0
    count: int = 1


@dataclass(frozen=True, slots=True)
class Laid:
    """An item of the records: its key, what citizens see of it (None: nothing), and the gaps in that."""

    item_id: int
    public: Item | None
    gaps: tuple[Gap, ...]


def laid_out(meeting: Meeting, kind: DocumentKind, public: MinutesDocument) -> list[Laid]:
    """Every item of the meeting in its order; `public` is the public edition as composed now."""
    changes = list(WebChange.objects.filter(meeting=meeting).order_by("pk"))
    whole = web_copy(compose(meeting, kind, Edition.CLOSED), changes)
    rows = meeting.items.order_by("position", "pk").values_list("pk", "kept_out")
    shown = iter(public.items)
    laid = []
    for (key, kept_out), item in zip(rows, whole.items, strict=False):
        counterpart = None if kept_out else next(shown, None)
        laid.append(Laid(key, counterpart, tuple(_gaps(counterpart, item))))
    return laid


def _gaps(public: Item | None, whole: Item) -> Iterable[Gap]:
    if public is None:
        return [Gap(Missing.KEPT_OUT)]
    if public.is_withdrawn:
        return [Gap(Missing.WITHDRAWN)]
    if public.closed:
        return [Gap(Missing.ITEM)]
    return _in_blocks(public.blocks, whole.blocks)


def _in_blocks(public: Sequence[Block], whole: Sequence[Block]) -> Iterator[Gap]:
    """Between what is the same in both editions."""
    pairs = matched([repr(block) for block in whole], [repr(block) for block in public])
    here = there = 0
    for place, other in (*pairs, (len(whole), len(public))):
        yield from _in_stretch(whole[here:place], public[there:other], there)
        here, there = place + 1, other + 1


def _in_stretch(whole: Sequence[Block], public: Sequence[Block], start: int) -> Iterator[Gap]:
    """Each at the words that stand for it in public, where there are such."""
    left = list(enumerate(public, start))
    for block in whole:
        place, stand_in = next(((n, other) for n, other in left if _stands_for(other, block)), (start, None))
        if stand_in is not None:
            left = [(n, other) for n, other in left if n > place]
        start = place
        if not isinstance(block, AttachmentsBlock):
            missing = Missing.DECISION if isinstance(block, DecisionBlock) else Missing.SECTION
            yield Gap(missing, place)
            continue
        shown = stand_in.attachments if isinstance(stand_in, AttachmentsBlock) else ()
        if count := len(block.attachments) - len(shown):
            yield Gap(Missing.ATTACHMENTS, place + bool(shown), count)


def _stands_for(public: Block, block: Block) -> bool:
    if isinstance(public, WithheldBlock):
        return public.role == _role(block)
    return isinstance(public, AttachmentsBlock) and isinstance(block, AttachmentsBlock)


def _role(block: Block) -> str:
    if isinstance(block, DecisionBlock):
        return "decision"
    return "attachments" if isinstance(block, AttachmentsBlock) else block.role
