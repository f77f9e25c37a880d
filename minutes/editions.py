"""Where each edition lives: its tables, its storage folder, its rendering task."""

from dataclasses import dataclass

from minutes.enums import Edition
from minutes.models import ClosedFile, ClosedPdf, ClosedPublication, Publication, PublishedFile, RenderedPdf


@dataclass(frozen=True, slots=True)
class Tables:
    edition: Edition
    publication: type[Publication] | type[ClosedPublication]
    file: type[PublishedFile] | type[ClosedFile]
    pdf: type[RenderedPdf] | type[ClosedPdf]
    storage: str
    render_task: str


PUBLIC = Tables(
    Edition.PUBLIC, Publication, PublishedFile, RenderedPdf, "published", "minutes.render_public_pdf"
)
CLOSED = Tables(
    Edition.CLOSED, ClosedPublication, ClosedFile, ClosedPdf, "closed", "minutes.render_closed_pdf"
)
