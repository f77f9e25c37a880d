"""How far the printing of a publication is, for the desk: as a whole, and file by file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from committees.models import Job
from minutes.editions import CLOSED, PUBLIC
from minutes.enums import RenditionForm
from minutes.models import ClosedPublication, Publication
from minutes.renditions.parts import FIRST, OF_ONE_ITEM, Part, numbers, planned_parts
from minutes.renditions.requests import WAITING, key_of, known_parts
from minutes.renditions.words import name_of


class State(StrEnum):
    """NOT_ASKED: a file of the closed edition that nobody wanted yet."""

    READY = "ready"
    WAITING = "waiting"
    FAILED = "failed"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class FileState:
    """`error` is a sentence for the secretary where it could not be made."""

    part: Part
    name: str
    state: State
    size: int | None = None
    pages: int | None = None
    error: str = ""


@dataclass(frozen=True, slots=True)
class Printing:
    """Of one public version: at which `item` of `items` the PDF is, and after it the other files.

    `report` holds what the secretary should know of files that were made, in lines.
    """

    pdf: State
    files: State
    item: int
    items: int
    error: str = ""
    report: str = ""

    @property
    def waits(self) -> bool:
        return State.WAITING in (self.pdf, self.files)

    @property
    def failed(self) -> bool:
        return State.FAILED in (self.pdf, self.files)


def printing(publication: Publication) -> Printing:
    render = _job(PUBLIC.render_task, str(publication.pk))
    making = _job(PUBLIC.renditions_task, str(publication.pk))
    pdf = _state(hasattr(publication, "pdf"), render)
    document, envelope = publication.read_document(), publication.read_envelope()
    lacking = set(planned_parts(document, envelope)) - known_parts(publication)
    files = _state(not lacking, making) if pdf == State.READY else pdf
    left = {part.part for part in lacking if part.form in OF_ONE_ITEM}
    items = numbers(document)
    at = next((place for place, number in enumerate(items, start=1) if number in left), len(items))
    if pdf == State.WAITING and render is not None:
        at = min(len(items), 1 + render.progress * len(items) // 100)
    failed = (render if pdf == State.FAILED else making) if State.FAILED in (pdf, files) else None
    reports = [job.report for job in (render, making) if job and job.report]
    return Printing(pdf, files, at, len(items), failed.error if failed else "", "\n".join(reports))


def public_files(publication: Publication) -> Iterator[FileState]:
    """Beside the PDF, in the order in which they are made."""
    job = _job(PUBLIC.renditions_task, str(publication.pk))
    yield from _files(publication, lambda _part: job, waits=True)


def closed_files(publication: ClosedPublication) -> Iterator[FileState]:
    jobs = Job.objects.filter(kind=CLOSED.renditions_task, key__startswith=f"{publication.pk}:")
    by_key = {job.key: job for job in jobs}
    yield from _files(publication, lambda part: by_key.get(key_of(publication.pk, part)), waits=False)


def _files(
    publication: Publication | ClosedPublication, job_of: Callable[[Part], Job | None], waits: bool
) -> Iterator[FileState]:
    rows = {(row.form, row.part): row for row in publication.renditions.all()}
    for part in planned_parts(publication.read_document(), publication.read_envelope()):
        made = [row for key, row in rows.items() if _is(key, part)]
        for row in sorted(made, key=lambda row: (len(row.part), row.part)):
            own = Part(part.form, row.part)
            yield FileState(own, _name(own, len(made)), State.READY, row.size, row.pages)
        if not made:
            job = job_of(part)
            state = _state(False, job)
            if job is None and not waits:
                state = State.NOT_ASKED
            yield FileState(part, name_of(part), state, error=job.error if job else "")


def _is(key: tuple[str, str], part: Part) -> bool:
    return key[0] == part.form and (part.form == RenditionForm.PACKET or key[1] == part.part)


def _name(part: Part, of: int) -> str:
    if part.form == RenditionForm.PACKET and of == 1 and part.part == FIRST:
        return name_of(Part(part.form))
    return name_of(part)


def _job(kind: str, key: str) -> Job | None:
    return Job.objects.filter(kind=kind, key=key).first()


def _state(there: bool, job: Job | None) -> State:
    """What is not there and nobody is at work on has failed, whatever its job says."""
    if there:
        return State.READY
    return State.WAITING if job is not None and job.state in WAITING else State.FAILED
