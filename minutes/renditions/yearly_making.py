"""Making the printed register of a committee's year, of the public register alone."""

import hashlib
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from committees.audit import record
from committees.jobs import JobFailed
from committees.models import Committee, Job, Organisation
from committees.organisations import organisation
from decisions.enums import Outcome
from decisions.models import RegisterEntry
from minutes.editions import PUBLIC
from minutes.enums import REGISTER, DocumentKind, LedgerAction
from minutes.models import LedgerEntry, Proof, YearlyRegister
from minutes.pdf.errors import PdfError, SealUnfit
from minutes.pdf.gate import require_conformance
from minutes.pdf.kinds.register import RegisterHeading, RegisterRow, render_register
from minutes.pdf.render import page_count
from minutes.pdf.sealing.seal import sealed
from minutes.publishing.envelopes import organisation_mark
from minutes.renditions.keeping import store_bytes


def make_yearly_register(job: Job) -> None:
    """The register that the job names ("12-2026"), unless it is there or that year has no decisions.

    Raises JobFailed with a sentence where it cannot be printed.
    """
    key, _dash, year = job.key.partition("-")
    committee = Committee.objects.filter(pk=key).first()
    if committee is None:
        return
    rows = rows_of(committee, int(year))
    while rows and not _is_made(committee, int(year)):
        data = _printed(committee, int(year), rows)
        rows = _keep(committee, int(year), rows, data)


def rows_of(committee: Committee, year: int) -> list[RegisterRow]:
    """The committee's decisions of the year, as the public register has them now."""
    entries = RegisterEntry.objects.filter(committee=committee, date__year=year)
    return [
        RegisterRow(
            date=entry.date,
            number=entry.number,
            title=entry.title,
            decision=entry.decision_text,
            outcome=Outcome(entry.outcome) if entry.outcome else None,
            case_number=entry.case_number,
            address=entry.address,
            closed=entry.closed,
        )
        for entry in entries.order_by("date", "meeting", "position", "pk").defer("full_text", "text_folded")
    ]


def _is_made(committee: Committee, year: int) -> bool:
    return YearlyRegister.objects.filter(committee=committee, year=year).exists()


def _printed(committee: Committee, year: int, rows: list[RegisterRow]) -> bytes:
    try:
        data = render_register(_heading(committee, year), rows).data
        require_conformance(data)
        return sealed(data, organisation().name, stamp=False)
    except (PdfError, SealUnfit) as error:
        raise JobFailed(str(error)) from error


def _heading(committee: Committee, year: int) -> RegisterHeading:
    acts = _acts(committee, year)
    last = acts.order_by("-sequence").values_list("at", flat=True).first()
    return RegisterHeading(
        organisation=organisation_mark(organisation()),
        committee=committee.name,
        year=year,
        base=settings.BASE_URL,
        address=committee.get_absolute_url(),
        revision=acts.count(),
        made_at=last or timezone.now(),
    )


def _acts(committee: Committee, year: int) -> QuerySet[LedgerEntry]:
    """What was published and withdrawn of that year's minutes: their count only grows."""
    return LedgerEntry.objects.filter(
        edition=PUBLIC.edition,
        kind=DocumentKind.MINUTES,
        action__in=(LedgerAction.PUBLISH, LedgerAction.WITHDRAW),
        meeting__committee=committee,
        meeting__date__year=year,
    )


@transaction.atomic
def _keep(committee: Committee, year: int, rows: list[RegisterRow], data: bytes) -> list[RegisterRow]:
    """Stores it, unless the register was changed while it was set: then its rows as they are now."""
    organisations = Organisation.objects.select_for_update().filter(pk=1)
    list(organisations)  # whoever changes the register holds the same lock
    now = rows_of(committee, year)
    if now != rows:
        return now
    digest, made_at = hashlib.sha256(data).hexdigest(), timezone.now()
    _register, is_new = YearlyRegister.objects.get_or_create(
        committee=committee,
        year=year,
        defaults={
            "file": store_bytes(data, digest, ".pdf", PUBLIC.storage),
            "sha256": digest,
            "size": len(data),
            "pages": page_count(data),
            "rendered_at": made_at,
        },
    )
    if is_new:
        _prove(committee, year, digest, made_at)
    organisations.update(public_revision=F("public_revision") + 1)
    return rows


def _prove(committee: Committee, year: int, digest: str, made_at: datetime) -> None:
    """No publication and no line of the ledger is behind it: the audit log, a chain as well, has its hash."""
    told = {
        "code": "",
        "kind": DocumentKind.MINUTES,
        "form": REGISTER,
        "part": str(year),
        "version": _acts(committee, year).count(),
        "committee": committee,
        "made_at": made_at,
        "withdrawn_at": None,
    }
    Proof.objects.update_or_create(pdf_sha256=digest, defaults=told)
    record(None, "register.print", committee, year=year, sha256=digest)
