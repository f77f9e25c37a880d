"""A published meeting for the tests of what comes after publishing."""

from datetime import date

from django.core.files.base import ContentFile

from committees.models import Attendance, Meeting
from decisions.models import AgendaItem, Attachment, ItemAttachment
from minutes.enums import DocumentKind
from minutes.models import Publication
from minutes.publishing.publish import publish
from tests.factories import make_committee, make_item, make_meeting

AGENDA, MINUTES = DocumentKind.AGENDA, DocumentKind.MINUTES
JUDGED = "Vurderet i prøven"


def make_published(**fields) -> Meeting:
    """A past meeting with two open items, the second with a file; agenda and minutes are out."""
    meeting = make_meeting(make_committee(**fields), date(2025, 3, 5))
    Attendance.objects.create(meeting=meeting, name="Ida Prøve", party="A", status="present")
    make_item(meeting, "Ny legeplads", decided="Godkendt.")
    item = make_item(meeting, "Støj fra havnen", decided="Udsat.")
    add_file(item)
    for kind in (AGENDA, MINUTES):
        publish(meeting, kind, None, accepting=JUDGED)
    return meeting


def add_file(item: AgendaItem, content: bytes = b"%PDF-1.4 stoej", sha256: str = "ab" * 32) -> Attachment:
    row = Attachment.objects.create(
        title="Støjrapport",
        filename="stoej.pdf",
        content_type="application/pdf",
        public=True,
        sha256="cd" * 32,
        clean_sha256=sha256,
        clean_size=len(content),
        file=ContentFile(content, "original.pdf"),
        clean_file=ContentFile(content, "clean.pdf"),
    )
    ItemAttachment.objects.create(item=item, attachment=row)
    return row


def versions(meeting: Meeting, kind: DocumentKind = MINUTES) -> list[int]:
    rows = Publication.objects.filter(meeting=meeting, kind=kind).order_by("version")
    return list(rows.values_list("version", flat=True))


def current(meeting: Meeting, kind: DocumentKind = MINUTES) -> Publication:
    return Publication.objects.get(meeting=meeting, kind=kind, current=True)
