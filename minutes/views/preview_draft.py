"""Proofs of what is being written, as PDFs marked UDKAST. For staff alone, as the preview is.

That of the closed edition is for whoever may read all of it, and each opening is logged first.
"""

from dataclasses import dataclass

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from decisions.enums import ReadAs
from decisions.reading import MeetingReading, reading_of, record_reading
from minutes.enums import Edition
from minutes.models import DraftPdf
from minutes.reading import closed_since, opened_in, reads_whole
from minutes.renditions.drafts import ask_for_draft, draft_of, job_of
from minutes.renditions.parts import WORDS
from minutes.renditions.requests import WAITING
from minutes.views.my.frame import reader
from minutes.views.preview import Draft

FRAGMENT = "del"  # ?del=1 asks for the part of the page alone that changes while one waits
UNCHANGED = "uaendret"  # ?uaendret=public: asked for again, and nothing had changed
FILES = {Edition.PUBLIC: "draft_pdf", Edition.CLOSED: "closed_draft_pdf"}
RULES = {Edition.PUBLIC: closed_since, Edition.CLOSED: opened_in}
ENDS = {Edition.PUBLIC: "udkast", Edition.CLOSED: "udkast-lukket"}


@dataclass(frozen=True, slots=True)
class DraftState:
    """Of one edition: the proof that is there, whether one is being made, and why the last one was not."""

    edition: Edition
    made: DraftPdf | None
    waiting: bool
    error: str
    address: str


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def draft(request: HttpRequest, pk: int, kind: str) -> HttpResponseBase:
    """Which proofs there are, and from when; a post has one made of what stands now."""
    found = Draft(request, pk, kind)
    editions = _editions(found)
    if request.method == "POST":
        wish = request.POST.get("edition", Edition.PUBLIC)
        edition = next((one for one in editions if one == wish), None)
        if edition is None:
            raise Http404
        is_asked = ask_for_draft(found.meeting, found.kind, edition) is not None
        return HttpResponseRedirect(request.path if is_asked else f"{request.path}?{UNCHANGED}={edition}")
    drafts = [_state(found, edition) for edition in editions]
    context = {
        "drafts": drafts,
        "waiting": any(state.waiting for state in drafts),
        "unchanged": request.GET.get(UNCHANGED, ""),
    }
    part = "preview/draft_state.html" if FRAGMENT in request.GET else "preview/draft.html"
    return found.answer(part, context)


@require_safe
@never_cache
def draft_pdf(request: HttpRequest, pk: int, kind: str) -> HttpResponseBase:
    """What was closed since it was made is opened as any other closed text is."""
    return _opened(Draft(request, pk, kind), Edition.PUBLIC)


@require_safe
@never_cache
def closed_draft_pdf(request: HttpRequest, pk: int, kind: str) -> HttpResponseBase:
    return _opened(Draft(request, pk, kind), Edition.CLOSED)


def _opened(found: Draft, edition: Edition) -> HttpResponseBase:
    """The row is read before the rules, so that these are never older than it."""
    row = _row(found, edition)
    opened = RULES[edition](_reading(found), row)
    if opened is None:
        raise Http404
    words = {"kind": str(found.kind), "form": "draft"}
    record_reading(reader(found.request), found.meeting, opened, ReadAs.PDF, **words)
    return _sent(found, row)


def _editions(found: Draft) -> list[Edition]:
    return list(Edition) if reads_whole(_reading(found)) else [Edition.PUBLIC]


def _reading(found: Draft) -> MeetingReading:
    return reading_of(reader(found.request), found.meeting)


def _state(found: Draft, edition: Edition) -> DraftState:
    job = job_of(found.meeting, found.kind, edition)
    return DraftState(
        edition,
        draft_of(found.meeting, found.kind, edition),
        bool(job and job.state in WAITING),
        job.error if job else "",
        reverse(FILES[edition], args=[found.meeting.pk, found.kind]),
    )


def _row(found: Draft, edition: Edition) -> DraftPdf:
    row = draft_of(found.meeting, found.kind, edition)
    if row is None:
        raise Http404
    return row


def _sent(found: Draft, row: DraftPdf) -> HttpResponse | FileResponse:
    try:
        stream = row.file.open("rb")
    except FileNotFoundError:
        raise Http404 from None
    meeting = found.meeting
    end = ENDS[Edition(row.edition)]
    name = f"{meeting.committee.slug}-{meeting.day}-{WORDS[found.kind]}-{end}.pdf"
    response = FileResponse(stream, content_type="application/pdf", filename=name)
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
