"""The text of an attachment page by page, within bounds of time, memory and size."""

import json
import logging
import subprocess
import sys
from pathlib import Path

from decisions.attachments.kinds import PDF, TEXT, UTF16_MARKS, Kind

log = logging.getLogger(__name__)
READER = Path(__file__).with_name("page_reader.py")
MOST_SECONDS = 20
MOST_PAGES = 2000
MOST_CHARACTERS = 100_000
MOST_MEMORY = 1024**3


def page_texts(path: Path, kind: Kind) -> list[tuple[int, str]]:
    """Page numbers with their texts, empty for a scan.

    Pages beyond the bounds, and those that could not be read, are not in the list: the check before
    publishing counts them.
    """
    if kind is PDF:
        return [(number, _storable(text)) for number, text in _read_pdf(path)]
    if kind is TEXT:
        return [(1, _storable(_decoded(path)))]
    return []


def _read_pdf(path: Path) -> list[tuple[int, str]]:
    bounds = map(str, (MOST_PAGES, MOST_CHARACTERS, MOST_MEMORY))
    command = [sys.executable, "-I", str(READER), str(path), *bounds]
    try:
        done = subprocess.run(  # noqa: S603 - our own program, and paths we made
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=MOST_SECONDS, check=False
        )
        output = done.stdout
    except subprocess.TimeoutExpired as late:
        log.warning("reading the text of a file took more than %s s; the rest is left out", MOST_SECONDS)
        output = late.stdout or b""
    # What a process that was ended had not finished is no line.
    return [tuple(json.loads(line)) for line in output.splitlines(keepends=True) if line.endswith(b"\n")]


def _decoded(path: Path) -> str:
    with path.open("rb") as file:
        data = file.read(MOST_CHARACTERS * 4)
    if data.startswith(UTF16_MARKS):
        return data.decode("utf-16", "replace")[:MOST_CHARACTERS]
    try:
        return data.decode("utf-8-sig")[:MOST_CHARACTERS]
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")[:MOST_CHARACTERS]


def _storable(text: str) -> str:
    """Without what PostgreSQL refuses: NUL and half characters."""
    return text.replace("\x00", "").encode("utf-8", "ignore").decode("utf-8")
