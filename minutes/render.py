"""Rendering a publication's PDF: idempotent, in a worker, keyed by the publication."""

import hashlib
from datetime import datetime

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from committees.jobs import ATTEMPTS, JobFailed
from committees.models import Job, Organisation
from minutes.afterwards.dead_links import living
from minutes.document_json import sha256
from minutes.editions import Tables
from minutes.enums import DocumentKind, LedgerAction
from minutes.envelope import Envelope
from minutes.files import is_stored
from minutes.ledger import append
from minutes.models import ClosedPublication, Proof, Publication
from minutes.pdf.errors import SealUnfit, ServiceSilent
from minutes.pdf.gate import require_conformance
from minutes.pdf.render import PdfError, page_count, render_pdf
from minutes.pdf.sealing.seal import sealed


def render_publication(job: Job, tables: Tables) -> None:
    """Makes and stores the PDF of the publication the job names; nothing when it is gone or has one.

    Raises JobFailed with a sentence for the secretary where the document cannot be rendered at all.
    """
    publication = _unprinted(tables).filter(pk=job.key).first()
    if publication is None:
        return
    envelope = living(publication.read_envelope())
    data = _made(publication, envelope, job)
    while not _keep(publication.pk, data, envelope, tables):
        envelope = living(envelope)
        data = _made(publication, envelope, job)


def _made(publication: Publication | ClosedPublication, envelope: Envelope, job: Job) -> bytes:
    try:
        data = render_pdf(publication.read_document(), envelope)
        require_conformance(data)
        return sealed(data, envelope.organisation.name)
    except (PdfError, SealUnfit) as error:
        raise JobFailed(str(error)) from error
    except ServiceSilent as error:
        if job.attempt < ATTEMPTS:
            raise
        raise JobFailed(str(error)) from error


def _unprinted(tables: Tables) -> QuerySet[Publication] | QuerySet[ClosedPublication]:
    return tables.publication.objects.filter(pdf__isnull=True)


@transaction.atomic
def _keep(publication_id: int, data: bytes, envelope: Envelope, tables: Tables) -> bool:
    """Stores the bytes and their row, unless the publication was withdrawn or printed meanwhile.

    In the same transaction its hash goes to the ledger, and to the proofs that anybody may ask. False
    where a link back of the `envelope` died while it was set: then nothing is kept.
    """
    organisations = Organisation.objects.select_for_update().filter(pk=1)
    list(organisations)
    publication = _unprinted(tables).select_related("meeting").filter(pk=publication_id).first()
    if publication is None:
        return True
    if living(envelope) != envelope:  # whoever closes an item holds the same lock
        return False
    digest, now = hashlib.sha256(data).hexdigest(), timezone.now()
    tables.pdf.objects.create(
        publication_id=publication_id,
        file=_stored(data, digest, tables),
        sha256=digest,
        size=len(data),
        pages=page_count(data),
        rendered_at=now,
    )
    _write_ledger(publication, digest, tables)
    if isinstance(publication, Publication):
        _write_proof(publication, digest, now)
        organisations.update(public_revision=F("public_revision") + 1)
    return True


def _stored(data: bytes, digest: str, tables: Tables) -> str:
    storage = storages[tables.storage]
    name = f"{digest[:2]}/{digest}.pdf"
    return name if is_stored(storage, name, len(data)) else storage.save(name, ContentFile(data))


def _write_ledger(publication: Publication | ClosedPublication, digest: str, tables: Tables) -> None:
    append(
        tables.edition,
        LedgerAction.RENDER,
        publication.meeting,
        DocumentKind(publication.kind),
        publication.version,
        (publication.sha256, sha256(publication.envelope)),
        actor=None,
        pdf_sha256=digest,
    )


def _write_proof(publication: Publication, digest: str, now: datetime) -> None:
    """The code is what the PDF itself says; one that was published before there were codes has none."""
    told = {
        "code": publication.read_envelope().code or "",
        "kind": publication.kind,
        "version": publication.version,
        "publication": publication,
        "made_at": now,
    }
    Proof.objects.update_or_create(pdf_sha256=digest, defaults=told)
