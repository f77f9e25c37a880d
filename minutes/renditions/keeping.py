"""Storing derived files: bytes, row, ledger line and proof, in one transaction, once."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from committees.models import Organisation
from minutes.afterwards.dead_links import living
from minutes.document_json import sha256
from minutes.editions import Tables
from minutes.enums import DocumentKind, LedgerAction, RenditionForm
from minutes.envelope import Envelope
from minutes.files import is_stored
from minutes.ledger import append
from minutes.models import ClosedPublication, Proof, Publication
from minutes.renditions.parts import Part


@dataclass(frozen=True, slots=True)
class Made:
    """`pages` is None for a file that has none."""

    part: Part
    data: bytes
    pages: int | None = None


@transaction.atomic
def keep(publication_id: int, made: Sequence[Made], envelope: Envelope, tables: Tables) -> bool:
    """Stores the files with their rows, unless the publication was withdrawn or replaced meanwhile.

    False where a link back of the `envelope` died while they were made: then nothing is kept.
    """
    organisations = Organisation.objects.select_for_update().filter(pk=1)
    list(organisations)
    rows = tables.publication.objects.current().select_related("meeting")
    publication = rows.filter(pk=publication_id).first()
    if publication is None:
        return True
    if living(envelope) != envelope:  # whoever closes an item holds the same lock
        return False
    known = set(publication.renditions.values_list("form", "part"))
    for one in made:
        if (one.part.form, one.part.part) not in known:
            _keep_one(publication, one, tables)
    if isinstance(publication, Publication):
        organisations.update(public_revision=F("public_revision") + 1)
    return True


def _keep_one(publication: Publication | ClosedPublication, made: Made, tables: Tables) -> None:
    digest, now = hashlib.sha256(made.data).hexdigest(), timezone.now()
    tables.rendition.objects.create(
        publication_id=publication.pk,
        form=made.part.form,
        part=made.part.part,
        file=store_bytes(made.data, digest, suffix_of(made.part.form), tables.storage),
        sha256=digest,
        size=len(made.data),
        pages=made.pages,
        content_type=made.part.content_type,
        rendered_at=now,
    )
    note_in_ledger(publication, digest, tables)
    if isinstance(publication, Publication):
        write_proof(publication, digest, now, made.part)


def suffix_of(form: RenditionForm) -> str:
    return ".pdf" if Part(form).content_type == "application/pdf" else ".docx"


def store_bytes(data: bytes, digest: str, suffix: str, storage_name: str) -> str:
    """The name in the storage, made of the content; what lies there already is not written again."""
    storage = storages[storage_name]
    name = f"{digest[:2]}/{digest}{suffix}"
    return name if is_stored(storage, name, len(data)) else storage.save(name, ContentFile(data))


def note_in_ledger(publication: Publication | ClosedPublication, digest: str, tables: Tables) -> None:
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


def write_proof(publication: Publication, digest: str, now: datetime, part: Part | None = None) -> None:
    """The code is what the PDF itself says; one that was published before there were codes has none."""
    told = {
        "code": publication.read_envelope().code or "",
        "kind": publication.kind,
        "form": part.form if part else "",
        "part": part.part if part else "",
        "version": publication.version,
        "publication": publication,
        "made_at": now,
    }
    Proof.objects.update_or_create(pdf_sha256=digest, defaults=told)
