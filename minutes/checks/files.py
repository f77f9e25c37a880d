"""Files: only a clean copy may leave the house."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from decisions.models import ItemAttachment
from minutes.checks.finding import Finding, Level
from minutes.checks.subject import Subject


def public_files_have_clean_copies(subject: Subject) -> Iterator[Finding]:
    meeting = subject.meeting
    rows = ItemAttachment.objects.filter(item__meeting=meeting, item__closed=False, attachment__public=True)
    for row in (
        rows.exclude(attachment__file="")
        .filter(attachment__clean_file="")
        .select_related("attachment", "item")
    ):
        message = _(
            "“%(title)s” on item %(number)s cannot be published as it is. Save it as PDF and add it again."
        )
        words = {"title": row.attachment.title, "number": row.item.number or "?"}
        yield Finding(Level.STOP, message % words, row.item_id, "attachments")


def public_files_stand_on_no_closed_item(subject: Subject) -> Iterator[Finding]:
    """One file may stand on several items; marked public for an open one, it leaves the closed one too."""
    meeting = subject.meeting
    rows = ItemAttachment.objects.filter(item__meeting=meeting, item__closed=False, attachment__public=True)
    shared = rows.filter(attachment__item_attachments__item__closed=True).distinct()
    for row in shared.select_related("attachment", "item"):
        message = _("“%(title)s” on item %(number)s stands on a closed item too. It becomes public.")
        words = {"title": row.attachment.title, "number": row.item.number}
        yield Finding(Level.JUDGE, message % words, row.item_id, "attachments")
