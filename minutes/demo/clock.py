"""The clock of the demo: two years of work are done in a minute, each act at its own time."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.utils import timezone


@contextmanager
def clock_at(moment: datetime) -> Iterator[None]:
    """Django's clock stands at `moment` inside.

    The services take no time, so that nobody can date the record back; the demo, which has a past to
    make up, sets the clock instead. For a command of its own process only.
    """
    real = timezone.now
    timezone.now = lambda: moment
    try:
        yield
    finally:
        timezone.now = real
