"""What the meeting's page adds to the state of its files: PDFs that failed, and what they print otherwise."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from committees.admin.acting import actor
from committees.enums import JobState
from committees.models import Job, Meeting
from minutes.editions import CLOSED, PUBLIC, Tables
from minutes.enums import DocumentKind, Edition
from minutes.labels import EDITIONS
from minutes.print_failed import print_failed


@dataclass(frozen=True, slots=True)
class PrintState:
    """`error` is why the edition has no PDF (the public one's stands beside its other files), `report` what
    stands otherwise in it than in the record, by lines."""

    edition: Any
    failed: bool
    error: str
    report: tuple[str, ...]


def print_states(meeting: Meeting) -> dict[str, list[PrintState]]:
    """By kind of document; nothing of what went well without a word."""
    states: dict[str, list[PrintState]] = {kind: [] for kind in DocumentKind}
    for tables in (PUBLIC, CLOSED):
        current = tables.publication.objects.current().filter(meeting=meeting).order_by("kind")
        kinds = {str(pk): kind for pk, kind in current.values_list("pk", "kind")}
        jobs = Job.objects.filter(kind=tables.render_task, key__in=kinds).order_by("pk")
        for job in jobs:
            if job.state == JobState.FAILED or job.report:
                states[kinds[job.key]].append(_state(job, tables))
    return states


def print_page(request: HttpRequest, meeting: Meeting, kind: str, _frame: dict[str, Any]) -> HttpResponse:
    """A post asks once more for the PDFs that failed, of both editions."""
    if kind not in set(DocumentKind):
        raise Http404
    if request.method == "POST":
        count = print_failed(meeting, DocumentKind(kind), actor(request))
        told = ngettext("%(count)d PDF is made again.", "%(count)d PDFs are made again.", count)
        messages.success(request, told % {"count": count} if count else _("No PDF has failed."))
    return HttpResponseRedirect(reverse("admin:committees_meeting_change", args=[meeting.pk]))


def _state(job: Job, tables: Tables) -> PrintState:
    failed = job.state == JobState.FAILED
    error = job.error if tables.edition == Edition.CLOSED else ""
    return PrintState(EDITIONS[tables.edition], failed, error, tuple(job.report.splitlines()))
