"""Personal data in the files that become public: on their pages, and hidden in their clean copies."""

from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _

from committees.organisations import organisation
from committees.personal_data.spotted import Why
from decisions.attachments.inspection.labels import label
from decisions.models import Attachment
from minutes.checks.finding import Excerpt, Finding, Level
from minutes.checks.own import OwnContacts
from minutes.checks.passages import excerpt_around
from minutes.checks.scanning import InFile, Source, pages_of
from minutes.checks.subject import Subject

CONTACTS = {Why.MAIL, Why.TELEPHONE}
PLACES_NAMED = 5


def public_files_hold_no_cpr_number(subject: Subject) -> Iterator[Finding]:
    message = _(
        "“%(title)s” on item %(number)s holds CPR numbers (%(count)s): %(where)s. "
        "Remove them in the file, and add it again."
    )
    yield from _told(subject, Level.STOP, message, _is_public_cpr)


def cpr_numbers_were_removed_from_files(subject: Subject) -> Iterator[Finding]:
    """They were hidden in the file as it came, and the copy that citizens get is without."""
    message = _(
        "“%(title)s” on item %(number)s came with hidden CPR numbers (%(count)s): %(where)s. "
        "They were found and removed from the copy that becomes public."
    )
    for item, row in subject.public_files:
        entries = subject.scans[row.attachment_id]
        hidden = [entry for entry in entries if entry.why == Why.CPR and entry.source == Source.ORIGINAL]
        if hidden and not any(map(_is_public_cpr, entries)):
            words = _words(row.attachment, item.number, hidden)
            yield Finding(Level.ADVICE, message % words, item.pk, "attachments", row.pk)


def contacts_in_files_are_the_councils_own(subject: Subject) -> Iterator[Finding]:
    own = OwnContacts(organisation())
    message = _(
        "“%(title)s” on item %(number)s holds e-mail addresses or telephone numbers other than the "
        "council's own (%(count)s): %(where)s. May they be public?"
    )
    yield from _told(
        subject, Level.JUDGE, message, lambda entry: entry.why in CONTACTS and not own.has(entry.words)
    )


def names_in_files_stand_apart_from_sensitive_matters(subject: Subject) -> Iterator[Finding]:
    known = {part.casefold() for name in subject.known_names for part in (name, *name.split())}
    message = _(
        "“%(title)s” on item %(number)s holds names beside words of health, social or criminal matters "
        "(%(count)s): %(where)s. May they be public?"
    )
    yield from _told(
        subject,
        Level.JUDGE,
        message,
        lambda entry: entry.why == Why.SENSITIVE and entry.words.casefold() not in known,
    )


def _is_public_cpr(entry: InFile) -> bool:
    return entry.why == Why.CPR and entry.source != Source.ORIGINAL


def _told(
    subject: Subject, level: Level, message: str, is_meant: Callable[[InFile], bool]
) -> Iterator[Finding]:
    """One finding for each file, with the words around the first; judged are all of them in that file."""
    for item, row in subject.public_files:
        meant = [entry for entry in subject.scans[row.attachment_id] if is_meant(entry)]
        if meant:
            words = _words(row.attachment, item.number, meant)
            excerpt = _excerpt(row.attachment, meant[0])
            judged = "\n".join([row.attachment.clean_sha256, *(entry.words for entry in meant)])
            place = (item.pk, "attachments", row.pk)
            yield Finding(level, message % words, *place, excerpt=excerpt, words=judged)


def _words(attachment: Attachment, number: str, entries: list[InFile]) -> dict[str, object]:
    where = list(dict.fromkeys(_where(attachment, entry) for entry in entries))
    named = ", ".join(where[:PLACES_NAMED]) + (" …" if len(where) > PLACES_NAMED else "")
    return {"title": attachment, "number": number, "count": len(entries), "where": named}


def _where(attachment: Attachment, entry: InFile) -> str:
    if entry.source == Source.PAGES:
        return _("page %(number)s") % {"number": entry.number}
    return label(_hidden(attachment, entry)["code"])


def _excerpt(attachment: Attachment, entry: InFile) -> Excerpt:
    if entry.source == Source.PAGES:
        text = "\n".join(words for number, words in pages_of(attachment) if number >= entry.number)
    else:
        hidden = _hidden(attachment, entry)
        text = f"{hidden['where']}\n{hidden['text']}"
    return excerpt_around(text, entry.start, entry.end)


def _hidden(attachment: Attachment, entry: InFile) -> dict[str, str]:
    clean = entry.source == Source.CLEAN
    return (attachment.hidden_in_clean if clean else attachment.hidden_in_original)[entry.number]
