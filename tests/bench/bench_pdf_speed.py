"""Printing against WeasyPrint as it comes: time, growth with the pages, memory, and both cores at once."""

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from django.utils.translation import override

from tests.bench.bench_pdf import seed_002
from tests.bench.measure import Figure, single

ROUNDS = 5
EACH = 4  # documents a core, for the throughput
CORES = 2


def bench_pdf_against_stock() -> list[Figure]:
    """Seed 002 in a warm worker, and by WeasyPrint as it comes in fresh processes."""
    with tempfile.TemporaryDirectory() as folder:
        source = _stock_source(Path(folder))
        fresh = []
        for _round in range(ROUNDS):
            before = _children()
            _stock(source)
            fresh.append(_children() - before)
    ours = _worked(1, ROUNDS)["cpu"]
    ratio = statistics.median(ours) / statistics.median(fresh)
    return [
        single("seed 002 by stock WeasyPrint, fresh process", fresh),
        single("seed 002 by a warm worker", ours, ratio, "at most 0.6"),
    ]


def bench_pdf_growth() -> list[Figure]:
    """Seed 002 repeated to about 50 and about 480 pages: CPU time and peak memory a page."""
    small, large = _worked(3, 3), _worked(30, 1)
    a_page = [[taken / told["pages"] for taken in told["cpu"]] for told in (small, large)]
    ratio = statistics.median(a_page[1]) / statistics.median(a_page[0])
    return [
        single(f"a page of {small['pages']}", a_page[0]),
        single(f"a page of {large['pages']}", a_page[1], ratio, "at most 1.2"),
        Figure(f"memory a page of {large['pages']}, MB", ratio=large["mb"] / large["pages"], aim="below 1.3"),
    ]


def bench_pdf_throughput() -> list[Figure]:
    """Seed 002 on two cores by the wall: warm workers, our own fresh processes, stock fresh processes."""
    with tempfile.TemporaryDirectory() as folder:
        source = _stock_source(Path(folder))
        stock = _side_by_side(lambda: _stock(source))
    fresh = _side_by_side(lambda: _worked(1, 0))
    workers = [_worker(1, EACH) for _core in range(CORES)]
    start = time.perf_counter()
    for worker in workers:
        _begin(worker)
    for worker in workers:
        worker.communicate()
    warm = (time.perf_counter() - start) / (CORES * EACH)
    return [
        Figure("seed 002 on two cores, warm workers, each", warm),
        Figure("… our own fresh processes, each", fresh, ratio=fresh / warm, aim="at least 2.5"),
        Figure("… stock WeasyPrint in fresh processes, each", stock, ratio=stock / warm),
    ]


def _side_by_side(work: Callable[[], object]) -> float:
    """Seconds by the wall for each, with one at a time on each core."""
    start = time.perf_counter()
    with ThreadPoolExecutor(CORES) as pool:
        list(pool.map(lambda _number: work(), range(CORES * EACH)))
    return (time.perf_counter() - start) / (CORES * EACH)


def _stock_source(folder: Path) -> Path:
    """The HTML of the pages with our stylesheet in it, as WeasyPrint alone can set it."""
    from django.template.loader import render_to_string

    from minutes.pdf.setting.assets import stylesheet
    from minutes.pdf.setting.colours import colours
    from minutes.pdf.setting.typesetter import _own_style
    from minutes.pdf.shown.document import printed_document

    document, envelope = seed_002()
    with override(document.language):
        html = render_to_string("pdf/document.html", {"page": printed_document(document, envelope)})
        style = stylesheet() + _own_style(colours(envelope.organisation.colour))
    source = folder / "pages.html"
    source.write_text(html.replace("<head>", f"<head><style>{style}</style>", 1), "utf-8")
    return source


def _stock(source: Path) -> None:
    target = source.with_suffix(".pdf")
    program = [sys.executable, "-m", "tests.bench.pdf_stock", str(source), str(target)]
    subprocess.run(program, check=True, stderr=subprocess.DEVNULL)


def _worked(times: int, rounds: int) -> dict[str, Any]:
    worker = _worker(times, rounds)
    _begin(worker)
    told: dict[str, Any] = json.loads(worker.communicate()[0])
    return told


def _worker(times: int, rounds: int) -> "subprocess.Popen[str]":
    """A worker that is warm and waits."""
    from minutes.document_json import to_json

    program = [sys.executable, "-m", "tests.bench.pdf_worker", str(times), str(rounds)]
    worker = subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert worker.stdin and worker.stdout
    worker.stdin.write(json.dumps([to_json(part) for part in seed_002()]) + "\n")
    worker.stdin.flush()
    assert worker.stdout.readline() == "ready\n"
    return worker


def _begin(worker: "subprocess.Popen[str]") -> None:
    assert worker.stdin
    worker.stdin.write("\n")
    worker.stdin.flush()


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
