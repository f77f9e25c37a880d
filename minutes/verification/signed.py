"""Signed records against the closed ledger, and proofs of PDFs against the public one."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from minutes.document_json import sha256
from minutes.enums import REGISTER, Edition, LedgerAction
from minutes.models import LedgerEntry, Proof, SignedRecord
from minutes.verification.names import Names
from minutes.verification.rows import read_rows

BATCH = 50  # a document may be large
Act = tuple[Any, Any, Any]  # meeting, kind, version


def signed_problems(names: Names) -> Iterator[str]:
    """Each signed protocol is what the SIGN line says was signed, and none is missing."""
    signed = LedgerEntry.objects.filter(edition=Edition.CLOSED, action=LedgerAction.SIGN)
    lines = dict(signed.values_list("meeting_id", "document_sha256"))
    for number, row in read_rows(SignedRecord.objects.all(), "pk", BATCH):
        if row is None:
            yield _("A signed record cannot be read (row %(row)s).") % {"row": number}
            continue
        if not (lines.pop(row.meeting_id, None) == row.sha256 == sha256(row.document)):
            text = _("The signed record of %(meeting)s is not what was signed.")
            yield text % {"meeting": names.meeting(row.meeting_id)}
    for meeting in lines:
        yield _("The signed record of %(meeting)s is missing.") % {"meeting": names.meeting(meeting)}


def proof_problems(names: Names) -> Iterator[str]:
    """Whoever checks a PDF is told by these rows: each stands in the ledger, and none is missing."""
    made = LedgerEntry.objects.filter(edition=Edition.PUBLIC, action=LedgerAction.RENDER)
    rendered: dict[str, list[Act]] = {}
    for pdf, *act in made.values_list("pdf_sha256", "meeting_id", "kind", "version"):
        rendered.setdefault(pdf, []).append((act[0], act[1], act[2]))
    proofs = Proof.objects.exclude(form=REGISTER)  # those are compared in minutes.verification.registers
    known = dict(proofs.values_list("pdf_sha256", "version"))
    for pdf, acts in rendered.items():
        version = known.pop(pdf, None)
        if version not in [act[2] for act in acts]:
            text = _("The proof of the PDF of %(act)s is missing or was changed.")
            yield text % {"act": names.act(*acts[-1])}
    for pdf in known:
        yield _("A proof of a PDF stands in no line of the ledger (%(pdf)s).") % {"pdf": pdf[:12]}
