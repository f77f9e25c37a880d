"""A new public version made of the one that is out, never of the working records.

For acts that change or take away a part in haste: what somebody is writing at the desk meanwhile does
not slip out with them (docs/adr/0009-four-acts-after-publishing.md).
"""

from collections.abc import Iterator
from dataclasses import replace

from django.utils import timezone

from committees.audit import record
from committees.models import User
from committees.organisations import locked_organisation
from decisions.models import RegisterEntry
from minutes.document import AttachmentLine, AttachmentsBlock, MinutesDocument
from minutes.editions import PUBLIC
from minutes.enums import Act, DocumentKind, Edition
from minutes.envelope import Envelope, FileLink
from minutes.ledger import next_version
from minutes.models import Publication, PublishedFile
from minutes.publishing.envelopes import code_of
from minutes.publishing.freeze import mark_published, write
from minutes.publishing.plans import end_plan
from minutes.publishing.version import Version


def republish(
    old: Publication, document: MinutesDocument, act: Act, actor: User | None, note: str = ""
) -> Publication:
    """Freezes `document`, which is made of `old`'s own; its files are those of `old` that it still names.

    The caller holds the meeting's lock, and brings the register to what the document says.
    """
    meeting, kind = old.meeting, DocumentKind(old.kind)
    organisation = locked_organisation()
    end_plan(meeting, kind)
    version = Version(meeting, kind, next_version(meeting, kind), organisation, actor, note, act)
    new = write(PUBLIC, version, document, _envelope(old.read_envelope(), document, version))
    assert isinstance(new, Publication)
    _copy_files(old, new, document)
    if kind == DocumentKind.MINUTES:
        RegisterEntry.objects.filter(meeting=meeting).update(version=version.number)
    mark_published(version, new)
    # As every publishing: minutes.verification looks for each in the audit log.
    words = {"version": version.number, "act": str(act), "editions": [str(Edition.PUBLIC)]}
    record(actor, "publish", meeting, kind=str(kind), **words)
    return new


def _lines(document: MinutesDocument) -> Iterator[AttachmentLine]:
    for item in document.items:
        for block in item.blocks:
            if isinstance(block, AttachmentsBlock):
                yield from block.attachments


def _envelope(old: Envelope, document: MinutesDocument, version: Version) -> Envelope:
    names = {line.sha256: line.filename for line in _lines(document)}
    shown = {item.number for item in document.open_items() if not item.is_withdrawn}
    return replace(
        old,
        version=version.number,
        published_at=timezone.now(),
        correction_note=version.note or None,
        files=tuple(_renamed(link, names[link.sha256]) for link in old.files if link.sha256 in names),
        continues=tuple(link for link in old.continues if link.number in shown),
        act=version.act,
        code=code_of(document, old.address, version.number),
    )


def _renamed(link: FileLink, filename: str | None) -> FileLink:
    folder = link.address.rpartition("/")[0]
    return replace(link, address=f"{folder}/{filename}") if filename else link


def _copy_files(old: Publication, new: Publication, document: MinutesDocument) -> None:
    lines = {line.sha256: line for line in _lines(document)}
    PublishedFile.objects.bulk_create(
        PublishedFile(
            publication=new,
            title=lines[row.sha256].title,
            filename=lines[row.sha256].filename or row.filename,
            **{name: getattr(row, name) for name in ("sha256", "content_type", "size", "pages", "file")},
        )
        for row in old.files.all()
        if row.sha256 in lines
    )
