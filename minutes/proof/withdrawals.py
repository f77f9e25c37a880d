"""What was withdrawn, kept outside the database: so that an older backup does not bring it back.

`withdrawals.jsonl` in the proof storage has a line for each withdrawn version and each barred file.
It holds addresses and fingerprints, no text.
"""

from collections.abc import Iterator
from functools import partial
from typing import Any

from django.db import transaction

from committees.chain import in_utc
from committees.models import Meeting
from committees.organisations import locked_organisation
from decisions.models import BarredFile
from minutes.enums import DocumentKind, Edition, LedgerAction
from minutes.models import LedgerEntry, Publication
from minutes.proof.files import add_line, read_lines
from minutes.proof.heads import guarded

WITHDRAWALS = "withdrawals.jsonl"


def store_withdrawals_on_commit() -> None:
    transaction.on_commit(partial(guarded, store_withdrawals), robust=True)


@transaction.atomic
def store_withdrawals() -> None:
    """Adds every withdrawal that the file lacks, also those whose writing failed before. Raises OSError
    and BrokenProof."""
    locked_organisation()
    known = {line.get("line") or line.get("barred") for line in _lines()}
    for line in (*_withdrawn(), *_barred()):
        if (line.get("line") or line["barred"]) not in known:
            add_line(WITHDRAWALS, line)


def _lines() -> Iterator[dict[str, Any]]:
    for _number, content in read_lines(WITHDRAWALS):
        if isinstance(content, dict):
            yield content


def _withdrawn() -> Iterator[dict[str, Any]]:
    lines = LedgerEntry.objects.filter(edition=Edition.PUBLIC, action=LedgerAction.WITHDRAW)
    for entry in lines.select_related("meeting__committee").order_by("sequence"):
        yield {
            "line": entry.hash,
            "meeting": entry.meeting_id,
            "address": entry.meeting.get_absolute_url(),
            "kind": entry.kind,
            "version": entry.version,
            "document_sha256": entry.document_sha256,
            "envelope_sha256": entry.envelope_sha256,
            "at": in_utc(entry.at),
        }


def _barred() -> Iterator[dict[str, Any]]:
    for barred in BarredFile.objects.order_by("pk"):
        yield {"barred": barred.sha256, "at": in_utc(barred.at)}


def still_out() -> list[tuple[Meeting, DocumentKind]]:
    """Documents with a published version that the file says was withdrawn. Raises BrokenProof."""
    withdrawn = {(line.get("kind"), line.get("version"), line.get("document_sha256")) for line in _lines()}
    found: dict[tuple[int, str], tuple[Meeting, DocumentKind]] = {}
    for row in Publication.objects.select_related("meeting__committee").defer("document", "envelope"):
        if (row.kind, row.version, row.sha256) in withdrawn:
            found[row.meeting_id, row.kind] = (row.meeting, DocumentKind(row.kind))
    return list(found.values())


def not_barred() -> set[str]:
    """Fingerprints that the file bars and the database does not. Raises BrokenProof."""
    barred = {line["barred"] for line in _lines() if isinstance(line.get("barred"), str)}
    return barred - set(BarredFile.objects.values_list("sha256", flat=True))
