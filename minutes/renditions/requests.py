"""Asking for files to be made: by name of the task, since services know no tasks."""

from django.utils import timezone

from committees.enums import JobState
from committees.models import Job
from committees.queue import enqueue
from minutes.editions import CLOSED, PUBLIC
from minutes.enums import RenditionForm
from minutes.models import ClosedPublication, Publication
from minutes.renditions.parts import Part

WAITING = (JobState.QUEUED, JobState.RUNNING)


def queue_public(publication: Publication) -> Job:
    """Every file of a public version that is not there yet."""
    return enqueue(PUBLIC.renditions_task, str(publication.pk))


def queue_rest(publication: Publication) -> Job:
    """What is left, by a job that the sweep sends: the one that asks for it has ended by then."""
    return enqueue(PUBLIC.renditions_task, str(publication.pk), at=timezone.now())


def ask_for(publication: ClosedPublication, part: Part) -> Job:
    """One file of the closed edition. Asked for twice it is made once."""
    job = job_of(publication, part)
    if job is not None and job.state in WAITING:
        return job
    return enqueue(CLOSED.renditions_task, key_of(publication.pk, part))


def known_parts(publication: Publication | ClosedPublication) -> set[Part]:
    """What is made already; the parts of a packet count as the packet."""
    parts = (Part(RenditionForm(row.form), row.part) for row in publication.renditions.all())
    return {Part(part.form) if part.form == RenditionForm.PACKET else part for part in parts}


def job_of(publication: ClosedPublication, part: Part) -> Job | None:
    return Job.objects.filter(kind=CLOSED.renditions_task, key=key_of(publication.pk, part)).first()


def key_of(publication_id: int, part: Part) -> str:
    return f"{publication_id}:{part.form}:{part.part}"


def part_of(key: str) -> tuple[int, Part]:
    publication, form, part = key.split(":", 2)
    return int(publication), Part(RenditionForm(form), part)
