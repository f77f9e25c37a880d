"""Publications against the ledger: each is what was published, and none is missing."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from minutes.document_json import DocumentError, sha256
from minutes.editions import Tables
from minutes.enums import LedgerAction
from minutes.envelope import Envelope
from minutes.models import LedgerEntry
from minutes.verification.names import Names, of_edition
from minutes.verification.progress import Progress
from minutes.verification.rows import UNREADABLE, read_rows

BATCH = 50  # a document may be large
LINES = 1000
Key = tuple[Any, Any, Any]  # meeting, kind, version


def publication_problems(tables: Tables, names: Names, progress: Progress) -> Iterator[str]:
    lines = _lines(tables, LedgerAction.PUBLISH)
    for key in _lines(tables, LedgerAction.WITHDRAW):
        lines.pop(key, None)
    rows: QuerySet[Any] = tables.publication.objects.prefetch_related("files")
    seen: set[Key] = set()
    for number, publication in read_rows(rows, "pk", BATCH):
        progress.tick()
        if publication is None:
            text = _("%(edition)s: a publication cannot be read (row %(row)s).")
            yield text % {"edition": of_edition(tables.edition), "row": number}
            continue
        key = (publication.meeting_id, publication.kind, publication.version)
        seen.add(key)
        for wrong in _wrong(publication, lines.get(key)):
            yield f"{of_edition(tables.edition)}: {names.act(*key)}: {wrong}"
    for key in lines.keys() - seen:
        yield _("%(edition)s: %(act)s is missing.") % {
            "edition": of_edition(tables.edition),
            "act": names.act(*key),
        }


def _lines(tables: Tables, action: LedgerAction) -> dict[Key, tuple[str, str]]:
    """Hashes of document and envelope by publication."""
    entries = LedgerEntry.objects.filter(edition=tables.edition, action=action)
    return {
        (line.meeting_id, line.kind, line.version): (line.document_sha256, line.envelope_sha256)
        for _key, line in read_rows(entries, "pk", LINES)
        if line
    }


def _wrong(publication: Any, hashes: tuple[str, str] | None) -> Iterator[str]:
    """What is wrong with it, each as the end of a sentence."""
    if hashes is None:
        yield _("the ledger does not say that it is published.")
        return
    if sha256(str(publication.document)) != hashes[0]:
        yield _("the document is not the one that was published.")
    if publication.sha256 != hashes[0]:
        yield _("the fingerprint in its row was changed.")
    if sha256(str(publication.envelope)) != hashes[1]:
        yield _("the envelope is not the one that was published.")
        return
    try:
        envelope = publication.read_envelope()
    except DocumentError:
        yield _("the envelope cannot be read.")
        return
    yield from _beside(publication, envelope)


def _beside(publication: Any, envelope: Envelope) -> Iterator[str]:
    """What the row and its files repeat of the envelope, which the ledger vouches for."""
    if publication.published_at != envelope.published_at:
        yield _("the time in its row was changed.")
    if publication.act != envelope.act:
        yield _("the kind of act in its row was changed.")
    if publication.correction_note != (envelope.correction_note or ""):
        yield _("the note in its row was changed.")
    named = {(link.sha256, link.content_type, link.size, link.pages) for link in envelope.files}
    try:
        files = {(row.sha256, row.content_type, row.size, row.pages) for row in publication.files.all()}
    except UNREADABLE:
        files = set()
    if named != files:
        yield _("it has other files than were published.")
