"""When the meeting ended, when the file says so below the last item."""

from collections.abc import Sequence
from datetime import time

from minutes.importing.dates import parse_times
from minutes.importing.lines import Line
from minutes.importing.sections import ENDED, MAX_HEADING

LAST_LINES = 12


def ended_in_text(lines: Sequence[Line]) -> time | None:
    for line in reversed(lines[-LAST_LINES:]):
        if len(line.text) <= MAX_HEADING and (found := ENDED.search(line.text)):
            times = parse_times(line.text[found.start() :])
            return times[-1] if times else None
    return None
