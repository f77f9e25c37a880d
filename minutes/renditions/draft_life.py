"""The end of proofs: when the document is published, at another request, and after a day."""

from datetime import timedelta
from functools import partial

from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from committees.models import Meeting
from minutes.enums import DocumentKind, Edition
from minutes.models import DraftPdf

LIFE = timedelta(days=1)
FOLDER = "drafts"  # as the model's field says


def drop_drafts(meeting: Meeting, kind: DocumentKind, *editions: Edition) -> None:
    """Of these editions, or of every one where none is told."""
    _drop(DraftPdf.objects.filter(meeting=meeting, kind=kind, edition__in=editions or list(Edition)))


def drop_old() -> None:
    """Called by the clock. Bytes go too that a worker left who was killed before their row was there."""
    oldest = timezone.now() - LIFE
    _drop(DraftPdf.objects.filter(made_at__lt=oldest))
    known = set(DraftPdf.objects.values_list("file", flat=True))
    for name in _stored():
        if name not in known and default_storage.get_modified_time(name) < oldest:
            default_storage.delete(name)


def _stored() -> list[str]:
    try:
        return [f"{FOLDER}/{name}" for name in default_storage.listdir(FOLDER)[1]]
    except FileNotFoundError:  # no draft was ever made
        return []


@transaction.atomic
def _drop(rows: QuerySet[DraftPdf]) -> None:
    """Rows now, bytes on commit."""
    for row in rows:
        transaction.on_commit(partial(row.file.storage.delete, str(row.file.name)), robust=True)
        row.delete()
