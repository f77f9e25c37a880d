"""Files and PDFs as they lie in the storage, by their fingerprints; and PDFs that were never made."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from committees.enums import JobState
from committees.models import Job
from minutes.editions import Tables
from minutes.enums import Edition, LedgerAction
from minutes.models import LedgerEntry
from minutes.verification.names import Names, of_edition
from minutes.verification.progress import Progress
from minutes.verification.registers import register_problems
from minutes.verification.rows import read_rows
from minutes.verification.stored import Stored, wrong_bytes

BATCH = 500
WAITING = (JobState.QUEUED, JobState.RUNNING)


def stored_problems(tables: Tables, names: Names, progress: Progress) -> Iterator[str]:
    stored = Stored(tables.storage)
    made = _made(tables)
    for model in (tables.file, tables.pdf, tables.rendition):
        rows: QuerySet[Any] = model.objects.select_related("publication")
        for key, row in read_rows(rows, "pk", BATCH):
            progress.tick()
            if row is None:
                text = _("%(edition)s: the row %(row)s of a file cannot be read.")
                yield text % {"edition": of_edition(tables.edition), "row": key}
                continue
            told = made.get(_key(row.publication), set()) if model is not tables.file else None
            if model is tables.pdf:  # one that was made before there were such lines stands in none
                told = told or None
            if wrong := wrong_bytes(row, stored.hash_of(row.file.name), told):
                yield f"{of_edition(tables.edition)}: {_what(row, model is tables.pdf, names)} {wrong}"
    if tables.edition == Edition.PUBLIC:
        yield from register_problems(stored, progress)
    yield from _never_made(tables, names)


def _what(row: Any, is_pdf: bool, names: Names) -> str:
    words = {"act": names.act(*_key(row.publication)), "name": row.file.name}
    return (_("the PDF of %(act)s") if is_pdf else _("the file %(name)s of %(act)s")) % words


def _key(publication: Any) -> tuple[Any, Any, Any]:
    return publication.meeting_id, publication.kind, publication.version


def _made(tables: Tables) -> dict[tuple[Any, Any, Any], set[str]]:
    """The PDFs the ledger names, by publication."""
    made: dict[tuple[Any, Any, Any], set[str]] = {}
    entries = LedgerEntry.objects.filter(edition=tables.edition, action=LedgerAction.RENDER)
    for _key_of_row, line in read_rows(entries, "pk", BATCH):
        if line:
            made.setdefault((line.meeting_id, line.kind, line.version), set()).add(line.pdf_sha256)
    return made


def _never_made(tables: Tables, names: Names) -> Iterator[str]:
    """Publications without a PDF that nobody is making."""
    waiting = set(
        Job.objects.filter(kind=tables.render_task, state__in=WAITING).values_list("key", flat=True)
    )
    lacking = tables.publication.objects.filter(pdf__isnull=True).order_by("pk")
    for key, *act in lacking.values_list("pk", "meeting_id", "kind", "version"):
        if str(key) not in waiting:
            text = _("%(edition)s: %(act)s has no PDF, and none is being made.")
            yield text % {"edition": of_edition(tables.edition), "act": names.act(*act)}
