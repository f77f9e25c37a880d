"""Withdrawing one item or one file of what is out: a new version without it, and every earlier one gone.

The new version is made of the published document itself, never of the working records: what somebody
is writing there meanwhile does not slip out with a button that is pressed in haste.
"""

from dataclasses import replace

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from committees.models import Meeting, User
from decisions.models import AgendaItem, Attachment, BarredFile, RegisterEntry
from minutes.afterwards.dead_links import forget
from minutes.afterwards.republish import republish
from minutes.afterwards.tombstones import bury_item
from minutes.afterwards.withdraw import NothingPublished, withdraw_versions
from minutes.compose.withdrawn_item import withdrawn_form
from minutes.document import AttachmentsBlock, Block, Item, MinutesDocument
from minutes.enums import Act, Cause, DocumentKind
from minutes.models import Publication, PublishedFile, Withdrawal
from minutes.publishing.publish import locked_meeting
from minutes.renditions.yearly import register_changed


@transaction.atomic
def withdraw_item(
    meeting: Meeting, number: str, actor: User | None, reason: str, cause: Cause
) -> list[Withdrawal]:
    """Takes one item off the web, in agenda and minutes and every version of them; its number stays.

    Raises NothingPublished where no version shows it.
    """
    locked = locked_meeting(meeting)
    sheets = _cut(locked, actor, reason, cause, number=number)
    register_changed(locked)
    for address in {locked.get_absolute_url(), *(_published_address(sheet) for sheet in sheets)}:
        bury_item(address, number)
        RegisterEntry.objects.filter(address=f"{address}punkt/{number}/").delete()
        left = RegisterEntry.objects.filter(address__startswith=f"{address}punkt/", closed=False)
        forget(address, list(left.values_list("address", flat=True)))
    AgendaItem.objects.filter(meeting=locked, number=number).update(web_withdrawn_at=timezone.now())
    meeting.refresh_from_db()
    return sheets


@transaction.atomic
def withdraw_file(
    meeting: Meeting, sha256: str, actor: User | None, reason: str, cause: Cause
) -> list[Withdrawal]:
    """Takes one file off the web wherever it is published, and bars it from coming back.

    `sha256` is the clean copy's, as its address shows it. Other meetings that publish the same file
    lose it too. Raises NothingPublished where it is not out.
    """
    holders = PublishedFile.objects.filter(sha256=sha256).values("publication__meeting")
    meetings = Meeting.objects.filter(pk__in=holders).order_by("pk")
    # All of them first: publishing one of them meanwhile waits, and nobody waits for us.
    locked = [locked_meeting(found) for found in meetings]
    sheets = [sheet for found in locked for sheet in _cut(found, actor, reason, cause, sha256=sha256)]
    if not sheets:
        raise NothingPublished(_("The file is not published."))
    rows = Attachment.objects.filter(clean_sha256=sha256)
    for barred in {sha256, *rows.exclude(sha256="").values_list("sha256", flat=True)}:
        BarredFile.objects.get_or_create(sha256=barred, defaults={"actor": actor})
    rows.update(public=False)
    meeting.refresh_from_db()
    return sheets


def _cut(
    meeting: Meeting, actor: User | None, reason: str, cause: Cause, number: str = "", sha256: str = ""
) -> list[Withdrawal]:
    sheets = []
    for kind in DocumentKind:
        rows = Publication.objects.filter(meeting=meeting, kind=kind).order_by("version")
        showing = [
            row for row in rows if _without(row.read_document(), number, sha256) != row.read_document()
        ]
        current = next((row for row in showing if row.current), None)
        if current:
            republish(current, _without(current.read_document(), number, sha256), Act.CUT, actor)
        if sheet := withdraw_versions(showing, actor, cause, reason, number, sha256):
            sheets.append(sheet)
    if not sheets:
        raise NothingPublished(_("Nothing is published that could be withdrawn."))
    return sheets


def _without(document: MinutesDocument, number: str, sha256: str) -> MinutesDocument:
    return replace(document, items=tuple(_item_without(item, number, sha256) for item in document.items))


def _item_without(item: Item, number: str, sha256: str) -> Item:
    if number and item.number == number:
        return withdrawn_form(number, item.kind)
    if not sha256:
        return item
    return replace(item, blocks=tuple(_block_without(block, sha256) for block in item.blocks))


def _block_without(block: Block, sha256: str) -> Block:
    if not isinstance(block, AttachmentsBlock):
        return block
    return replace(block, attachments=tuple(line for line in block.attachments if line.sha256 != sha256))


def _published_address(sheet: Withdrawal) -> str:
    return str(sheet.addresses[0])
