"""Finding what a public address names: a meeting in one query, its publications in another.

Hidden and missing both raise Http404; what was withdrawn is told apart in `errors`.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Case, F, OuterRef, Q, QuerySet, Subquery, TextField, Value, When
from django.http import Http404

from committees.models import Meeting
from decisions.models import RegisterEntry
from minutes.document import MinutesDocument
from minutes.enums import DocumentKind
from minutes.envelope import Continuation, Envelope
from minutes.models import Publication
from minutes.public.converters import Day


@dataclass(frozen=True)
class Published:
    """What is published of a meeting. `shown` is the publication asked for, the only one with its text."""

    meeting: Meeting
    shown: Publication
    publications: tuple[Publication, ...]

    @cached_property
    def document(self) -> MinutesDocument:
        return self.shown.read_document()

    @cached_property
    def envelope(self) -> Envelope:
        return self.shown.read_envelope()

    @property
    def kind(self) -> DocumentKind:
        return DocumentKind(self.shown.kind)

    @property
    def versions(self) -> tuple[Publication, ...]:
        """All versions of the same document, the newest first."""
        return tuple(row for row in self.publications if row.kind == self.shown.kind)

    @property
    def newest(self) -> Publication:
        return next((row for row in self.versions if row.current), self.shown)

    @property
    def other_kind(self) -> DocumentKind | None:
        """The agenda beside the minutes, or the minutes beside the agenda, where published."""
        return next(
            (DocumentKind(row.kind) for row in self.publications if row.kind != self.shown.kind), None
        )


def find_meeting(committee: str, day: Day) -> Meeting:
    """An announced meeting with its committee and the addresses of its neighbours, in one query."""
    meetings = Meeting.objects.announced().select_related("committee")
    meeting = (
        meetings.filter(committee__slug=committee, date=day.date, day_number=day.number)
        .annotate(
            earlier_date=Subquery(_earlier().values("date")[:1]),
            earlier_number=Subquery(_earlier().values("day_number")[:1]),
            later_date=Subquery(_later().values("date")[:1]),
            later_number=Subquery(_later().values("day_number")[:1]),
        )
        .first()
    )
    if meeting is None:
        raise Http404
    return meeting


def neighbours(meeting: Any) -> tuple[Day | None, Day | None]:
    """The days of the announced meetings of the committee before and after one that `find_meeting` gave."""
    earlier = Day(meeting.earlier_date, meeting.earlier_number) if meeting.earlier_date else None
    later = Day(meeting.later_date, meeting.later_number) if meeting.later_date else None
    return earlier, later


def find_published(
    meeting: Meeting, kind: DocumentKind | None = None, version: int | None = None
) -> Published:
    """The newest of the kind, or a version of it; without a kind the minutes, else the agenda."""
    kind = kind or (DocumentKind.MINUTES if meeting.minutes_published_at else DocumentKind.AGENDA)
    wanted = Q(kind=kind, version=version) if version else Q(kind=kind, current=True)
    rows: tuple[Any, ...] = tuple(_with_text_of(wanted).filter(meeting=meeting).order_by("kind", "-version"))
    shown = next((row for row in rows if row.wanted), None)
    if shown is None:
        raise Http404
    shown.document, shown.envelope, shown.meeting = shown.text, shown.cover, meeting
    return Published(meeting, shown, rows)


def find_two_versions(meeting: Meeting, kind: DocumentKind, version: int) -> tuple[Publication, Publication]:
    """The version and the one before it that can still be read, both with their documents; else Http404."""
    rows = Publication.objects.filter(meeting=meeting, kind=kind, version__lte=version)
    newest = list(rows.defer("envelope").order_by("-version")[:2])
    if len(newest) < 2 or newest[0].version != version:
        raise Http404
    return newest[1], newest[0]


def _with_text_of(wanted: Q) -> QuerySet[Publication]:
    """All publications, but the long texts of those wanted alone."""
    return (
        Publication.objects.select_related("pdf")
        .defer("document", "envelope")
        .annotate(
            wanted=Case(When(wanted, then=Value(True)), default=Value(False)),
            text=Case(When(wanted, then=F("document")), default=Value(""), output_field=TextField()),
            cover=Case(When(wanted, then=F("envelope")), default=Value(""), output_field=TextField()),
        )
    )


def _earlier() -> QuerySet[Meeting]:
    before = Q(date__lt=OuterRef("date")) | Q(date=OuterRef("date"), day_number__lt=OuterRef("day_number"))
    return _same_committee().filter(before).order_by("-date", "-day_number")


def _later() -> QuerySet[Meeting]:
    after = Q(date__gt=OuterRef("date")) | Q(date=OuterRef("date"), day_number__gt=OuterRef("day_number"))
    return _same_committee().filter(after).order_by("date", "day_number")


def _same_committee() -> QuerySet[Meeting]:
    return Meeting.objects.announced().filter(committee=OuterRef("committee"))


def living_links(envelope: Envelope, number: str) -> tuple[Continuation, ...]:
    """The item's links back that still lead to an open item of published minutes.

    The envelope is frozen; the item it links to may have been withdrawn or closed since, and then the
    link itself would tell that the two belong together.
    """
    links = [link for link in envelope.continues if link.number == number]
    open_ones = RegisterEntry.objects.filter(address__in=[link.address for link in links], closed=False)
    living = set(open_ones.values_list("address", flat=True)) if links else set()
    return tuple(link for link in links if link.address in living)
