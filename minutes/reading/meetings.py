"""The meetings a reader is shown in lists, and which of their documents have a closed edition."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from committees.models import Meeting
from decisions.reading import Seats
from minutes.enums import DocumentKind
from minutes.models import ClosedPublication


def known_meetings() -> QuerySet[Meeting]:
    """Those that were announced or sent, or have a closed edition; the others are only being planned."""
    frozen = Exists(ClosedPublication.objects.filter(meeting=OuterRef("pk")))
    known = Q(announced_at__isnull=False) | Q(sent_at__isnull=False)
    return Meeting.objects.filter(known | Q(frozen)).select_related("committee")


def meetings_of(seats: Seats, body: int) -> QuerySet[Meeting]:
    """A body's meetings in the reader's own time there; all of them for whoever may know of them."""
    meetings = known_meetings().filter(committee=body)
    if seats.knows_all_of(body):
        return meetings
    days = Q(pk__in=())
    for starts_on, ends_on in seats.periods(body):
        until = Q(date__lte=ends_on) if ends_on else Q()
        days |= until & Q(date__gte=starts_on)
    return meetings.filter(days)


def with_closed_editions(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Says of each whether agenda and minutes have a closed edition."""
    frozen = ClosedPublication.objects.filter(meeting=OuterRef("pk"), current=True)
    return meetings.annotate(
        has_agenda=Exists(frozen.filter(kind=DocumentKind.AGENDA)),
        has_minutes=Exists(frozen.filter(kind=DocumentKind.MINUTES)),
    )
