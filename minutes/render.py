"""Rendering a publication's PDF: idempotent, in a worker, keyed by the publication."""

import hashlib
from functools import partial

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from committees.jobs import ATTEMPTS, JobFailed, advance, tell
from committees.models import Job, Organisation
from minutes.afterwards.dead_links import living
from minutes.editions import Tables
from minutes.envelope import Envelope
from minutes.models import ClosedPublication, Publication
from minutes.pdf.errors import SealUnfit, ServiceSilent
from minutes.pdf.gate import require_conformance
from minutes.pdf.prose.replaced import replaced_characters, told
from minutes.pdf.render import PdfError, page_count, print_document
from minutes.pdf.sealing.seal import sealed
from minutes.renditions.keeping import note_in_ledger, store_bytes, write_proof
from minutes.renditions.requests import queue_public


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
        document = publication.read_document()
        printed = print_document(document, envelope, told=partial(advance, job))
        tell(job, told(replaced_characters(document, envelope, printed.replaced)))
        require_conformance(printed.data)
        return sealed(printed.data, envelope.organisation.name)
    except (PdfError, SealUnfit) as error:
        if isinstance(publication, Publication):
            queue_public(publication)  # what can be made of it without the whole
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
        file=store_bytes(data, digest, ".pdf", tables.storage),
        sha256=digest,
        size=len(data),
        pages=page_count(data),
        rendered_at=now,
    )
    note_in_ledger(publication, digest, tables)
    if isinstance(publication, Publication):
        write_proof(publication, digest, now)
        queue_public(publication)
        organisations.update(public_revision=F("public_revision") + 1)
    return True
