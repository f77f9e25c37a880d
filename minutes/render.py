"""Rendering a publication's PDF: idempotent, in a worker, keyed by the publication."""

import hashlib

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from committees.jobs import ATTEMPTS, JobFailed
from committees.models import Job, Organisation
from minutes.editions import Tables
from minutes.enums import Edition
from minutes.files import is_stored
from minutes.models import ClosedPublication, Publication
from minutes.pdf.errors import SealUnfit, ServiceSilent
from minutes.pdf.render import PdfError, page_count, render_pdf
from minutes.seal import sealed


def render_publication(job: Job, tables: Tables) -> None:
    """Makes and stores the PDF of the publication the job names; nothing when it is gone or has one.

    Raises JobFailed with a sentence for the secretary where the document cannot be rendered at all.
    """
    publication = _unprinted(tables).filter(pk=job.key).first()
    if publication is None:
        return
    try:
        envelope = publication.read_envelope()
        data = render_pdf(publication.read_document(), envelope)
        data = sealed(data, envelope.organisation.name)
    except (PdfError, SealUnfit) as error:
        raise JobFailed(str(error)) from error
    except ServiceSilent as error:
        if job.attempt < ATTEMPTS:
            raise
        raise JobFailed(str(error)) from error
    _keep(publication.pk, data, tables)


def _unprinted(tables: Tables) -> QuerySet[Publication] | QuerySet[ClosedPublication]:
    return tables.publication.objects.filter(pdf__isnull=True)


@transaction.atomic
def _keep(publication_id: int, data: bytes, tables: Tables) -> None:
    """Stores the bytes and their row, unless the publication was withdrawn or printed meanwhile."""
    organisations = Organisation.objects.select_for_update().filter(pk=1)
    list(organisations)
    if not _unprinted(tables).filter(pk=publication_id).exists():
        return
    digest = hashlib.sha256(data).hexdigest()
    storage = storages[tables.storage]
    name = f"{digest[:2]}/{digest}.pdf"
    if not is_stored(storage, name, len(data)):
        name = storage.save(name, ContentFile(data))
    tables.pdf.objects.create(
        publication_id=publication_id,
        file=name,
        sha256=digest,
        size=len(data),
        pages=page_count(data),
        rendered_at=timezone.now(),
    )
    if tables.edition == Edition.PUBLIC:
        organisations.update(public_revision=F("public_revision") + 1)
