"""What files hide: text under black boxes, on hidden layers, or off the page.

See docs/domain.md, "Files". The inspection at upload found it in the copy that would become public.
"""

from collections.abc import Iterator

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from decisions.attachments.inspection.labels import ORDINARY, label, place
from decisions.models import Attachment, BarredFile
from minutes.checks.finding import Excerpt, Finding, Level
from minutes.checks.scanning import pages_read
from minutes.checks.subject import Subject

LARGE = 20 * 1024 * 1024  # bytes
LONGEST_EXCERPT = 300  # characters
COVERED, NOT_READ, SCANNED = "covered_text", "not_inspected", "scan_without_text"


def boxes_cover_no_text(subject: Subject) -> Iterator[Finding]:
    """A black box over live text is undone by copying it."""
    message = _(
        "“%(title)s” on item %(number)s, %(place)s: text lies under a box or picture, where anybody can "
        "copy it. Delete the text itself, and add the file again."
    )
    for words, text, at in _hidden(subject, {COVERED}):
        yield Finding(Level.STOP, message % words, *at, excerpt=_excerpt(text))


def files_show_all_their_text(subject: Subject) -> Iterator[Finding]:
    message = _("“%(title)s” on item %(number)s, %(place)s: %(hidden)s. May it be public?")
    for words, text, at in _hidden(subject, None):
        judged = f"{words['sha256']} {words['place']} {words['hidden']} {text}"
        yield Finding(Level.JUDGE, message % words, *at, excerpt=_excerpt(text), words=judged)


def files_were_looked_through(subject: Subject) -> Iterator[Finding]:
    part = _("“%(title)s” on item %(number)s: a part could not be looked through for hidden text. %(place)s")
    for words, _text, at in _hidden(subject, {NOT_READ}):
        judged = f"{words['sha256']} {words['place']}"
        yield Finding(Level.JUDGE, (part % words).strip(), *at, words=judged)
    never = _("“%(title)s” on item %(number)s was never looked through for hidden text. Add it again.")
    for item, row in subject.public_files:
        if not row.attachment.is_inspected:
            words = {"title": row.attachment, "number": item.number}
            yield Finding(Level.ADVICE, never % words, item.pk, "attachments", row.pk)


def all_pages_were_read(subject: Subject) -> Iterator[Finding]:
    """Of a page that took too long, or could not be read, nobody knows what personal data stands on it."""
    message = _(
        "“%(title)s” on item %(number)s: only %(read)s of %(pages)s pages could be read. Look through the "
        "others for personal data yourself."
    )
    read = pages_read(row.attachment for _item, row in subject.public_files)
    for item, row in subject.public_files:
        pages, attachment = read[row.attachment_id], row.attachment
        if pages < (attachment.pages or 0):
            words = {"title": attachment, "number": item.number, "read": pages, "pages": attachment.pages}
            judged = f"{attachment.clean_sha256} {pages}"
            yield Finding(Level.JUDGE, message % words, item.pk, "attachments", row.pk, words=judged)


def scans_can_be_read(subject: Subject) -> Iterator[Finding]:
    """Advice: papers of others often come scanned (docs/domain.md, "Accessibility")."""
    message = _(
        "“%(title)s” on item %(number)s, %(place)s: scanned without text. Nobody can search it or have it "
        "read aloud."
    )
    for words, _text, at in _hidden(subject, {SCANNED}):
        yield Finding(Level.ADVICE, message % words, *at)


def files_are_not_too_large(subject: Subject) -> Iterator[Finding]:
    message = _(
        "“%(title)s” on item %(number)s is large: %(size)s. Citizens fetch it on their telephones too."
    )
    for item, row in subject.public_files:
        size = row.attachment.clean_size or 0
        if size > LARGE:
            words = {"title": row.attachment, "number": item.number, "size": filesizeformat(size)}
            yield Finding(Level.ADVICE, message % words, item.pk, "attachments", row.pk)


def withdrawn_files_stay_out(subject: Subject) -> Iterator[Finding]:
    hashes = {sha for _item, row in subject.public_files for sha in _hashes(row.attachment)}
    barred = set(BarredFile.objects.filter(sha256__in=hashes).values_list("sha256", flat=True))
    message = _("“%(title)s” on item %(number)s was withdrawn, and cannot be published again.")
    for item, row in subject.public_files:
        if barred & _hashes(row.attachment):
            words = {"title": row.attachment, "number": item.number}
            yield Finding(Level.STOP, message % words, item.pk, "attachments", row.pk)


def _hidden(
    subject: Subject, codes: set[str] | None
) -> Iterator[tuple[dict[str, object], str, tuple[int, str, int]]]:
    """The entries of these codes, or of all that no other check tells of: words, text, and where to mend."""
    told = {COVERED, NOT_READ} | ORDINARY
    for item, row in subject.public_files:
        for entry in row.attachment.hidden_in_clean:
            code = entry["code"]
            if code in codes if codes is not None else code not in told:
                where = place(entry.get("where", ""))
                words = {
                    "title": row.attachment,
                    "number": item.number,
                    "place": where,
                    "hidden": label(code),
                    "sha256": row.attachment.clean_sha256,
                }
                yield words, entry.get("text", ""), (item.pk, "attachments", row.pk)


def _hashes(attachment: Attachment) -> set[str]:
    return {attachment.sha256, attachment.clean_sha256} - {""}


def _excerpt(text: str) -> Excerpt | None:
    return Excerpt("", text[:LONGEST_EXCERPT], "") if text.strip() else None
