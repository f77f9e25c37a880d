"""The proof of what is being written, as a PDF marked UDKAST. For staff alone, as the preview is."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from minutes.models import DraftPdf
from minutes.public.converters import WORDS
from minutes.renditions.drafts import ask_for_draft, job_of
from minutes.renditions.requests import WAITING
from minutes.views.preview import Draft

FRAGMENT = "del"  # ?del=1 asks for the part of the page alone that changes while one waits


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def draft(request: HttpRequest, pk: int, kind: str) -> HttpResponseBase:
    """Whether there is one, and from when; a post has it made of what stands now."""
    found = Draft(request, pk, kind)
    if request.method == "POST":
        ask_for_draft(found.meeting, found.kind)
        return HttpResponseRedirect(request.path)
    job = job_of(found.meeting, found.kind)
    context = {
        "made": DraftPdf.objects.filter(meeting=found.meeting, kind=found.kind).first(),
        "waiting": bool(job and job.state in WAITING),
        "error": job.error if job else "",
        "file_address": reverse("draft_pdf", args=[pk, kind]),
    }
    part = "preview/draft_state.html" if FRAGMENT in request.GET else "preview/draft.html"
    return found.answer(part, context)


@require_safe
@never_cache
def draft_pdf(request: HttpRequest, pk: int, kind: str) -> HttpResponse | FileResponse:
    found = Draft(request, pk, kind)
    row = DraftPdf.objects.filter(meeting=found.meeting, kind=found.kind).first()
    try:
        stream = row.file.open("rb") if row else None
    except FileNotFoundError:
        stream = None
    if stream is None:
        raise Http404
    meeting = found.meeting
    name = f"{meeting.committee.slug}-{meeting.day}-{WORDS[found.kind]}-udkast.pdf"
    response = FileResponse(stream, content_type="application/pdf", filename=name)
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
