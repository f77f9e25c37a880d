"""Files made of the closed edition when a reader asks: Word, decision list, signature sheet, extracts.

The same rules as for the closed PDF. GET sends what is made, and says first in the log that it is read;
else it shows a page with a button, which posts to the same address.
"""

from collections.abc import Mapping

from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_http_methods

from decisions.enums import ReadAs
from minutes.enums import DocumentKind, RenditionForm
from minutes.models import ClosedRendition
from minutes.public.converters import Day
from minutes.reading import ItemState, ReadersEdition
from minutes.renditions.parts import IN_WORD, WORDS, Part, end_of, planned_parts
from minutes.renditions.requests import WAITING, ask_for, job_of
from minutes.renditions.words import name_of
from minutes.views.my.files import sent
from minutes.views.my.finding import Found, find
from minutes.views.my.frame import for_members, render_my
from minutes.views.my.meetings import document_context

METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(METHODS)
@for_members
def of_document(
    request: HttpRequest, committee: str, day: Day, form: RenditionForm, kind: DocumentKind | None = None
) -> HttpResponseBase:
    """Of the whole agenda or minutes, for whoever may read all of it; the minutes' where no kind is told."""
    found = find(request, committee, day)
    edition = found.edition(kind or DocumentKind.MINUTES)
    return _answer(found, edition, Part(form), edition.opened if edition.whole else None)


@require_http_methods(METHODS)
@for_members
def extract(
    request: HttpRequest, committee: str, day: Day, number: str, form: RenditionForm
) -> HttpResponseBase:
    """One item as the newest minutes or agenda have it.

    It tells who was present, as the closed edition has it: for readers of the meeting, not of one item.
    """
    found = find(request, committee, day)
    edition = found.edition()
    line = next((line for line in edition.lines if line.item.number == number), None)
    if line is None:
        raise Http404
    may = bool(found.reading.ground) and line.state == ItemState.READ
    opened = {line.key: line.ground} if line.opened and line.key else {}
    return _answer(found, edition, Part(form, number), opened if may else None)


def _answer(
    found: Found, edition: ReadersEdition, part: Part, opened: Mapping[int, str] | None
) -> HttpResponseBase:
    """`opened` are the closed items that the file shows; None where the reader may not have it."""
    publication, context = edition.closed, document_context(found, edition)
    if opened is None:
        return render_my(found.request, "my/pages/no_pdf.html", context, status=403)
    if part not in planned_parts(publication.read_document(), publication.read_envelope()):
        raise Http404
    row = publication.renditions.filter(form=part.form, part=part.part).first()
    if found.request.method == "POST":
        if row is None:
            ask_for(publication, part)
        return HttpResponseRedirect(found.request.path)
    if row is not None:
        return _send(found, edition, row, dict(opened))
    job = job_of(publication, part)
    context |= {
        "name": name_of(part),
        "waiting": bool(job and job.state in WAITING),
        "error": job.error if job else "",
    }
    return render_my(found.request, "my/pages/rendition.html", context)


def _send(
    found: Found, edition: ReadersEdition, row: ClosedRendition, opened: dict[int, str]
) -> HttpResponseBase:
    part, meeting = Part(RenditionForm(row.form), row.part), found.meeting
    shown_as = ReadAs.WORD if part.form in IN_WORD else ReadAs.PDF
    found.record(edition, opened, shown_as, sha256=row.sha256, form=str(part.form))
    end = end_of(part.form, part.part, WORDS[DocumentKind(edition.closed.kind)]).replace("/", "-")
    stem, _dot, suffix = end.rpartition(".")
    name = f"{meeting.committee.slug}-{meeting.day}-{stem}-lukket-v{edition.closed.version}.{suffix}"
    return sent(str(row.file.name), row.content_type, name)
