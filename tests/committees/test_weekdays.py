"""Weekdays between sending and meeting: weekends, holidays, and the last day to send."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committees.weekdays import is_weekday, latest_day_to_send, weekdays_between

DAYS = st.dates(date(2000, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("sent", "meeting", "saturday_counts", "weekdays"),
    [
        (date(2026, 3, 5), date(2026, 3, 11), False, 3),  # Thursday to Wednesday: Fri, Mon, Tue
        (date(2026, 3, 5), date(2026, 3, 11), True, 4),
        (date(2026, 3, 10), date(2026, 3, 11), True, 0),
        (date(2026, 3, 11), date(2026, 3, 11), True, 0),
        (date(2026, 3, 12), date(2026, 3, 11), True, 0),
        (date(2026, 3, 30), date(2026, 4, 8), False, 3),  # Easter: Tue, Wed, and Tue after
        (date(2023, 5, 3), date(2023, 5, 9), False, 2),  # Store Bededag on the Friday
        (date(2024, 4, 24), date(2024, 4, 30), False, 3),  # and none a year later
        (date(2026, 12, 21), date(2026, 12, 28), False, 3),  # 24 December counts
        (date(2026, 6, 3), date(2026, 6, 8), False, 2),  # Grundlovsdag counts
    ],
)
def test_weekdays_between(sent, meeting, saturday_counts, weekdays):
    assert weekdays_between(sent, meeting, saturday_counts) == weekdays


@pytest.mark.parametrize(
    ("meeting", "saturday_counts", "latest"),
    [
        (date(2026, 3, 11), False, date(2026, 3, 4)),
        (date(2026, 3, 11), True, date(2026, 3, 5)),
        (date(2026, 3, 13), False, date(2026, 3, 6)),  # not Sunday the 8th, which would do by count
        (date(2026, 4, 8), False, date(2026, 3, 27)),
    ],
)
def test_latest_day_to_send_four_weekdays_before(meeting, saturday_counts, latest):
    assert latest_day_to_send(meeting, 4, saturday_counts) == latest


@given(DAYS, st.integers(0, 20), st.booleans())
def test_latest_day_is_a_weekday_in_time_and_every_later_one_is_late(meeting, weekdays, saturday_counts):
    latest = latest_day_to_send(meeting, weekdays, saturday_counts)
    assert is_weekday(latest, saturday_counts)
    assert weekdays_between(latest, meeting, saturday_counts) >= weekdays
    later = latest + timedelta(days=1)
    while not is_weekday(later, saturday_counts):
        later += timedelta(days=1)
    assert weekdays_between(later, meeting, saturday_counts) < weekdays or later >= meeting
