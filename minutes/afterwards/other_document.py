"""What one document closes, closed in the other one of the meeting too: the agenda, or the minutes."""

from collections.abc import Iterator
from dataclasses import replace

from committees.models import Meeting, User
from decisions.enums import SectionRole
from decisions.models import AgendaItem
from minutes.afterwards.closed_since import closed_roles, lines_of, role_of
from minutes.afterwards.republish import republish
from minutes.afterwards.withdraw import withdraw_versions
from minutes.compose import compose
from minutes.document import AttachmentsBlock, Block, Item, MinutesDocument
from minutes.enums import Act, Cause, DocumentKind, Edition
from minutes.labels import CAUSES
from minutes.models import Publication
from minutes.register import replace_entries


def close_in_the_other(publication: Publication, actor: User | None, note: str) -> None:
    """Where the other document shows what is closed now, it gets a version in which that alone is closed.

    Every version of it that showed it goes. The caller holds the locks of a publishing.
    """
    meeting = publication.meeting
    others = Publication.objects.filter(meeting=meeting).exclude(kind=publication.kind)
    rows = list(others.order_by("version"))
    if not rows:
        return
    kind = DocumentKind(rows[0].kind)
    now = {item.number: item for item in compose(meeting, kind, Edition.PUBLIC).items}
    kept_out = _kept_out(meeting)
    showing = [row for row in rows if _shut(row.read_document(), now, kept_out) != row.read_document()]
    for row in showing:
        if row.current:
            _republish(row, _shut(row.read_document(), now, kept_out), actor)
    withdraw_versions(showing, actor, Cause.SECRECY, note or str(CAUSES[Cause.SECRECY]))


def _kept_out(meeting: Meeting) -> set[str]:
    return set(AgendaItem.objects.filter(meeting=meeting, kept_out=True).values_list("number", flat=True))


def _republish(old: Publication, document: MinutesDocument, actor: User | None) -> None:
    new = republish(old, document, Act.CUT, actor)
    if new.kind == DocumentKind.MINUTES:
        same = set(old.read_document().items) & set(document.items)
        changed = {item.number for item in old.read_document().items if item not in same}
        replace_entries(new.meeting, document, new.read_envelope(), changed)


def _shut(document: MinutesDocument, now: dict[str, Item], kept_out: set[str]) -> MinutesDocument:
    left = (item for item in document.items if item.number not in kept_out)
    return replace(document, items=tuple(_item(item, now.get(item.number)) for item in left))


def _item(was: Item, now: Item | None) -> Item:
    """One that is not on the meeting's list any more is no secret: it stays."""
    if now is None or was.closed:
        return was
    if now.closed:
        return now
    roles = closed_roles(was, now)
    return replace(was, blocks=tuple(_blocks(was, now, roles))) if roles else was


def _blocks(was: Item, now: Item, roles: set[str]) -> Iterator[Block]:
    """The texts as they were published; in the place of those closed since, what the public has of them."""
    if "decision" in roles:  # what was added below it tells of it
        roles = roles | {str(SectionRole.ADDITION)}
    left = {role: [block for block in now.blocks if role_of(block) == role] for role in roles}
    for block in was.blocks:
        if role_of(block) in roles:
            yield from _published(left.pop(role_of(block), []), was)
        else:
            yield block


def _published(blocks: list[Block], was: Item) -> Iterator[Block]:
    """Without the files that were never published with the document."""
    known = {line.sha256 for line in lines_of(was)} | {None}
    for block in blocks:
        if not isinstance(block, AttachmentsBlock):
            yield block
        elif lines := tuple(line for line in block.attachments if line.sha256 in known):
            yield replace(block, attachments=lines)
