"""Verifying the whole record: ledger, hashes, files and PDFs of everything published."""

import hashlib
from collections.abc import Iterator

from django.core.files.storage import storages

from committees.audit import entry_hash as audit_hash
from committees.chain import FIRST
from committees.models import AuditEntry
from minutes.document_json import DocumentError, sha256
from minutes.editions import CLOSED, PUBLIC, Tables
from minutes.enums import LedgerAction
from minutes.ledger import entry_hash
from minutes.models import LedgerEntry


def problems() -> Iterator[str]:
    """One plain English sentence for everything that is wrong; nothing when the record is whole."""
    yield from _audit_problems()
    yield from _unlogged_problems()
    for tables in (PUBLIC, CLOSED):
        yield from _chain_problems(tables)
        yield from _publication_problems(tables)
        yield from _file_problems(tables)
        yield from _stored_problems(tables)


def _audit_problems() -> Iterator[str]:
    previous = FIRST
    for number, entry in enumerate(AuditEntry.objects.order_by("sequence").iterator(), start=1):
        if (entry.sequence, entry.previous_hash, entry.hash) != (number, previous, audit_hash(entry)):
            yield f"audit log: entry {entry.sequence} was changed, or one before it is missing"
        previous = entry.hash


def _unlogged_problems() -> Iterator[str]:
    """Every act stands in the audit log too: so a ledger that lost its last lines is found out."""
    logged = AuditEntry.objects.filter(action="publish", object_type="committees.meeting")
    acts = {
        (object_id, detail.get("kind"), detail.get("version"))
        for object_id, detail in logged.values_list("object_id", "detail")
    }
    for tables in (PUBLIC, CLOSED):
        lines = LedgerEntry.objects.filter(edition=tables.edition, action=LedgerAction.PUBLISH)
        rows = lines.values_list("meeting_id", "kind", "version")
        known = {(str(meeting), kind, version) for meeting, kind, version in rows}
        for meeting, kind, version in sorted(acts - known):
            yield f"{tables.edition} ledger: the line of {kind} v{version} of meeting {meeting} is missing"
        for meeting, kind, version in sorted(known - acts):
            yield f"audit log: the publishing of {kind} v{version} of meeting {meeting} is missing"


def _chain_problems(tables: Tables) -> Iterator[str]:
    previous = FIRST
    entries = LedgerEntry.objects.filter(edition=tables.edition).order_by("sequence")
    for number, entry in enumerate(entries.iterator(), start=1):
        if (entry.sequence, entry.previous_hash, entry.hash) != (number, previous, entry_hash(entry)):
            yield f"{tables.edition} ledger: line {entry.sequence} was changed, or one before it is missing"
        previous = entry.hash


def _publication_problems(tables: Tables) -> Iterator[str]:
    """Every publication stands in the ledger with its hashes, and every line not withdrawn has one."""
    lines = {
        (line.meeting_id, line.kind, line.version): (line.document_sha256, line.envelope_sha256)
        for line in LedgerEntry.objects.filter(edition=tables.edition, action=LedgerAction.PUBLISH)
    }
    for line in LedgerEntry.objects.filter(edition=tables.edition, action=LedgerAction.WITHDRAW):
        lines.pop((line.meeting_id, line.kind, line.version), None)
    for publication in tables.publication.objects.select_related("meeting__committee").iterator():
        key = (publication.meeting_id, publication.kind, publication.version)
        hashes = (sha256(publication.document), sha256(publication.envelope))
        if lines.pop(key, None) != hashes or publication.sha256 != hashes[0]:
            yield f"{tables.edition} edition: {publication} is not what the ledger says was published"
    for meeting, kind, version in lines:
        yield f"{tables.edition} edition: {kind} v{version} of meeting {meeting} is missing"


def _file_problems(tables: Tables) -> Iterator[str]:
    """A publication has exactly the files its envelope names, which the ledger vouches for."""
    for publication in (
        tables.publication.objects.select_related("meeting__committee")
        .prefetch_related("files")
        .iterator(chunk_size=200)
    ):
        try:
            named = {link.sha256 for link in publication.read_envelope().files}
        except DocumentError:
            continue  # told already: it is not what the ledger says
        if named != {row.sha256 for row in publication.files.all()}:
            yield f"{tables.edition} edition: {publication} has other files than were published"


def _stored_problems(tables: Tables) -> Iterator[str]:
    for model in (tables.file, tables.pdf):
        for row in model.objects.iterator():
            if _stored_hash(tables.storage, row.file.name or "") != row.sha256:
                yield f"{tables.edition} edition: the file {row.file.name} is missing or was changed"


def _stored_hash(storage: str, name: str) -> str | None:
    try:
        with storages[storage].open(name, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
