"""What harms a worker: its row tells it, and the document queued behind it is printed."""

import json
from pathlib import Path

import pytest
from django.core.files.storage import storages
from pypdf import PdfReader

from committees.enums import JobState
from committees.models import Alarm, Job, Meeting
from committees.queue import enqueue
from minutes.document import MinutesDocument
from minutes.document_json import to_data
from minutes.editions import PUBLIC
from minutes.models import Publication, RenderedPdf
from tests.minutes.pdf import examples
from tests.minutes.pdf.hostile.documents import HOSTILE, OUTWARD, PRINTED, STOPPED, WORD, outward
from tests.minutes.public.published import make_harbour_meeting, make_organisation, put_up
from tests.web_server import recording_server
from tests.worker.stubborn import DEAF, GREEDY, HOLDING

pytestmark = pytest.mark.worker
GOOD = examples.document(examples.item(blocks=(examples.section("<p>Ny sti langs åen.</p>"),)))
EVERY_DAY = ("20,000 rows", "spans that push each other out", "picture that swells", "half characters")
BOUNDS = {"JOB_SECONDS": "60", "JOB_SECONDS_HARD": "70", "JOB_MEMORY_MB": "700"}


class Queue:
    """Versions of one meeting's minutes, put up past every form and check, and queued in that order."""

    def __init__(self, meeting: Meeting) -> None:
        self._meeting = meeting
        self._version = 0

    def put(self, document: MinutesDocument) -> Job:
        self._version += 1
        publication = put_up(self._meeting, GOOD, version=self._version, current=False)
        text = json.dumps(to_data(document))  # which writes half a character as JSON can, and to_json cannot
        Publication.objects.filter(pk=publication.pk).update(document=text)
        return enqueue(PUBLIC.render_task, str(publication.pk))


@pytest.fixture
def queue(site):
    make_organisation()
    return Queue(make_harbour_meeting())


def wait(site, jobs: list[Job]) -> list[Job]:
    """The rows when all of them have come to an end; how long is the site's own patience, for each."""
    for job in jobs:
        site.wait_until(lambda job=job: Job.objects.get(pk=job.pk).finished_at is not None)
    return [Job.objects.get(pk=job.pk) for job in jobs]


def text_of(job: Job) -> str:
    with storages[PUBLIC.storage].open(RenderedPdf.objects.get(publication_id=job.key).file.name) as file:
        return " ".join(page.extract_text() for page in PdfReader(file).pages)


def assert_harmless(site, queue: Queue, names: tuple[str, ...]) -> None:
    site.environment.update(BOUNDS)
    queued = [(name, queue.put(HOSTILE[name][0]), queue.put(GOOD)) for name in names]
    site.start_worker()
    told = {}
    for name, hostile, behind in queued:
        hostile, behind = wait(site, [hostile, behind])
        assert (behind.state, behind.attempt) == (JobState.DONE, 1), name
        assert "Ny sti langs åen." in text_of(behind), name
        expected = HOSTILE[name][1]
        if expected == PRINTED and hostile.state == JobState.DONE and WORD in text_of(hostile):
            continue
        if expected and hostile.state == JobState.FAILED and expected in hostile.error:
            assert expected == STOPPED or hostile.error.startswith("Punkt 7, Sagsfremstilling: "), name
            continue
        told[name] = (hostile.state, hostile.attempt, hostile.error)
    assert told == {}


def test_hostile_documents_hold_nobody_up(site, queue):
    assert_harmless(site, queue, EVERY_DAY)


@pytest.mark.long
def test_every_hostile_document_holds_nobody_up(site, queue):
    assert_harmless(site, queue, tuple(name for name in HOSTILE if name not in EVERY_DAY))


def test_worker_loads_nothing_from_outside(site, queue):
    secret = Path(site.folder) / "secret.txt"
    secret.write_text("kanariefugl")
    with recording_server() as (address, asked):
        port = address.rpartition(":")[2]
        jobs = [queue.put(outward(form.format(port=port, secret=secret))) for form in OUTWARD]
        site.start_worker()
        for job in wait(site, jobs):
            assert job.state == JobState.DONE, job.error
            assert WORD in text_of(job)
            assert "kanariefugl" not in text_of(job)
        assert asked == []


def test_task_that_heeds_no_first_limit_is_ended_and_told(site, queue):
    """Deaf to the first limit, deaf to everything, and greedy; the second limit and the memory end them."""
    site.environment |= {"JOB_SECONDS": "9", "JOB_SECONDS_HARD": "11", "JOB_MEMORY_MB": "700"}
    queued = []
    for kind in (DEAF, HOLDING, GREEDY):
        queued += [enqueue(kind, "1"), queue.put(GOOD)]
    site.start_worker("--include", "tests.worker.stubborn")
    rows = wait(site, queued)
    assert [(job.state, job.attempt) for job in rows] == [(JobState.FAILED, 1), (JobState.DONE, 1)] * 3
    deaf, _good, holding, _good, greedy, _good = rows
    assert "stoppet efter 11 sekunder" in deaf.error
    assert "stoppet efter 11 sekunder" in holding.error
    assert "mere end 700 MB" in greedy.error
    assert Alarm.objects.filter(code="job").count() == 3
