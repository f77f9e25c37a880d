"""Reading rows that somebody may have changed past the program: what cannot be read is told, not raised."""

from collections.abc import Iterator
from itertools import islice
from typing import TypeVar

from django.db import DatabaseError, models

Row = TypeVar("Row", bound=models.Model)
# SQLite takes any bytes in any column: a date that is none, JSON cut off, text that is no UTF-8.
UNREADABLE = (ValueError, TypeError, AttributeError, DatabaseError)


def read_rows(rows: models.QuerySet[Row], order: str, batch: int) -> Iterator[tuple[int, Row | None]]:
    """Key and row in this order, so many at a time; None where the row cannot be read."""
    keys = iter(list(rows.order_by(order, "pk").values_list("pk", flat=True)))
    while chosen := list(islice(keys, batch)):
        found = _read(rows, chosen)
        yield from ((key, found.get(key)) for key in chosen)


def _read(rows: models.QuerySet[Row], keys: list[int]) -> dict[int, Row]:
    try:
        return rows.in_bulk(keys)
    except UNREADABLE:
        if len(keys) == 1:
            return {}
    return {key: row for one in keys for key, row in _read(rows, [one]).items()}
