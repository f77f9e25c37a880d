"""The weekdays (hverdage) between sending an agenda and the meeting.

How many there shall be and whether Saturday is one is the body's own rule; the law's four count from
the sending to the members (docs/domain.md, "The agenda in time").
"""

from datetime import date, timedelta
from functools import cache

import holidays

SATURDAY, SUNDAY = 5, 6
DAY = timedelta(days=1)


def weekdays_between(sent: date, meeting: date, saturday_counts: bool) -> int:
    """The weekdays after the one day and before the other; 0 where the agenda came later."""
    days = (sent + DAY * n for n in range(1, (meeting - sent).days))
    return sum(is_weekday(day, saturday_counts) for day in days)


def latest_day_to_send(meeting: date, weekdays: int, saturday_counts: bool) -> date:
    """The last weekday with at least so many weekdays between it and the meeting."""
    day, passed = meeting - DAY, 0
    while passed < weekdays or not is_weekday(day, saturday_counts):
        passed += is_weekday(day, saturday_counts)
        day -= DAY
    return day


def is_weekday(day: date, saturday_counts: bool) -> bool:
    """24 December and Grundlovsdag are no public holidays by law, so they count."""
    weekend = day.weekday() == SUNDAY or (day.weekday() == SATURDAY and not saturday_counts)
    return not weekend and day not in _holidays(day.year)


@cache
def _holidays(year: int) -> frozenset[date]:
    """Store Bededag is among them until 2023."""
    return frozenset(holidays.country_holidays("DK", years=year))
