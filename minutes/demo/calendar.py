"""The days of the meetings, counted from the day the demo is made."""

from datetime import date, timedelta

# The two readings of the budget are at least three weeks apart (kommunestyrelsesloven § 38 stk. 1).
BUDGET = {
    "budget forslag": (8, 26),
    "budget 1. behandling": (9, 9),
    "budget ændringsforslag": (9, 28),
    "budget 2. behandling": (10, 8),
}
# Days on which no council meets, as (month, day).
HOLIDAYS = {(1, 1), (6, 5), (12, 24), (12, 25), (12, 26), (12, 31)}
BUDGET_IS_OVER = timedelta(days=20)


def meeting_day(day: int | str, today: date) -> date:
    """The date for a number of days from today, or for a day of the budget calendar."""
    if day == 0:
        return today
    if isinstance(day, int):
        return _working_day(today + timedelta(days=day), onward=day > 0)
    month, number = BUDGET[day]
    return _working_day(date(_budget_year(today), month, number), onward=False)


def _budget_year(today: date) -> int:
    """The latest year whose second reading is well past."""
    last = date(today.year, *BUDGET["budget 2. behandling"])
    return today.year if last + BUDGET_IS_OVER <= today else today.year - 1


def _working_day(day: date, onward: bool) -> date:
    """That day, or the nearest before it; the nearest after it for a day to come."""
    while day.weekday() >= 5 or (day.month, day.day) in HOLIDAYS:
        day += timedelta(days=1 if onward else -1)
    return day
