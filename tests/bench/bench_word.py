"""The Word document of a long real document, against its PDF in the same process, and how it grows."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from statistics import median

from minutes.document import MinutesDocument
from minutes.envelope import Envelope, Look, OrganisationMark
from minutes.importing import read
from minutes.pdf.render import render_pdf
from minutes.word import render_docx
from tests.bench.measure import ROUNDS, Figure, growth, seconds_of, single
from tests.bench.seeds import seeds

ENVELOPE = Envelope(
    organisation=OrganisationMark("Prøveby Kommune", "#0f4c5c"),
    look=Look("Standard"),
    address="/udvalg/proeve/2025-03-05/",
    base="https://referat.example",
    version=1,
    published_at=datetime(2025, 3, 6, 8, 30, tzinfo=UTC),
)


def bench_word() -> list[Figure]:
    """The Word document of seed 002, and ten times its items; what the PDF takes beside it."""
    path = next(path for path in seeds() if path.name.startswith("002"))
    document = read(path.read_bytes(), path.name).document
    written = [_taken(render_docx, document) for _round in range(ROUNDS + 1)][1:]
    printed = [_taken(render_pdf, document) for _round in range(4)][1:]
    ratio = median(printed) / median(written)
    longer = "Word document, seed 002 and ten times its items"
    return [
        single("Word document of seed 002, warm", written),
        single("PDF of seed 002, warm, ratio to its Word document", printed, ratio),
        *growth(longer, (1, 10), lambda times: replace(document, items=document.items * times), _write),
    ]


def _write(document: MinutesDocument) -> bytes:
    return render_docx(document, ENVELOPE)


def _taken(render: Callable[[MinutesDocument, Envelope], bytes], document: MinutesDocument) -> float:
    return seconds_of(lambda prepared: render(prepared, ENVELOPE), document)
