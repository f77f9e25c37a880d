"""Plans that still stand. Whatever is published or withdrawn by hand ends them."""

from django.db.models import QuerySet
from django.utils import timezone

from committees.models import Meeting
from minutes.enums import DocumentKind
from minutes.models import PlannedPublication


def standing() -> QuerySet[PlannedPublication]:
    """Every plan that still stands."""
    return PlannedPublication.objects.filter(done_at__isnull=True, cancelled_at__isnull=True, problem="")


def waiting(meeting: Meeting, kind: DocumentKind) -> QuerySet[PlannedPublication]:
    """The plan for the document that still stands, at most one."""
    return standing().filter(meeting=meeting, kind=kind)


def end_plan(meeting: Meeting, kind: DocumentKind) -> bool:
    """Whether there was one. Else a document that was withdrawn would publish itself again."""
    return bool(waiting(meeting, kind).update(cancelled_at=timezone.now()))
