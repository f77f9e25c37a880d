"""A warm worker in a process of its own: reads a document, prints it some times, tells what it took.

Standard input is the JSON of a document and an envelope; arguments are how often its items are repeated
(1 as it is) and how many times it is printed once warm, 0 for the first time alone. Writes "ready" when
warm, begins at a line of input, and writes {"cpu": seconds of each, "pages": pages, "mb": memory grown
at its peak}.
"""

import gc
import json
import resource
import sys
import time
from dataclasses import replace

import django

django.setup()

from minutes.document import MinutesDocument  # noqa: E402 - Django is set up before
from minutes.document_json import from_json  # noqa: E402
from minutes.envelope import Envelope  # noqa: E402
from minutes.pdf.render import page_count, render_pdf  # noqa: E402
from minutes.pdf.setting.typesetter import warm  # noqa: E402


def repeated(document: MinutesDocument, times: int) -> MinutesDocument:
    """Every item so many times, each with a number of its own."""
    items = [replace(item, number=f"{n}-{item.number}") for n in range(times) for item in document.items]
    return replace(document, items=tuple(items)) if times > 1 else document


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(times: int, rounds: int) -> None:
    document, envelope = json.loads(sys.stdin.readline())
    document, envelope = from_json(MinutesDocument, document), from_json(Envelope, envelope)
    warm()
    render_pdf(document, envelope)
    gc.collect()
    document = repeated(document, times)
    _say("ready")
    sys.stdin.readline()
    before, taken, data = peak(), [], b""
    for _round in range(rounds):
        start = time.process_time()
        data = render_pdf(document, envelope)
        taken.append(time.process_time() - start)
    _say(json.dumps({"cpu": taken, "pages": page_count(data) if data else 0, "mb": peak() - before}))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
