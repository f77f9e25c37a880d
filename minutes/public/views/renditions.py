"""Files derived from the newest publication: Word, decision list, packet, extracts; and a year's register.

What is planned and not there yet is being made (503); what a document gives no such file of is missing.
"""

from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404

from committees.answers import PublicRequest, public_page
from committees.models import Committee
from decisions.models import RegisterEntry
from minutes.enums import DocumentKind, RenditionForm
from minutes.models import Rendition, YearlyRegister
from minutes.public.converters import Day
from minutes.public.lookup import Published, find_meeting, find_published
from minutes.public.views.files import being_made, stored
from minutes.renditions.parts import FIRST, PDF, WORDS, Part, planned_parts


@public_page
def of_document(
    request: PublicRequest, committee: str, day: Day, kind: DocumentKind, form: RenditionForm
) -> HttpResponseBase:
    """The agenda's or the minutes' own: the Word document, the PDF without files inside."""
    return _answer(request, find_published(find_meeting(committee, day), kind), form)


@public_page
def decision_list(request: PublicRequest, committee: str, day: Day) -> HttpResponseBase:
    published = find_published(find_meeting(committee, day), DocumentKind.MINUTES)
    return _answer(request, published, RenditionForm.DECISIONS)


@public_page
def packet(request: PublicRequest, committee: str, day: Day, part: int = 1) -> HttpResponseBase:
    """The packet of the newest document, or a further part of it."""
    return _answer(request, find_published(find_meeting(committee, day)), RenditionForm.PACKET, str(part))


@public_page
def extract(
    request: PublicRequest, committee: str, day: Day, number: str, form: RenditionForm
) -> HttpResponseBase:
    """One item, as the newest minutes or agenda have it."""
    return _answer(request, find_published(find_meeting(committee, day)), form, number)


@public_page
def yearly_register(request: PublicRequest, committee: str, year: int) -> HttpResponseBase:
    found = get_object_or_404(Committee, slug=committee)
    row = YearlyRegister.objects.filter(committee=found, year=year).first()
    if row is not None:
        return stored(request, str(row.file.name), row.sha256, PDF, f"{found.slug}-beslutninger-{year}.pdf")
    if not RegisterEntry.objects.filter(committee=found, date__year=year).exists():
        raise Http404
    return being_made(request, {"committee": found})


def _answer(
    request: PublicRequest, published: Published, form: RenditionForm, part: str = ""
) -> HttpResponseBase:
    rows = {row.part: row for row in Rendition.objects.filter(publication=published.shown, form=form)}
    if part in rows:
        return _sent(request, published, rows[part])
    planned = Part(form) if form == RenditionForm.PACKET else Part(form, part)
    if planned not in planned_parts(published.document, published.envelope):
        raise Http404
    if form == RenditionForm.PACKET and rows:  # it is made, and has fewer parts
        raise Http404
    meeting = published.meeting
    return being_made(request, {"meeting": meeting, "committee": meeting.committee})


def _sent(request: PublicRequest, published: Published, row: Rendition) -> HttpResponseBase:
    return stored(request, str(row.file.name), row.sha256, row.content_type, name_of(published, row))


def name_of(published: Published, row: Rendition) -> str:
    """The name it is saved under: "byraadet-2026-03-17-referat-punkt-7-v2.pdf"."""
    meeting, form = published.meeting, RenditionForm(row.form)
    words = {
        RenditionForm.EXTRACT: f"-punkt-{row.part}",
        RenditionForm.EXTRACT_WORD: f"-punkt-{row.part}",
        RenditionForm.DECISIONS: "-beslutninger",
        RenditionForm.PACKET: "-pakke" + ("" if row.part in ("", FIRST) else f"-{row.part}"),
        RenditionForm.PLAIN: "-uden-filer",
    }
    end = "pdf" if row.content_type == PDF else "docx"
    kind = WORDS[published.kind]
    return (
        f"{meeting.committee.slug}-{meeting.day}-{kind}{words.get(form, '')}-v{published.shown.version}.{end}"
    )
