"""The ledger's only writer: one line for every act on the record, chained edition by edition."""

from django.utils import timezone

from committees.chain import FIRST, chained_hash, in_utc
from committees.models import Meeting, User
from minutes.enums import DocumentKind, Edition, LedgerAction
from minutes.models import LedgerEntry
from minutes.proof.heads import store_on_commit
from minutes.proof.withdrawals import store_withdrawals_on_commit

COVERED = (
    "edition",
    "sequence",
    "action",
    "meeting_id",
    "kind",
    "version",
    "document_sha256",
    "envelope_sha256",
    "actor_name",
    "note",
)


def append(
    edition: Edition,
    action: LedgerAction,
    meeting: Meeting,
    kind: DocumentKind,
    version: int,
    hashes: tuple[str, str],
    actor: User | None,
    note: str = "",
    pdf_sha256: str = "",
) -> LedgerEntry:
    """Adds a line; `hashes` are of document and envelope. The caller holds the organisation's lock.

    On commit the ledger's head is written to the proof storage, and what was withdrawn.
    """
    last = LedgerEntry.objects.filter(edition=edition).order_by("-sequence").first()
    entry = LedgerEntry(
        edition=edition,
        sequence=last.sequence + 1 if last else 1,
        action=action,
        meeting=meeting,
        kind=kind,
        version=version,
        document_sha256=hashes[0],
        envelope_sha256=hashes[1],
        pdf_sha256=pdf_sha256,
        actor=actor,
        actor_name=str(actor) if actor else "Referat",
        at=timezone.now(),
        note=note,
        previous_hash=last.hash if last else FIRST,
    )
    entry.hash = entry_hash(entry)
    entry.save(force_insert=True)
    store_on_commit()
    if action == LedgerAction.WITHDRAW:
        store_withdrawals_on_commit()
    return entry


def next_version(meeting: Meeting, kind: DocumentKind) -> int:
    """Versions count through withdrawals: a number is never used twice."""
    lines = LedgerEntry.objects.filter(meeting=meeting, kind=kind, action=LedgerAction.PUBLISH)
    return max(lines.values_list("version", flat=True), default=0) + 1


def entry_hash(entry: LedgerEntry) -> str:
    content = {name: getattr(entry, name) for name in COVERED} | {"at": in_utc(entry.at)}
    if entry.pdf_sha256:
        content["pdf_sha256"] = entry.pdf_sha256
    return chained_hash(entry.previous_hash, content)
