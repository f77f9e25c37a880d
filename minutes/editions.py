"""Where each edition lives: its tables, its storage folder, the tasks that print it."""

from dataclasses import dataclass

from minutes.enums import Edition
from minutes.models import (
    ClosedFile,
    ClosedPdf,
    ClosedPublication,
    ClosedRendition,
    Publication,
    PublishedFile,
    RenderedPdf,
    Rendition,
)


@dataclass(frozen=True, slots=True)
class Tables:
    edition: Edition
    publication: type[Publication] | type[ClosedPublication]
    file: type[PublishedFile] | type[ClosedFile]
    pdf: type[RenderedPdf] | type[ClosedPdf]
    rendition: type[Rendition] | type[ClosedRendition]
    storage: str
    render_task: str
    renditions_task: str


PUBLIC = Tables(
    Edition.PUBLIC,
    Publication,
    PublishedFile,
    RenderedPdf,
    Rendition,
    "published",
    "minutes.render_public_pdf",
    "minutes.make_public_renditions",
)
CLOSED = Tables(
    Edition.CLOSED,
    ClosedPublication,
    ClosedFile,
    ClosedPdf,
    ClosedRendition,
    "closed",
    "minutes.render_closed_pdf",
    "minutes.make_closed_rendition",
)
