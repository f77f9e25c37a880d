"""Minutes to publish: small ones, one that takes seconds to set, and one that nobody can print."""

from django.db.models import QuerySet

from committees.enums import JobState
from committees.models import Job, Meeting
from minutes.enums import DocumentKind
from minutes.models import ClosedPdf, Publication, RenderedPdf
from minutes.pdf.limits import MAX_ROWS
from minutes.publishing.publish import publish
from tests.factories import make_item, make_meeting


def publish_small() -> Publication:
    return _publish(make_meeting(), "Ny sti langs åen")


def publish_large(rows: int, accepting: str = "") -> Publication:
    """A table of so many rows; each takes some milliseconds to set."""
    meeting = make_meeting()
    cells = "".join(f"<td>Vej {column}</td>" for column in range(5))
    item = make_item(meeting, "Vejenes tilstand")
    item.sections.update(html=f"<table><tbody>{f'<tr>{cells}</tr>' * rows}</tbody></table>")
    return publish(meeting, DocumentKind.MINUTES, None, accepting=accepting)


def publish_too_large() -> Publication:
    return publish_large(MAX_ROWS + 1, "Tabellen læses på siden")


def has_both_pdfs(publication: Publication) -> bool:
    return all(
        pdf.objects.filter(
            publication__meeting=publication.meeting, publication__version=publication.version
        ).exists()
        for pdf in (RenderedPdf, ClosedPdf)
    )


def renderings() -> QuerySet[Job]:
    """The jobs of the documents themselves, without those of what is made of them afterwards."""
    return Job.objects.filter(kind__startswith="minutes.render_")


def all_done() -> bool:
    """A job is done a moment after its PDF is there: the ledger's head is written in between."""
    return not Job.objects.exclude(state=JobState.DONE).exists()


def _publish(meeting: Meeting, title: str) -> Publication:
    make_item(meeting, title, decided="Godkendt.")
    return publish(meeting, DocumentKind.MINUTES, None)
