"""The end of proofs: when the document is published, at another request, and after a day."""

from datetime import timedelta
from functools import partial

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from committees.models import Meeting
from minutes.enums import DocumentKind, Edition
from minutes.models import DraftPdf

LIFE = timedelta(days=1)


def drop_drafts(meeting: Meeting, kind: DocumentKind, *editions: Edition) -> None:
    """Of these editions, or of every one where none is told."""
    _drop(DraftPdf.objects.filter(meeting=meeting, kind=kind, edition__in=editions or list(Edition)))


def drop_old() -> None:
    """Called by the clock."""
    _drop(DraftPdf.objects.filter(made_at__lt=timezone.now() - LIFE))


@transaction.atomic
def _drop(rows: QuerySet[DraftPdf]) -> None:
    """Rows now, bytes on commit."""
    for row in rows:
        transaction.on_commit(partial(row.file.storage.delete, str(row.file.name)), robust=True)
        row.delete()
