"""A meeting's agenda or minutes with what is closed, and one item of it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from decisions.enums import ReadAs
from minutes.enums import DocumentKind
from minutes.public.converters import Day
from minutes.public.shown.front import shown_attendance, shown_facts
from minutes.public.shown.items import shown_item, shown_items
from minutes.reading import ReadersEdition
from minutes.renditions.parts import WORDS
from minutes.views.my.finding import Found, find
from minutes.views.my.frame import for_members, render_my


@require_safe
@for_members
def meeting(request: HttpRequest, committee: str, day: Day, kind: DocumentKind | None = None) -> HttpResponse:
    """The minutes, else the agenda, else the date alone."""
    found = find(request, committee, day)
    if kind is None and not found.editions:
        return render_my(request, "my/pages/nothing_yet.html", _around(found))
    edition = found.edition(kind)
    found.record(edition, edition.opened, ReadAs.PAGE)
    shown = shown_items(edition.document, edition.envelope)
    context = document_context(found, edition) | {
        "facts": shown_facts(edition.document),
        "attendance": shown_attendance(edition.document),
        "items": shown,
        "entries": list(zip(shown, edition.lines, strict=True)),
        "other_word": _other_word(found, edition),
    }
    return render_my(request, "my/pages/meeting.html", context)


@require_safe
@for_members
def item(request: HttpRequest, committee: str, day: Day, number: str) -> HttpResponse:
    """One item as the newest minutes or agenda have it."""
    found = find(request, committee, day)
    edition = found.edition()
    line = next((line for line in edition.lines if line.item.number == number), None)
    if line is None:
        raise Http404
    if line.opened and line.key:
        found.record(edition, {line.key: line.ground}, ReadAs.ITEM)
    context = document_context(found, edition) | {
        "item": shown_item(line.item, edition.envelope, level=1),
        "line": line,
    }
    return render_my(request, "my/pages/item.html", context)


def document_context(found: Found, edition: ReadersEdition) -> dict[str, Any]:
    kind = DocumentKind(edition.closed.kind)
    return _around(found) | {
        "document": edition.document,
        "edition": edition,
        "pdf": getattr(edition.closed, "pdf", None),
        "is_minutes": kind == DocumentKind.MINUTES,
        "word": WORDS[kind],
    }


def _around(found: Found) -> dict[str, Any]:
    return {
        "meeting": found.meeting,
        "committee": found.meeting.committee,
        "address": found.address,
        "may_ask": found.reading.may_ask,
        "knows_body": found.reading.knows_body,
        "reads_all": bool(found.reading.ground),
    }


def _other_word(found: Found, edition: ReadersEdition) -> str:
    return next((WORDS[kind] for kind, other in found.editions.items() if other is not edition), "")
