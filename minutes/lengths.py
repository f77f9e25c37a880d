"""Words that no column can hold are refused alike on both databases (SQLite would not mind)."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from django.db import models

Row = TypeVar("Row", bound=models.Model)


class TooLong(Exception):
    """A text is longer than its place allows; the message says which, how long, and what to do."""


def fitting(rows: Iterable[Row]) -> Iterator[Row]:
    """The same rows; raises TooLong at the first that does not fit its columns."""
    for row in rows:
        for field in row._meta.concrete_fields:
            limit, value = getattr(field, "max_length", None), getattr(row, field.attname)
            if limit and isinstance(value, str) and len(value) > limit:
                place = f"the {row._meta.model_name}'s {field.name}"
                raise TooLong(
                    f"{place} has {len(value)} characters, at most {limit} fit: “{value[:40]}…”. "
                    "Shorten it in the file, or check that the file is minutes."
                )
        yield row
