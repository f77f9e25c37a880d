"""Earlier states of a PDF, which programs that save by adding to the end leave in the file."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

from .hidden import Hidden

END = re.compile(rb"startxref\s+(\d+)\s+%%EOF")
MOST_REVISIONS = 10
MOST_PAGES = 100


def read(path: Path) -> Iterator[Hidden]:
    """One entry for each earlier state, with what it said and the file no longer says."""
    data = path.read_bytes()
    ends = [found.end() for found in END.finditer(data) if int(found[1])]
    if b"/Linearized" in data[:1024]:
        ends = ends[1:]  # the first is of the same state: such a file has two tables
    if len(ends) < 2:
        return
    now = set(_lines(data))
    for number, end in enumerate(ends[:-1][-MOST_REVISIONS:], start=1):
        gone = [line for line in _lines(data[:end]) if line not in now]
        yield Hidden("earlier_revision", str(number), "\n".join(dict.fromkeys(gone)))


def _lines(data: bytes) -> Iterator[str]:
    from pypdf import PdfReader  # takes as long to load as all the rest, and few files need it

    try:
        reader = PdfReader(io.BytesIO(data))
        yield from (str(value) for key, value in (reader.metadata or {}).items() if "Date" not in key)
        for page in reader.pages[:MOST_PAGES]:
            yield from page.extract_text().splitlines()
            for row in page.annotations or ():
                yield str(row.get_object().get("/Contents") or "")
    except Exception:  # noqa: BLE001 - an earlier state may be broken; the later one is what counts
        return
