"""The date in a CPR number. Source: CPR-kontoret, "Personnummeret i CPR-systemet" (cpr.dk)."""

from datetime import date

# Day + 60: administrative numbers, for people who are taxed here but live elsewhere.
ADMINISTRATIVE = 60


def birth_year(two_digits: int, seventh: int) -> int:
    """The seventh digit tells the century: 1858 to 2057.

    >>> birth_year(58, 5), birth_year(90, 1), birth_year(36, 4), birth_year(37, 4), birth_year(57, 8)
    (1858, 1990, 2036, 1937, 2057)
    """
    if seventh <= 3 or (seventh in (4, 9) and two_digits >= 37):
        return 1900 + two_digits
    if seventh in (5, 6, 7, 8) and two_digits >= 58:
        return 1800 + two_digits
    return 2000 + two_digits


def is_born(digits: str, century: str = "", administrative: bool = False) -> bool:
    """Ten digits begin with a day of the calendar (and `century`, such as "19", is the right one).

    The check digit is not asked for: since 1 October 2007 numbers are issued that fail modulus 11.
    """
    day, month, two_digits = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    year = birth_year(two_digits, int(digits[6]))
    if administrative and day > ADMINISTRATIVE:
        day -= ADMINISTRATIVE
    return (not century or century == str(year)[:2]) and _is_day(year, month, day)


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
