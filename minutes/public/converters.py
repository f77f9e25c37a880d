"""The parts of public addresses; whatever does not fit is no address of ours and answers 404."""

from datetime import date
from typing import NamedTuple

from minutes.enums import DocumentKind
from minutes.renditions.parts import WORDS


class Day(NamedTuple):
    """A meeting's part of its address: the date, and which of the meetings made for that day."""

    date: date
    number: int


class DayConverter:
    """2021-11-03, or 2021-11-03-2 for the second meeting made for that day."""

    regex = r"\d{4}-\d{2}-\d{2}(?:-(?:[2-9]|[1-9]\d{1,2}))?"

    def to_python(self, value: str) -> Day:
        return Day(date.fromisoformat(value[:10]), int(value[11:] or 1))

    def to_url(self, value: Day | str) -> str:
        if isinstance(value, str):
            return value
        return value.date.isoformat() + (f"-{value.number}" if value.number > 1 else "")


class KindConverter:
    regex = "|".join(WORDS.values())

    def to_python(self, value: str) -> DocumentKind:
        return next(kind for kind, word in WORDS.items() if word == value)

    def to_url(self, value: DocumentKind | str) -> str:
        return WORDS[DocumentKind(value)]


class VersionConverter:
    regex = r"[1-9]\d{0,5}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


class HashStartConverter:
    regex = "[0-9a-f]{8,64}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class YearConverter:
    regex = r"[12]\d{3}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


class LaterPartConverter(YearConverter):
    """The parts of a packet after the first, which needs no number."""

    regex = r"[2-9]|[1-9]\d{1,2}"
