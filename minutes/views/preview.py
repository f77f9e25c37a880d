"""How the agenda or minutes would look to citizens if they were published now. For staff alone."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from committees.access import visible_to
from committees.models import Meeting
from committees.organisations import organisation
from minutes.compose import compose
from minutes.enums import Act, DocumentKind, Edition
from minutes.envelopes import make_envelope
from minutes.freeze import Version
from minutes.public.shown.front import shown_attendance, shown_facts
from minutes.public.shown.items import shown_items


@require_safe
@never_cache
def preview(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """The public edition on the public templates, from the working records; writes nothing."""
    if kind not in list(DocumentKind):
        raise Http404
    meetings = visible_to(Meeting.objects.select_related("committee__style"), request.user)
    meeting = get_object_or_404(meetings, pk=pk)
    document = compose(meeting, DocumentKind(kind), Edition.PUBLIC)
    owner = organisation()
    version = Version(meeting, DocumentKind(kind), 0, owner, None, "", Act.PUBLISH)
    envelope = make_envelope(document, version, timezone.now(), ())
    context = {
        "organisation": owner,
        "path": request.path,
        "base": settings.BASE_URL,
        "release": settings.RELEASE,
        "language": get_language(),
        "meeting": meeting,
        "committee": meeting.committee,
        "document": document,
        "envelope": envelope,
        "is_minutes": kind == DocumentKind.MINUTES,
        "facts": shown_facts(document),
        "attendance": shown_attendance(document),
        "items": shown_items(document, envelope),
    }
    return render(request, "preview/meeting.html", context)
