"""Whether a version closes what an earlier one showed: then the earlier one must not stay readable."""

from collections.abc import Iterator

from minutes.compose.item import TAKEN_OFF
from minutes.document import (
    AttachmentLine,
    AttachmentsBlock,
    Block,
    DecisionBlock,
    Item,
    MinutesDocument,
    WithheldBlock,
)

FILES = "attachments"


def closes(new: MinutesDocument, old: MinutesDocument) -> bool:
    """Whether something that stood open in `old` (item, text, decision, file) is closed in `new`."""
    now = {item.number: item for item in new.items}
    return any(_closed(item, now.get(item.number)) for item in old.items)


def _closed(was: Item, now: Item | None) -> bool:
    if was.closed:
        return now is None
    return now is None or now.closed or bool(closed_roles(was, now))


def closed_roles(was: Item, now: Item) -> set[str]:
    """What of an open item was closed since, in the words of `role_of`."""
    if now.blocks == (TAKEN_OFF,):  # "udgår": nothing of it is secret
        return set()
    roles = {role_of(block) for block in now.blocks if isinstance(block, WithheldBlock)} - {FILES}
    closed = {role for role in roles if _text_closed(_of(was, role), _of(now, role))}
    return closed | ({FILES} if any(gone_lines(was, now)) else set())


def role_of(block: Block) -> str:
    """Of a text that stands and of one that is withheld alike; a file and a place of files are one."""
    if isinstance(block, AttachmentsBlock):
        return FILES
    if isinstance(block, DecisionBlock):
        return "decision"
    role = str(block.role)
    return FILES if isinstance(block, WithheldBlock) and role == "attachment" else role


def _of(item: Item, role: str) -> list[Block]:
    return [block for block in item.blocks if role_of(block) == role]


def _text_closed(was: list[Block], now: list[Block]) -> bool:
    """Where a text went and more are withheld, or others: else it was merely written otherwise."""
    before, after = _reasons(was), _reasons(now)
    gone = any(not isinstance(block, WithheldBlock) and block not in now for block in was)
    alike = after[: len(before)] == before and not any(after[len(before) :])
    return gone and not alike


def _reasons(blocks: list[Block]) -> list[str]:
    """Of those withheld, in the order of all."""
    return [f"({block.reason})" if isinstance(block, WithheldBlock) else "" for block in blocks]


def gone_lines(was: Item, now: Item) -> Iterator[AttachmentLine]:
    """The attachments that are not there any more; one that was replaced under its title is.

    One without a file goes by its title: where another such stands for the first time, it was renamed.
    """
    before, after = lines_of(was), lines_of(now)
    fresh = [line for line in after if line not in before]
    for line in before:
        if line.sha256:
            stays = any(other.sha256 == line.sha256 for other in after)
            replaced = any(other.title == line.title for other in fresh)
        else:
            stays = any(other.title == line.title for other in after)
            replaced = any(not other.sha256 for other in fresh)
        if not (stays or replaced):
            yield line


def lines_of(item: Item) -> list[AttachmentLine]:
    return [
        line for block in item.blocks if isinstance(block, AttachmentsBlock) for line in block.attachments
    ]
