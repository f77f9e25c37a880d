"""How far the verification has come."""

from collections.abc import Callable
from typing import Any

from committees.models import AuditEntry
from minutes.editions import CLOSED, PUBLIC
from minutes.models import LedgerEntry, YearlyRegister


class Progress:
    """Counts rows and files, and tells each whole percent once."""

    def __init__(self, tell: Callable[[int], None] | None) -> None:
        self._tell = tell
        self._total = _everything() if tell else 0
        self._done = self._told = 0

    def tick(self) -> None:
        """One more row or file is verified."""
        self._done += 1
        percent = min(99, 100 * self._done // self._total) if self._total else 0
        if self._tell and percent > self._told:
            self._told = percent
            self._tell(percent)


def _everything() -> int:
    kinds: list[Any] = [AuditEntry, LedgerEntry]
    kinds += [model for t in (PUBLIC, CLOSED) for model in (t.publication, t.file, t.pdf, t.rendition)]
    kinds.append(YearlyRegister)
    return sum(model.objects.count() for model in kinds)
