"""A published meeting whose closed words are found nowhere else, and all that can be opened of it."""

from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.utils import timezone

from committees.models import AuditEntry
from decisions.models import AgendaItem, Attachment, ItemAttachment, Section
from minutes.enums import DocumentKind
from minutes.models import ClosedPdf, ClosedPublication
from minutes.publishing.publish import publish
from tests.decisions.reading.readers import Readers, make_readers

CLOSED, KEPT_OUT, PART = "kanarielukket", "kanarieholdt", "kanariedel"
WORDS = (CLOSED, KEPT_OUT, PART)
JUDGED = "Vurderet i prøven"


@dataclass
class ClosedMeeting:
    readers: Readers

    @property
    def address(self) -> str:
        meeting = self.readers.meeting
        return f"/mit/{meeting.committee.slug}/{meeting.day}/"

    @property
    def things(self) -> dict[str, str]:
        """Everything under the meeting's address, by what it is called in the tests."""
        address, readers = self.address, self.readers
        return {
            "page": address,
            "minutes": f"{address}referat/",
            "open": f"{address}punkt/{readers.open.number}/",
            "closed": f"{address}punkt/{readers.closed.number}/",
            "kept_out": f"{address}punkt/{readers.kept_out.number}/",
            "closed file": f"{address}bilag/{sha256_of(readers.closed)[:12]}/{CLOSED}.pdf",
            "kept file": f"{address}bilag/{sha256_of(readers.kept_out)[:12]}/{KEPT_OUT}.pdf",
            "pdf": f"{address}referat.pdf",
            "json": f"{address}referat.json",
        }


def make_closed_meeting(personsag: bool = True) -> ClosedMeeting:
    """An open item with a closed section, a closed item with a file, and a personsag with one."""
    readers = make_readers(closed=CLOSED, kept_out=KEPT_OUT)
    Section.objects.create(
        item=readers.open, position=15, heading="Økonomi", html=f"<p>{PART}</p>", closed=True,
        closed_reason="Forretningsforhold",
    )  # fmt: skip
    if not personsag:
        readers.kept_out.delete()
    for item, word in ((readers.closed, CLOSED), (readers.kept_out, KEPT_OUT)):
        if item.pk:
            add_file(item, word)
    for kind in DocumentKind:
        publish(readers.meeting, kind, None, accepting=JUDGED)
    for publication in ClosedPublication.objects.filter(meeting=readers.meeting):
        put_closed_pdf(publication)
    return ClosedMeeting(readers)


def add_file(item: AgendaItem, word: str) -> None:
    clean = f"%PDF-1.4 {word}".encode()
    row = Attachment.objects.create(
        title=word, filename=f"{word}.pdf", content_type="application/pdf",
        sha256=sha256_of(item), clean_sha256=sha256_of(item), clean_size=len(clean),
        file=ContentFile(b"original", "original.pdf"), clean_file=ContentFile(clean, "clean.pdf"),
    )  # fmt: skip
    ItemAttachment.objects.create(item=item, attachment=row)


def sha256_of(item: AgendaItem) -> str:
    return f"{item.pk:0>64x}"[::-1]


def put_closed_pdf(publication: ClosedPublication) -> None:
    data = f"%PDF-1.7 {' '.join(WORDS)}".encode()
    name = storages["closed"].save(f"pdf/{publication.pk}.pdf", ContentFile(data))
    ClosedPdf.objects.create(
        publication=publication, file=name, sha256="0" * 64, size=len(data), pages=1,
        rendered_at=timezone.now(),
    )  # fmt: skip


def body_of(answer: object) -> bytes:
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def readings() -> list[AuditEntry]:
    return list(AuditEntry.objects.filter(action="closed.read").order_by("sequence"))
