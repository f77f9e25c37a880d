"""Dates and times as Danish minutes write them (docs/domain.md, "Danish sorting and dates")."""

import re
from datetime import date, time

MONTHS = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)
MONTH_WORDS = "|".join(MONTHS)
DATE = (
    r"(?:\d{1,2}\s?[-./]\s?\d{1,2}\s?[-./]\s?(?:\d{4}|\d{2})|\d{1,2}/\d{1,2} \d{4}"
    rf"|\d{{1,2}}\.?\s*(?:{MONTH_WORDS})\s+\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})(?!\d)"
)
ANY_DATE = re.compile(rf"(?<!\d){DATE}", re.IGNORECASE)
NUMBERS = re.compile(r"(\d{1,2})\s?[-./]\s?(\d{1,2})[-./\s]{1,3}(\d{4}|\d{2})")
WORDS = re.compile(rf"(\d{{1,2}})\.?\s*({MONTH_WORDS})\s+(\d{{4}})", re.IGNORECASE)
ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
TIME = re.compile(r"(?<![\d.:,])([01]?\d|2[0-3])(?:[.:]([0-5]\d))(?::[0-5]\d)?(?![\d.:,]\d|\d|-\d{3})")
HOUR = re.compile(r"\bkl\.?:?\s*([01]?\d|2[0-3])(?![\d.:]*\d)", re.IGNORECASE)


def parse_date(text: str) -> date | None:
    """The first real date in `text`."""
    for found in ANY_DATE.finditer(text[:1000]):
        if parsed := _date(found[0]):
            return parsed
    return None


def parse_times(text: str) -> list[time]:
    """All times of day in `text`, dates left out: "kl. 17:00", "19.05", "18:00-18:12", "kl. 9"."""
    rest = ANY_DATE.sub(" ", text[:1000])
    times = [time(int(found[1]), int(found[2])) for found in TIME.finditer(rest)]
    return times or [time(int(found[1])) for found in HOUR.finditer(rest)]


def _date(text: str) -> date | None:
    if found := ISO.fullmatch(text):
        year, month, day = map(int, found.groups())
    elif found := WORDS.fullmatch(text):
        day, month, year = int(found[1]), MONTHS.index(found[2].lower()) + 1, int(found[3])
    elif found := NUMBERS.fullmatch(text):
        day, month, year = map(int, found.groups())
        year += 0 if year > 99 else 2000 if year < 70 else 1900
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
