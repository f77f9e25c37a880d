"""Finding what an address under /mit/ names. Hidden and missing both answer 404."""

from dataclasses import dataclass
from functools import cached_property

from django.http import Http404, HttpRequest
from django.urls import reverse

from committees.models import Meeting
from decisions.enums import ReadAs
from decisions.reading import MeetingReading, reading_of, record_reading
from minutes.enums import DocumentKind
from minutes.public.converters import Day
from minutes.reading import ReadersEdition, known_meetings, readers_edition
from minutes.views.my.frame import reader

KINDS = (DocumentKind.MINUTES, DocumentKind.AGENDA)


@dataclass(frozen=True)
class Found:
    """A meeting as one reader may see it. Editions are read when they are asked for."""

    request: HttpRequest
    reading: MeetingReading

    @property
    def meeting(self) -> Meeting:
        return self.reading.meeting

    @property
    def address(self) -> str:
        return meeting_address(self.meeting)

    @cached_property
    def editions(self) -> dict[DocumentKind, ReadersEdition]:
        """The minutes first, so that the newest stands first."""
        found = {kind: readers_edition(self.reading, kind, self.address) for kind in KINDS}
        return {kind: edition for kind, edition in found.items() if edition}

    def edition(self, kind: DocumentKind | None = None) -> ReadersEdition:
        """The one asked for, else the minutes, else the agenda."""
        for found, edition in self.editions.items():
            if kind in (None, found):
                return edition
        raise Http404

    def record(self, edition: ReadersEdition, items: dict[int, str], shown_as: ReadAs, **more: str) -> None:
        """Writes down that the items are opened; called before anything of them is sent."""
        version = {"kind": edition.closed.kind, "version": edition.closed.version}
        record_reading(reader(self.request), self.meeting, items, shown_as, **version, **more)


def find(request: HttpRequest, committee: str, day: Day) -> Found:
    meeting = known_meetings().filter(committee__slug=committee, date=day.date, day_number=day.number).first()
    if meeting is None:
        raise Http404
    reading = reading_of(reader(request), meeting)
    if not reading.anything:
        raise Http404
    return Found(request, reading)


def meeting_address(meeting: Meeting) -> str:
    return reverse("my:meeting", args=[meeting.committee.slug, meeting.day])
