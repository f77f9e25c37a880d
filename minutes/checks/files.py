"""Files: only a clean copy may leave the house."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from decisions.models import AgendaItem, ItemAttachment
from minutes.checks.finding import Finding, Level
from minutes.checks.subject import Subject


def public_files_have_clean_copies(subject: Subject) -> Iterator[Finding]:
    message = _(
        "“%(title)s” on item %(number)s cannot be published as it is. Save it as PDF and add it again."
    )
    for item, row in meant_for_the_public(subject):
        if row.attachment.file and not row.attachment.clean_file:
            words = {"title": row.attachment.title, "number": item.number or "?"}
            yield Finding(Level.STOP, message % words, item.pk, "attachments", row.pk)


def public_files_stand_on_no_closed_item(subject: Subject) -> Iterator[Finding]:
    """One file may stand on several items; marked public for an open one, it leaves the closed one too."""
    rows = list(meant_for_the_public(subject))
    shared = ItemAttachment.objects.filter(
        attachment__in=[row.attachment_id for _item, row in rows], item__closed=True
    )
    closed_too = set(shared.values_list("attachment", flat=True))
    message = _("“%(title)s” on item %(number)s stands on a closed item too. It becomes public.")
    for item, row in rows:
        if row.attachment_id in closed_too:
            words = {"title": row.attachment.title, "number": item.number}
            yield Finding(Level.JUDGE, message % words, item.pk, "attachments", row.pk)


def meant_for_the_public(subject: Subject) -> Iterator[tuple[AgendaItem, ItemAttachment]]:
    """The attachments marked public on open items, with their files or without."""
    for item in subject.items:
        if not item.closed:
            for row in item.item_attachments.all():
                if row.attachment.public:
                    yield item, row
