"""The register as CSV and JSON: exactly what the page shows, whole, in rows of the same fields."""

import csv
from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings
from django.db.models import QuerySet

from decisions.models import RegisterEntry

FIELDS = (
    "date",
    "committee",
    "number",
    "title",
    "type",
    "case_number",
    "case_title",
    "outcome",
    "decision",
    "closed",
    "address",
    "version",
    "continues",
)
RISKY = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would take for a formula


def rows(entries: QuerySet[RegisterEntry]) -> Iterator[dict[str, Any]]:
    for entry in entries.iterator(chunk_size=500):
        yield {
            "date": entry.date.isoformat(),
            "committee": entry.committee.name,
            "number": entry.number,
            "title": entry.title,
            "type": entry.type,
            "case_number": entry.case_number,
            "case_title": entry.case_title,
            "outcome": entry.outcome,
            "decision": entry.decision_text,
            "closed": entry.closed,
            "address": settings.BASE_URL + entry.address,
            "version": entry.version,
            "continues": settings.BASE_URL + entry.continues if entry.continues else "",
        }


class _Echo:
    """A file whose write gives the line back."""

    def write(self, line: str) -> str:
        return line


def csv_lines(entries: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Semicolons and a byte order mark: what a Danish spreadsheet opens with æøå and columns right."""
    writer = csv.DictWriter(_Echo(), FIELDS, delimiter=";")
    yield "\ufeff" + writer.writeheader()
    for row in entries:
        yield writer.writerow({name: _safe(value) for name, value in row.items()})


def _safe(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(RISKY) else value
