"""When a closed item can be opened."""

from datetime import date

import pytest

from minutes.checks import Level
from tests.minutes.checks.meetings import closed_item, said

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.mark.parametrize(
    ("fields", "code", "level", "field"),
    [
        ({"opening": ""}, "openings_are_judged", Level.ADVICE, "opening"),
        ({"opening": "date"}, "openings_are_judged", Level.ADVICE, "opening"),
        ({"opening": "never"}, "never_opened_has_a_reason", Level.STOP, "opening_reason"),
        (
            {"opening": "date", "opens_on": date(2025, 1, 1)},
            "openings_still_lie_ahead",
            Level.ADVICE,
            "opens_on",
        ),
    ],
)
def test_opening_that_is_not_judged(fields, code, level, field, meeting):
    item = closed_item(meeting, **fields)
    assert said(meeting) == [(code, level, item.pk, field)]


@pytest.mark.parametrize(
    "fields",
    [
        {"opening": "request"},
        {"opening": "never", "opening_reason": "En persons forhold"},
        {"opening": "date", "opens_on": date(2999, 1, 1)},
    ],
)
def test_judged_opening_gives_no_finding(fields, meeting):
    closed_item(meeting, **fields)
    assert said(meeting) == []
