"""What would become public, read from the public edition itself, never guessed from the records."""

from dataclasses import dataclass

from committees.models import Meeting
from decisions.models import ItemAttachment
from minutes.checks import Subject
from minutes.document import AttachmentLine, AttachmentsBlock


@dataclass(frozen=True, slots=True)
class Line:
    """An item as citizens will see it, the attachments they get, and the titles of those they do not."""

    heading: str
    closed: bool
    reason: str | None
    attachments: tuple[AttachmentLine, ...]
    kept_back: tuple[str, ...]


def going_public(subject: Subject) -> list[Line]:
    kept = _kept_back(subject.meeting)
    return [
        Line(
            item.heading_printed,
            item.closed,
            item.closed_reason,
            tuple(
                line
                for block in item.blocks
                if isinstance(block, AttachmentsBlock)
                for line in block.attachments
            ),
            tuple(kept.get(item.number, ())),
        )
        for item in subject.document.items
    ]


def _kept_back(meeting: Meeting) -> dict[str, list[str]]:
    rows = ItemAttachment.objects.filter(item__meeting=meeting).select_related("item", "attachment")
    kept: dict[str, list[str]] = {}
    for row in rows.order_by("item__position", "position", "pk"):
        if row.item.closed or not row.attachment.public:
            kept.setdefault(row.item.number, []).append(row.attachment.title)
    return kept
