"""Closed files: the PDF for whoever may read all of it, the edition as JSON, and single attachments."""

from django.core.files.storage import storages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from decisions.enums import ReadAs
from minutes.document_json import to_json
from minutes.editions import CLOSED
from minutes.enums import DocumentKind
from minutes.models import ClosedPdf
from minutes.public.converters import Day
from minutes.public.views.files import INLINE, SANDBOX
from minutes.renditions.parts import WORDS
from minutes.views.my.finding import find
from minutes.views.my.frame import for_members, render_my
from minutes.views.my.meetings import document_context


@require_safe
@for_members
def pdf(request: HttpRequest, committee: str, day: Day, kind: DocumentKind) -> HttpResponseBase:
    """The whole closed PDF, or a page that says why not."""
    found = find(request, committee, day)
    edition = found.edition(kind)
    if not edition.whole:
        return render_my(request, "my/pages/no_pdf.html", document_context(found, edition), status=403)
    made: ClosedPdf | None = getattr(edition.closed, "pdf", None)
    if made is None:
        return _being_made(request, document_context(found, edition))
    found.record(edition, edition.opened, ReadAs.PDF, sha256=made.sha256)
    meeting = found.meeting
    name = f"{meeting.committee.slug}-{meeting.day}-{WORDS[kind]}-lukket-v{edition.closed.version}.pdf"
    return sent(str(made.file.name), "application/pdf", name)


@require_safe
@for_members
def json(request: HttpRequest, committee: str, day: Day, kind: DocumentKind) -> HttpResponse:
    """The edition as this reader may have it."""
    found = find(request, committee, day)
    edition = found.edition(kind)
    found.record(edition, edition.opened, ReadAs.JSON)
    return HttpResponse(to_json(edition.document), content_type="application/json; charset=utf-8")


@require_safe
@for_members
def attachment(request: HttpRequest, committee: str, day: Day, start: str, name: str) -> HttpResponseBase:
    """A closed file of an item that the reader may read. What is public lies at its public address."""
    found = find(request, committee, day)
    for edition in found.editions.values():
        # The name is compared here: PostgreSQL raises for one with a zero byte in it.
        rows = edition.closed.files.filter(sha256__startswith=start).order_by("pk")
        for row in rows:
            if row.filename == name and (items := edition.holding(row.sha256)):
                found.record(edition, items, ReadAs.FILE, sha256=row.sha256)
                return sent(str(row.file.name), row.content_type, row.filename)
    raise Http404


def _being_made(request: HttpRequest, context: dict[str, object]) -> HttpResponse:
    response = render_my(request, "my/pages/pdf_being_made.html", context, status=503)
    response.headers["Retry-After"] = "5"
    # Expected, and over in seconds: Django would log each look at it as an error of ours.
    response._has_been_logged = True  # type: ignore[attr-defined]
    return response


def sent(stored: str, content_type: str, name: str) -> HttpResponseBase:
    """Streams the bytes; a type a browser might run is only ever saved."""
    try:
        stream = storages[CLOSED.storage].open(stored, "rb")
    except FileNotFoundError:
        raise Http404 from None
    response = FileResponse(
        stream, content_type=content_type, filename=name, as_attachment=content_type not in INLINE
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    if content_type != "application/pdf":  # browsers' own PDF viewers do not run in a sandbox
        response.headers["Content-Security-Policy"] = SANDBOX
    return response
