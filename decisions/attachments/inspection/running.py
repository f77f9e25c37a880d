"""Running the readers as a program of their own, within bounds of time, memory and output."""

import json
import logging
import subprocess
import sys
from pathlib import Path

from decisions.attachments.inspection.readers.hidden import NOT_INSPECTED, Hidden
from decisions.attachments.kinds import TEXT, Kind

log = logging.getLogger(__name__)
PROGRAM = Path(__file__).parent
MOST_SECONDS = 60
MOST_MEMORY = 2 * 1024**3


def inspect_original(path: Path, kind: Kind) -> list[Hidden]:
    """What the file hides, as it came. Never raises for what a file holds: see NOT_INSPECTED."""
    return [] if kind is TEXT else _run(path, kind)


def inspect_clean(path: Path, kind: Kind) -> list[Hidden]:
    """What is still there in the copy that may be published; `kind` is the copy's own."""
    return _run(path, kind)


def _run(path: Path, kind: Kind) -> list[Hidden]:
    command = [sys.executable, "-I", str(PROGRAM), str(path), kind.extension, str(MOST_MEMORY)]
    try:
        done = subprocess.run(  # noqa: S603 - our own program, and paths we made
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=MOST_SECONDS, check=False
        )
        output, whole = done.stdout, done.returncode == 0
    except subprocess.TimeoutExpired as late:
        output, whole = late.stdout or b"", False
    # What a process that was ended had not finished is no line.
    lines = [json.loads(line) for line in output.splitlines(keepends=True) if line.endswith(b"\n")]
    found = [Hidden(**line) for line in lines]
    if not whole:
        log.warning("inspecting a file took too long or too much; the rest is not inspected")
        found.append(Hidden(NOT_INSPECTED))
    return found
