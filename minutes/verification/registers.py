"""Printed registers of a year: each file is its row's, and its hash stands in its proof and in the audit log.

No line of the ledger names them, since they are made of no publication. The audit log is a chain too, so
that file, row and proof changed together are found by one comparison, without printing anything anew.
"""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from committees.models import AuditEntry, Committee
from minutes.enums import REGISTER
from minutes.models import Proof, YearlyRegister
from minutes.verification.progress import Progress
from minutes.verification.rows import read_rows
from minutes.verification.stored import Stored, wrong_bytes

BATCH = 500
Year = tuple[str, str]  # the committee's key and the year, as text


def register_problems(stored: Stored, progress: Progress) -> Iterator[str]:
    logged, proofs, standing = _logged(), _proofs(), dict[Year, str]()
    for sha256, (year, stands) in proofs.items():
        if logged.get(sha256) != year:
            yield _("%(register)s: its proof stands in no line of the audit log.") % {"register": _name(year)}
        if stands:
            standing[year] = sha256
    for sha256, year in logged.items():
        if sha256 not in proofs:
            yield _("%(register)s: a proof of it is missing.") % {"register": _name(year)}
    for key, row in read_rows(YearlyRegister.objects.all(), "pk", BATCH):
        progress.tick()
        if row is None:
            yield _("The row %(row)s of a printed register cannot be read.") % {"row": key}
            continue
        year = str(row.committee_id), str(row.year)
        told = {sha256 for sha256 in (standing.pop(year, None),) if sha256}
        if wrong := wrong_bytes(row, stored.hash_of(row.file.name), None):
            yield f"{_name(year)} {wrong}"
        elif row.sha256 not in told:
            yield _("%(register)s is not the one that was made.") % {"register": _name(year)}
    for year in standing:
        yield _("%(register)s is missing.") % {"register": _name(year)}


def _logged() -> dict[str, Year]:
    """What the audit log says was printed, by hash."""
    entries = AuditEntry.objects.filter(action="register.print")
    found = {}
    for _key, entry in read_rows(entries, "pk", BATCH):
        if entry and isinstance(entry.detail, dict):
            found[str(entry.detail.get("sha256"))] = (entry.object_id, str(entry.detail.get("year")))
    return found


def _proofs() -> dict[str, tuple[Year, bool]]:
    """By hash; and whether it is proof of what is there now."""
    rows: Any = Proof.objects.filter(form=REGISTER)
    told = rows.order_by("pk").values_list("pdf_sha256", "committee", "part", "withdrawn_at")
    return {sha256: ((str(committee), part), at is None) for sha256, committee, part, at in told}


def _name(year: Year) -> str:
    key, number = year
    committee = Committee.objects.filter(pk=key).first() if key.isdecimal() else None
    words = {"committee": committee.name if committee else key, "year": number}
    return _("The printed register of %(committee)s %(year)s") % words
