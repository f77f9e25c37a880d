"""Files of a publication: its PDF, its JSON, and its attachments, named by their content."""

from typing import Any

from django.core.files.storage import storages
from django.http import FileResponse, Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

from committees.answers import PublicRequest, public_page, render_page
from minutes.enums import DocumentKind
from minutes.models import PublishedFile, RenderedPdf
from minutes.public.converters import Day
from minutes.public.lookup import find_meeting, find_published
from minutes.renditions.parts import WORDS

# What a browser may show by itself; everything else is saved.
INLINE = {"application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp"}
SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'"


@public_page
def document_pdf(
    request: PublicRequest, committee: str, day: Day, kind: DocumentKind, version: int | None = None
) -> HttpResponseBase:
    """The PDF; a page that says so while it is being made."""
    published = find_published(find_meeting(committee, day), kind, version)
    pdf: RenderedPdf | None = getattr(published.shown, "pdf", None)
    if pdf is None:
        return being_made(request, {"meeting": published.meeting, "committee": published.meeting.committee})
    meeting = published.meeting
    name = f"{meeting.committee.slug}-{meeting.day}-{WORDS[kind]}-v{published.shown.version}.pdf"
    response = stored(request, str(pdf.file.name), pdf.sha256, "application/pdf", name)
    if not published.shown.current:
        response.headers["X-Robots-Tag"] = "noindex"
    return response


@public_page
def document_json(request: PublicRequest, committee: str, day: Day, kind: DocumentKind) -> HttpResponse:
    """The public edition itself, byte for byte as it was frozen."""
    published = find_published(find_meeting(committee, day), kind)
    return HttpResponse(published.shown.document, content_type="application/json; charset=utf-8")


@public_page
def attachment(request: PublicRequest, committee: str, day: Day, start: str, name: str) -> HttpResponseBase:
    rows = PublishedFile.objects.filter(
        publication__meeting__committee__slug=committee,
        publication__meeting__date=day.date,
        publication__meeting__day_number=day.number,
        publication__meeting__announced_at__isnull=False,
        sha256__startswith=start,
    )
    row = next((row for row in rows.order_by("-publication__published_at") if row.filename == name), None)
    if row is None:
        raise Http404
    return stored(request, str(row.file.name), row.sha256, row.content_type, row.filename)


def being_made(request: PublicRequest, context: dict[str, Any]) -> HttpResponse:
    """That the file comes in a moment; `context` names the committee, and the meeting where there is one."""
    response = render_page(request, "public/pages/pdf_being_made.html", context, status=503)
    response.headers["Retry-After"] = "5"
    response.headers["Cache-Control"] = "no-store"
    # Expected, and over in seconds: Django would log each look at it as an error of ours.
    response._has_been_logged = True  # type: ignore[attr-defined]
    return response


def stored(
    request: PublicRequest, stored_name: str, sha256: str, content_type: str, name: str
) -> HttpResponseBase:
    """Streams the bytes, or answers 304; a type a browser might run is only ever saved."""
    etag = quote_etag(sha256)
    unchanged: HttpResponseBase | None = get_conditional_response(request, etag=etag)
    if unchanged is not None:
        return unchanged
    try:
        stream = storages["published"].open(stored_name, "rb")
    except FileNotFoundError:
        raise Http404 from None
    response = FileResponse(
        stream, content_type=content_type, filename=name, as_attachment=content_type not in INLINE
    )
    response.headers["ETag"] = etag
    response.headers["X-Content-Type-Options"] = "nosniff"
    if content_type != "application/pdf":  # browsers' own PDF viewers do not run in a sandbox
        response.headers["Content-Security-Policy"] = SANDBOX
    return response
