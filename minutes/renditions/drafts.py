"""Proofs of what is being written, marked UDKAST: asked for by staff, made in a worker, short-lived.

They print the public edition as it would be now. Each request replaces the last one; publishing the
document ends them, and a day's age.
"""

from datetime import datetime

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from committees.jobs import JobFailed
from committees.models import Job, Meeting
from committees.organisations import organisation
from committees.queue import enqueue
from minutes.compose import compose
from minutes.enums import Act, DocumentKind, Edition
from minutes.files import clean_copies, file_links
from minutes.models import DraftPdf, Publication
from minutes.pdf.errors import PdfError
from minutes.pdf.render import page_count, render_pdf
from minutes.publishing.envelopes import make_envelope
from minutes.publishing.version import Version
from minutes.renditions.draft_life import drop_drafts
from minutes.renditions.requests import WAITING

MAKE = "minutes.make_draft_pdf"


def ask_for_draft(meeting: Meeting, kind: DocumentKind) -> Job:
    """Queues a proof of what stands now; an earlier one goes."""
    job = job_of(meeting, kind)
    if job is not None and job.state in WAITING:
        return job
    with transaction.atomic():
        drop_drafts(meeting, kind)
        return enqueue(MAKE, key_of(meeting, kind))


def job_of(meeting: Meeting, kind: DocumentKind) -> Job | None:
    return Job.objects.filter(kind=MAKE, key=key_of(meeting, kind)).first()


def key_of(meeting: Meeting, kind: DocumentKind) -> str:
    return f"{meeting.pk}:{kind}"


def make_draft(job: Job) -> None:
    """Raises JobFailed with a sentence for the secretary where it cannot be printed."""
    key, _colon, word = job.key.partition(":")
    meeting = Meeting.objects.select_related("committee__style").filter(pk=key).first()
    if meeting is None:
        return
    begun, kind = timezone.now(), DocumentKind(word)
    try:
        data = _printed(meeting, kind, begun)
    except PdfError as error:
        raise JobFailed(str(error)) from error
    _keep(meeting, kind, data, begun)


def _printed(meeting: Meeting, kind: DocumentKind, at: datetime) -> bytes:
    document = compose(meeting, kind, Edition.PUBLIC)
    version = Version(meeting, kind, 0, organisation(), None, "", Act.PUBLISH)
    links = file_links(meeting.get_absolute_url(), clean_copies(document))
    return render_pdf(document, make_envelope(document, version, at, links), draft=True)


@transaction.atomic
def _keep(meeting: Meeting, kind: DocumentKind, data: bytes, begun: datetime) -> None:
    """Nothing where the document was published meanwhile."""
    Meeting.objects.select_for_update(no_key=True).get(pk=meeting.pk)
    if Publication.objects.filter(meeting=meeting, kind=kind, published_at__gte=begun).exists():
        return
    drop_drafts(meeting, kind)
    DraftPdf.objects.create(
        meeting=meeting,
        kind=kind,
        file=ContentFile(data, f"{meeting.pk}-{kind}.pdf"),
        size=len(data),
        pages=page_count(data),
        made_at=timezone.now(),
    )
