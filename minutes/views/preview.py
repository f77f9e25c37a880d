"""How the agenda or minutes would look to citizens if they were published now. For staff alone."""

from dataclasses import replace
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from committees.access import visible_to
from committees.models import Meeting, Organisation
from committees.organisations import organisation
from minutes.compose import compose
from minutes.document import Item, MinutesDocument
from minutes.enums import Act, DocumentKind, Edition
from minutes.envelope import Envelope
from minutes.gaps import Laid, laid_out
from minutes.public.shown.difference import shown_difference
from minutes.public.shown.front import shown_attendance, shown_facts
from minutes.public.shown.items import ShownItem, shown_item, shown_items
from minutes.publishing.envelopes import make_envelope
from minutes.publishing.pending import pending
from minutes.publishing.version import Version
from minutes.renditions.parts import WORDS
from minutes.views.preview_files import preview_links
from minutes.views.preview_gaps import Entry, entries, with_gaps

CLEAN = "rent"  # ?rent=1 shows the page as citizens get it, without the secretary's marks


class Draft:
    """The public edition of a meeting composed now, as its preview pages need it. Writes nothing."""

    def __init__(self, request: HttpRequest, pk: int, kind: str) -> None:
        if kind not in list(DocumentKind):
            raise Http404
        meetings = visible_to(Meeting.objects.select_related("committee__style"), request.user)
        self.request, self.kind = request, DocumentKind(kind)
        self.meeting = get_object_or_404(meetings, pk=pk)
        self.clean = CLEAN in request.GET

    @cached_property
    def document(self) -> MinutesDocument:
        return compose(self.meeting, self.kind, Edition.PUBLIC)

    @cached_property
    def organisation(self) -> Organisation:
        return organisation()

    @cached_property
    def envelope(self) -> Envelope:
        version = Version(self.meeting, self.kind, 0, self.organisation, None, "", Act.PUBLISH)
        links = preview_links(self.document, self.request.user)
        return make_envelope(self.document, version, timezone.now(), links)

    @cached_property
    def laid(self) -> list[Laid]:
        return laid_out(self.meeting, self.kind, self.document)

    def address_of(self, item: Item | ShownItem) -> str:
        if not item.number:
            return ""
        address = reverse("preview_item", args=[self.meeting.pk, self.kind, item.number])
        return f"{address}?{CLEAN}=1" if self.clean else address

    def answer(self, template: str, context: dict[str, Any]) -> HttpResponse:
        frame = {
            "organisation": self.organisation,
            "path": self.request.path,
            "base": settings.BASE_URL,
            "release": settings.RELEASE,
            "language": get_language(),
            "meeting": self.meeting,
            "committee": self.meeting.committee,
            "document": self.document,
            "kind": self.kind,
            "word": WORDS[self.kind],
            "is_minutes": self.kind == DocumentKind.MINUTES,
            "clean": self.clean,
        }
        return render(self.request, template, frame | context)


@require_safe
@never_cache
def preview(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """The public edition on the public templates, from the working records, with marks at the gaps."""
    draft = Draft(request, pk, kind)
    document, envelope = draft.document, draft.envelope
    items = [replace(item, address=draft.address_of(item)) for item in shown_items(document, envelope)]
    context = {
        "envelope": envelope,
        "facts": shown_facts(document),
        "attendance": shown_attendance(document),
        "items": items,
        "entries": [Entry(item=item) for item in items] if draft.clean else entries(draft.laid, items),
    }
    return draft.answer("preview/meeting.html", context)


@require_safe
@never_cache
def preview_item(request: HttpRequest, pk: int, kind: str, number: str) -> HttpResponse:
    draft = Draft(request, pk, kind)
    item = next((item for item in draft.document.items if item.number == number), None)
    if item is None:
        raise Http404
    links = tuple(link for link in draft.envelope.continues if link.number == number)
    shown = shown_item(item, draft.envelope, level=1, continues=links)
    if not draft.clean and (laid := next((laid for laid in draft.laid if laid.public == item), None)):
        shown = with_gaps(shown, laid)
    return draft.answer("preview/item.html", {"item": shown})


@require_safe
@never_cache
def preview_changes(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Words added and removed against what is out now."""
    draft = Draft(request, pk, kind)
    found = pending(draft.meeting, draft.kind, draft.document)
    context = {
        "current": found.current if found else None,
        "difference": shown_difference(found.difference) if found else None,
    }
    return draft.answer("preview/changes.html", context)
