"""Proofs of what is being written, marked UDKAST: asked for by staff, made in a worker, short-lived.

They print one edition as it would be now. A request replaces the last proof of that edition, unless
nothing changed since; publishing the document ends them, and a day's age.
"""

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from committees.jobs import JobFailed
from committees.models import Job, Meeting
from committees.organisations import organisation
from committees.queue import enqueue
from minutes.compose import compose
from minutes.document import MinutesDocument
from minutes.document_json import to_json
from minutes.enums import Act, DocumentKind, Edition
from minutes.envelope import Envelope
from minutes.files import clean_copies, file_links
from minutes.models import DraftPdf, Publication
from minutes.pdf.errors import PdfError
from minutes.pdf.render import page_count, render_pdf
from minutes.publishing.envelopes import make_envelope
from minutes.publishing.version import Version
from minutes.renditions.draft_life import drop_drafts
from minutes.renditions.requests import WAITING

MAKE = "minutes.make_draft_pdf"
NO_TIME = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Composed:
    """What is printed."""

    document: MinutesDocument
    envelope: Envelope

    @property
    def content_sha256(self) -> str:
        """Of all that shapes the file but the time it was asked for, and of the release that sets it."""
        timeless = replace(self.envelope, published_at=NO_TIME)
        content = "\n".join((to_json(self.document), to_json(timeless), settings.RELEASE))
        return hashlib.sha256(content.encode()).hexdigest()


def ask_for_draft(meeting: Meeting, kind: DocumentKind, edition: Edition = Edition.PUBLIC) -> Job | None:
    """Queues a proof of what stands now, and an earlier one goes; None where that shows the same."""
    job = job_of(meeting, kind, edition)
    if job is not None and job.state in WAITING:
        return job
    if _stands(meeting, kind, edition):
        return None
    with transaction.atomic():
        drop_drafts(meeting, kind, edition)
        return enqueue(MAKE, key_of(meeting, kind, edition))


def draft_of(meeting: Meeting, kind: DocumentKind, edition: Edition) -> DraftPdf | None:
    return DraftPdf.objects.filter(meeting=meeting, kind=kind, edition=edition).first()


def job_of(meeting: Meeting, kind: DocumentKind, edition: Edition) -> Job | None:
    return Job.objects.filter(kind=MAKE, key=key_of(meeting, kind, edition)).first()


def key_of(meeting: Meeting, kind: DocumentKind, edition: Edition) -> str:
    return f"{meeting.pk}:{kind}:{edition}"


def make_draft(job: Job) -> None:
    """Raises JobFailed with a sentence for the secretary where it cannot be printed."""
    key, kind, edition = job.key.split(":")
    meeting = Meeting.objects.select_related("committee__style").filter(pk=key).first()
    if meeting is None:
        return
    begun = timezone.now()
    proof = _composed(meeting, DocumentKind(kind), Edition(edition), begun)
    opened = _opened(meeting, proof.document)
    try:
        data = render_pdf(proof.document, proof.envelope, draft=True)
    except PdfError as error:
        raise JobFailed(str(error)) from error
    _keep(meeting, proof, opened, data, begun)


def _composed(meeting: Meeting, kind: DocumentKind, edition: Edition, at: datetime) -> Composed:
    document = compose(meeting, kind, edition)
    version = Version(meeting, kind, 0, organisation(), None, "", Act.PUBLISH)
    links = file_links(meeting.get_absolute_url(), clean_copies(document))
    return Composed(document, make_envelope(document, version, at, links))


def _stands(meeting: Meeting, kind: DocumentKind, edition: Edition) -> bool:
    """Whether the proof that is there shows what would be printed now."""
    row = draft_of(meeting, kind, edition)
    if row is None or not row.file.storage.exists(str(row.file.name)):
        return False
    return row.content_sha256 == _composed(meeting, kind, edition, timezone.now()).content_sha256


def _opened(meeting: Meeting, document: MinutesDocument) -> list[int]:
    """The items that show more than the public may read, in a public draft those that stand open: one of
    them may be closed later. Each one where they cannot be told apart."""
    items = meeting.items.order_by("position", "pk")
    if document.edition == Edition.PUBLIC:
        items = items.filter(kept_out=False)
    keys = list(items.values_list("pk", flat=True))
    if len(keys) != len(document.items):
        return keys
    pairs = zip(keys, document.items, strict=True)
    if document.edition == Edition.PUBLIC:
        return [key for key, item in pairs if not item.closed]
    shown = compose(meeting, DocumentKind(document.kind), Edition.PUBLIC).items
    return [key for key, item in pairs if item not in shown]


@transaction.atomic
def _keep(meeting: Meeting, proof: Composed, opened: list[int], data: bytes, begun: datetime) -> None:
    """Nothing where the document was published meanwhile."""
    kind, edition = DocumentKind(proof.document.kind), Edition(proof.document.edition)
    Meeting.objects.select_for_update(no_key=True).get(pk=meeting.pk)
    if Publication.objects.filter(meeting=meeting, kind=kind, published_at__gte=begun).exists():
        return
    drop_drafts(meeting, kind, edition)
    DraftPdf.objects.create(
        meeting=meeting,
        kind=kind,
        edition=edition,
        content_sha256=proof.content_sha256,
        opened=opened,
        file=ContentFile(data, f"{meeting.pk}-{kind}-{edition}.pdf"),
        size=len(data),
        pages=page_count(data),
        made_at=timezone.now(),
    )
