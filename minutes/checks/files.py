"""Files: only a clean copy may leave the house."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from decisions.attachments.conversion import is_converting
from decisions.attachments.inspection.labels import ORDINARY, label
from decisions.models import AgendaItem, Attachment, ItemAttachment
from minutes.checks.finding import Finding, Level
from minutes.checks.subject import Subject


def public_files_have_clean_copies(subject: Subject) -> Iterator[Finding]:
    """An office file gets its copy from a job, where LibreOffice is installed."""
    for item, row in meant_for_the_public(subject):
        if row.attachment.file and not row.attachment.clean_file:
            message = _why_not(row.attachment)
            words = {
                "title": row.attachment.title,
                "number": item.number or "?",
                "hidden": ", ".join(_hidden(row.attachment)),
            }
            yield Finding(Level.STOP, message % words, item.pk, "attachments", row.pk)


def _why_not(attachment: Attachment) -> str:
    if is_converting(attachment):
        return _("“%(title)s” on item %(number)s is being made into PDF. Look again in a minute.")
    if _hidden(attachment):
        return _(
            "“%(title)s” on item %(number)s cannot be published as it is; it holds %(hidden)s. "
            "Save it as PDF and add it again."
        )
    return _("“%(title)s” on item %(number)s cannot be published as it is. Save it as PDF and add it again.")


def _hidden(attachment: Attachment) -> list[str]:
    """What an office file hides, each kind once: hidden sheets, tracked changes, comments, macros."""
    codes = dict.fromkeys(entry["code"] for entry in attachment.hidden_in_original)
    return [label(code) for code in codes if code not in ORDINARY]


def public_files_stand_on_no_closed_item(subject: Subject) -> Iterator[Finding]:
    """One file may stand on several items; marked public for an open one, it leaves the closed one too."""
    rows = list(meant_for_the_public(subject))
    shared = ItemAttachment.objects.filter(
        attachment__in=[row.attachment_id for _item, row in rows], item__closed=True
    )
    closed_items: dict[int, list[str]] = {}
    for attachment, closed in shared.order_by("item").values_list("attachment", "item"):
        closed_items.setdefault(attachment, []).append(str(closed))
    message = _("“%(title)s” on item %(number)s stands on a closed item too. It becomes public.")
    for item, row in rows:
        if closed_too := closed_items.get(row.attachment_id):
            words = {"title": row.attachment.title, "number": item.number}
            judged = " ".join([row.attachment.clean_sha256, *closed_too])
            yield Finding(Level.JUDGE, message % words, item.pk, "attachments", row.pk, words=judged)


def meant_for_the_public(subject: Subject) -> Iterator[tuple[AgendaItem, ItemAttachment]]:
    """The attachments marked public on open items, with their files or without."""
    for item in subject.items:
        if not item.closed:
            for row in item.item_attachments.all():
                if row.attachment.public:
                    yield item, row
