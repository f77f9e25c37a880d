"""Published meetings for the tests of the public pages."""

from dataclasses import replace
from datetime import date
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.utils import timezone

from committees.models import Meeting, Organisation
from minutes.document import MinutesDocument
from minutes.document_json import sha256, to_json
from minutes.envelope import Envelope
from minutes.models import Publication, PublishedFile, RenderedPdf
from tests.factories import make_committee, make_meeting
from tests.minutes.pdf.examples import envelope, full_document, full_envelope

DAY = date(2026, 3, 17)
ADDRESS = "/udvalg/havneudvalget/2026-03-17/"


def make_harbour_meeting(**fields: Any) -> Meeting:
    """The announced meeting of the examples' document; nothing is published yet."""
    committee = make_committee("Havneudvalget", short_name="HU")
    return make_meeting(committee, DAY, announced_at=timezone.now(), **fields)


def put_up(
    meeting: Meeting,
    document: MinutesDocument | None = None,
    cover: Envelope | None = None,
    version: int = 1,
    **fields: Any,
) -> Publication:
    """A public edition as publish leaves it, without its way through the working tables."""
    document = document or full_document()
    cover = replace(cover or full_envelope(), address=meeting.get_absolute_url(), version=version)
    Publication.objects.filter(meeting=meeting, kind=document.kind).update(current=False)
    setattr(meeting, f"{document.kind}_published_at", timezone.now())
    meeting.save()
    text = to_json(document)
    return Publication.objects.create(
        meeting=meeting,
        kind=document.kind,
        version=version,
        document=text,
        envelope=to_json(cover),
        sha256=sha256(text),
        published_at=timezone.now(),
        **fields,
    )


def put_pdf(publication: Publication, data: bytes = b"%PDF-1.7 en lille en") -> RenderedPdf:
    name = storages["published"].save("aa/prøve.pdf", ContentFile(data))
    return RenderedPdf.objects.create(
        publication=publication,
        file=name,
        sha256="aa" * 32,
        size=len(data),
        pages=3,
        rendered_at=timezone.now(),
    )


def put_file(publication: Publication, data: bytes, filename: str, content_type: str) -> PublishedFile:
    name = storages["published"].save(f"bb/{filename}", ContentFile(data))
    return PublishedFile.objects.create(
        publication=publication,
        file=name,
        sha256="bb" * 32,
        title=filename,
        filename=filename,
        content_type=content_type,
        size=len(data),
        pages=None,
    )


def make_organisation(**fields: Any) -> Organisation:
    return Organisation.objects.update_or_create(pk=1, defaults={"name": "Sandkøbing Kommune"} | fields)[0]


__all__ = [
    "ADDRESS",
    "DAY",
    "envelope",
    "make_harbour_meeting",
    "make_organisation",
    "put_file",
    "put_pdf",
    "put_up",
]
