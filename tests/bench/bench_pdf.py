"""The PDF of a long real document, in a process that never made one and in one that did."""

import json
import subprocess
import sys
from datetime import UTC, datetime

from minutes.document import MinutesDocument
from minutes.document_json import to_json
from minutes.envelope import Envelope, Look, OrganisationMark
from minutes.importing import read
from tests.bench.measure import Figure, single
from tests.bench.seeds import seeds

FRESH_PROCESSES = 3
# Prints the CPU seconds of loading fonts, of the first PDF and of the second.
RENDERING = """
import json, sys, time
import django
django.setup()
from minutes.document import MinutesDocument
from minutes.document import MinutesDocument
from minutes.document_json import from_json
from minutes.envelope import Envelope
from minutes.pdf.render import render_pdf
document, envelope = json.load(sys.stdin)
document, envelope = from_json(MinutesDocument, document), from_json(Envelope, envelope)
steps = [lambda: render_pdf(document, envelope)] * 2
if sys.argv[1] == "fonts first":
    from minutes.tasks import load_fonts
    steps.insert(0, load_fonts)
times = []
for step in steps:
    before = time.process_time()
    step()
    times.append(time.process_time() - before)
print(json.dumps(times))
"""


def seed_002() -> tuple[MinutesDocument, Envelope]:
    """About 15 pages of real minutes, and an envelope for them. Raises LeftOut where they are not."""
    path = next(path for path in seeds() if path.name.startswith("002"))
    envelope = Envelope(
        organisation=OrganisationMark("Prøveby Kommune", "#0f4c5c"),
        look=Look("Standard"),
        address="/udvalg/proeve/2025-03-05/",
        base="https://referat.example",
        version=1,
        published_at=datetime(2025, 3, 6, 8, 30, tzinfo=UTC),
    )
    return read(path.read_bytes(), path.name).document, envelope


def bench_pdf() -> list[Figure]:
    """The PDF of seed 002: first and second of a process, with and without fonts loaded before."""
    given = json.dumps([to_json(part) for part in seed_002()])
    cold = [_rendered(given, "cold") for _process in range(FRESH_PROCESSES)]
    warm = [_rendered(given, "fonts first") for _process in range(FRESH_PROCESSES)]
    aim = "below 5000 ms"
    return [
        single("PDF of seed 002, first of a process", [first for first, _second in cold], aim=aim),
        single("PDF of seed 002, second of a process", [second for _first, second in cold], aim=aim),
        single("fonts and stylesheets, once a process", [fonts for fonts, *_pdfs in warm]),
        single("PDF of seed 002, first after them", [first for _fonts, first, _second in warm], aim=aim),
    ]


def _rendered(given: str, mode: str) -> list[float]:
    run = subprocess.run(
        [sys.executable, "-c", RENDERING, mode], input=given, capture_output=True, text=True, check=True
    )
    times: list[float] = json.loads(run.stdout.splitlines()[-1])
    return times
