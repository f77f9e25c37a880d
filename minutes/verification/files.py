"""Files and PDFs as they lie in the storage, by their fingerprints; and PDFs that were never made."""

import hashlib
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import storages
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from committees.enums import JobState
from committees.models import Job
from minutes.editions import Tables
from minutes.enums import Edition, LedgerAction
from minutes.models import LedgerEntry, YearlyRegister
from minutes.verification.names import Names, of_edition
from minutes.verification.progress import Progress
from minutes.verification.rows import read_rows

BATCH = 500
WAITING = (JobState.QUEUED, JobState.RUNNING)
MISSING = ""


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
            if wrong := _wrong(row, stored.hash_of(row.file.name), told):
                yield f"{of_edition(tables.edition)}: {_what(row, model is tables.pdf, names)} {wrong}"
    if tables.edition == Edition.PUBLIC:
        yield from _registers(stored, progress)
    yield from _never_made(tables, names)


class Stored:
    """Fingerprints of what lies in a storage, each file read once: versions share their files."""

    def __init__(self, storage: str) -> None:
        self._storage = storages[storage]
        self._known: dict[str, str] = {}

    def hash_of(self, name: str | None) -> str:
        name = name or ""
        if name not in self._known:
            self._known[name] = self._read(name)
        return self._known[name]

    def _read(self, name: str) -> str:
        try:
            with self._storage.open(name, "rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
        except (OSError, ValueError, SuspiciousFileOperation):
            return MISSING


def _wrong(row: Any, found: str, told: set[str] | None) -> str:
    if found == MISSING:
        return _("is missing.")
    if found != row.sha256:
        return _("was changed.")
    if told is not None and row.sha256 not in told:
        return _("is not the one that the ledger names.")
    return ""


def _registers(stored: Stored, progress: Progress) -> Iterator[str]:
    """Made anew of the public register whenever it changes: no line of the ledger names them."""
    rows = YearlyRegister.objects.select_related("committee")
    for key, row in read_rows(rows, "pk", BATCH):
        progress.tick()
        if row is None:
            yield _("The row %(row)s of a printed register cannot be read.") % {"row": key}
        elif wrong := _wrong(row, stored.hash_of(row.file.name), None):
            words = {"committee": row.committee.name, "year": row.year}
            what = _("The printed register of %(committee)s %(year)s") % words
            yield f"{what} {wrong}"


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
