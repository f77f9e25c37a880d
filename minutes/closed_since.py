"""Whether a version closes what an earlier one showed: then the earlier one must not stay readable."""

from collections import Counter

from minutes.document import (
    AttachmentsBlock,
    Block,
    DecisionBlock,
    Item,
    MinutesDocument,
    WithheldBlock,
)


def closes(new: MinutesDocument, old: MinutesDocument) -> bool:
    """Whether something that stood open in `old` (item, text, decision, file) is closed in `new`."""
    now = {item.number: item for item in new.items}
    return any(_closed(item, now.get(item.number)) for item in old.items)


def _closed(was: Item, now: Item | None) -> bool:
    if was.closed:
        return now is None
    if now is None or now.closed:
        return True
    roles = _withheld(now) - _withheld(was)
    return bool(roles & Counter(_role(block) for block in was.blocks if block not in now.blocks))


def _withheld(item: Item) -> Counter[str]:
    return Counter(block.role for block in item.blocks if isinstance(block, WithheldBlock))


def _role(block: Block) -> str:
    """As a withheld block would name it. A text that was closed from the start was never shown."""
    if isinstance(block, DecisionBlock):
        return "decision"
    return "attachment" if isinstance(block, AttachmentsBlock) else str(block.role)
