"""Udskrifter: every file made of the newest agenda or minutes, in both editions, and how far each is."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from committees.admin.acting import actor
from committees.models import Meeting
from minutes.enums import DocumentKind
from minutes.labels import DOCUMENT_KINDS
from minutes.models import ClosedPublication, Publication
from minutes.print_failed import make_missing
from minutes.renditions.parts import WORDS, end_of
from minutes.renditions.state import FileState, closed_files, printing, public_files

# ?del=1 asks for the part of the page alone that changes while one waits, ?del=panel for the meeting's.
FRAGMENT = "del"
TEMPLATES = {"1": "admin/parts/renditions.html", "panel": "admin/parts/panel_printing.html"}


@dataclass(frozen=True, slots=True)
class Line:
    """A file with the address where it lies, or is asked for."""

    file: FileState
    address: str


def renditions_page(request: HttpRequest, meeting: Meeting, kind: str, frame: dict[str, Any]) -> HttpResponse:
    """GET looks; a post has everything made again that is not there."""
    if kind not in list(DocumentKind):
        raise Http404
    document = DocumentKind(kind)
    publication = Publication.objects.current().filter(meeting=meeting, kind=kind).first()
    if request.method == "POST" and publication is not None:
        make_missing(publication, actor(request))
        messages.success(request, _("What is missing is being made."))
        return HttpResponseRedirect(request.path)
    context = printing_context(meeting, document, publication) | {
        "public_lines": _public_lines(meeting, document, publication),
        "closed_lines": _closed_lines(meeting, document),
    }
    template = TEMPLATES.get(request.GET.get(FRAGMENT, ""), "admin/renditions.html")
    title = _("Files of the %(document)s") % {"document": str(DOCUMENT_KINDS[document]).lower()}
    return TemplateResponse(request, template, {**frame, "title": title, "name": title, **context})


def printing_context(meeting: Meeting, kind: DocumentKind, publication: Publication | None) -> dict[str, Any]:
    address = reverse("admin:committees_meeting_renditions", args=[meeting.pk, kind])
    return {
        "kind": kind,
        "publication": publication,
        "printing": printing(publication) if publication else None,
        "address": address,
        "pdf_address": f"{meeting.get_absolute_url()}{WORDS[kind]}.pdf",
    }


def _public_lines(meeting: Meeting, kind: DocumentKind, publication: Publication | None) -> list[Line]:
    if publication is None:
        return []
    return [_line(meeting.get_absolute_url(), kind, file) for file in public_files(publication)]


def _closed_lines(meeting: Meeting, kind: DocumentKind) -> list[Line]:
    """Under /mit/: there it is asked for and read, by the rules for what is closed."""
    publication = ClosedPublication.objects.current().filter(meeting=meeting, kind=kind).first()
    if publication is None:
        return []
    address = reverse("my:meeting", args=[meeting.committee.slug, meeting.day])
    return [_line(address, kind, file) for file in closed_files(publication)]


def _line(address: str, kind: DocumentKind, file: FileState) -> Line:
    return Line(file, f"{address}{quote(end_of(file.part.form, file.part.part, WORDS[kind]))}")
