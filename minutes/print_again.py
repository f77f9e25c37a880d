"""Queueing anew what could not be made, once what stood in its way is mended: PDFs and other files."""

from committees.models import Job
from committees.queue import enqueue
from decisions.models import RegisterEntry
from minutes.editions import CLOSED, PUBLIC, Tables
from minutes.models import Publication, YearlyRegister
from minutes.renditions.parts import Part, planned_parts
from minutes.renditions.requests import WAITING, known_parts
from minutes.renditions.yearly import MAKE as MAKE_YEARLY


def print_again() -> int:
    """Queues every publication without a PDF that nobody is at work on; returns how many."""
    waiting = [(tables.render_task, key) for tables in (PUBLIC, CLOSED) for key in _unprinted(tables)]
    return _queued(waiting)


def make_again() -> int:
    """Queues the newest public versions that lack a file made of them, and the years that lack a register."""
    lacking = [(PUBLIC.renditions_task, key) for key in _without_files()]
    return _queued([*lacking, *((MAKE_YEARLY, key) for key in _years_without_register())])


def _queued(wanted: list[tuple[str, str]]) -> int:
    under_way = set(Job.objects.filter(state__in=WAITING).values_list("kind", "key"))
    idle = [each for each in wanted if each not in under_way]
    for kind, key in idle:
        enqueue(kind, key)
    return len(idle)


def _unprinted(tables: Tables) -> list[str]:
    unprinted = tables.publication.objects.filter(pdf__isnull=True).order_by("pk")
    return [str(pk) for pk in unprinted.values_list("pk", flat=True)]


def _without_files() -> list[str]:
    rows = Publication.objects.current().prefetch_related("renditions").order_by("pk")
    return [str(row.pk) for row in rows.iterator(50) if _planned(row) - known_parts(row)]


def _planned(publication: Publication) -> set[Part]:
    return set(planned_parts(publication.read_document(), publication.read_envelope()))


def _years_without_register() -> list[str]:
    made = set(YearlyRegister.objects.values_list("committee", "year"))
    years = RegisterEntry.objects.order_by().values_list("committee", "date__year").distinct()
    return [f"{committee}-{year}" for committee, year in sorted(years) if (committee, year) not in made]
