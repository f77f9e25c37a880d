from datetime import date, time

import pytest

from minutes.importing.dates import parse_date, parse_times


@pytest.mark.parametrize(
    "text",
    ["03-11-2021", "3.11.2021", "03-11-21", "3/11-2021", "3/11 2021", "den 3. november 2021",
     "d. 03. November 2021", "2021-11-03"],
)  # fmt: skip
def test_danish_forms_are_one_date(text: str) -> None:
    assert parse_date(f"Onsdag {text} kl. 17:00") == date(2021, 11, 3)


@pytest.mark.parametrize(
    "text", ["", "31-02-2021", "99-99-9999", "1.234.567", "sag 129-138", "afsnit 1.2 2021"]
)
def test_no_date_is_none(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Onsdag d. 03. november 2021 kl. 17:00", [time(17)]),
        ("19.05", [time(19, 5)]),
        ("17:00-18:12", [time(17), time(18, 12)]),
        ("kl. 9", [time(9)]),
        ("04-06-2020 09:00:00", [time(9)]),
        ("09.01.2020", []),
        ("kl. 25.00", []),
    ],
)
def test_times_are_found_beside_dates(text: str, times: list[time]) -> None:
    assert parse_times(text) == times
