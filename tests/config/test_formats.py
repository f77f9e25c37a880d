"""Dates and times as people in Denmark type and read them, whatever the language of the screen."""

from datetime import date, datetime, time

import pytest
from django import forms
from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format, number_format, time_format

DAY = date(2021, 11, 3)


@pytest.fixture(params=["da", "en"])
def language(request):
    with translation.override(request.param):
        yield request.param


@pytest.mark.parametrize(
    "typed",
    [
        "03-11-2021",
        "3-11-2021",
        "03.11.2021",
        "03.11.21",
        "03-11-21",
        "3/11-2021",
        "03/11/2021",
        "2021-11-03",
    ],
)
def test_date_is_understood_day_first(language, typed):
    assert forms.DateField().clean(typed) == DAY


@pytest.mark.parametrize("typed", ["31-11-2021", "11-2021", "3. november", "2021-13-01"])
def test_date_that_is_none_is_refused(language, typed):
    with pytest.raises(forms.ValidationError):
        forms.DateField().clean(typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("17.00", time(17)),
        ("17:00", time(17)),
        ("17", time(17)),
        ("8.30", time(8, 30)),
        ("08:30:15", time(8, 30, 15)),
    ],
)
def test_time_is_understood_with_stop_or_colon(language, typed, meant):
    assert forms.TimeField().clean(typed) == meant


@pytest.mark.parametrize("typed", ["25.00", "17.60", "5 pm"])
def test_time_that_is_none_is_refused(language, typed):
    with pytest.raises(forms.ValidationError):
        forms.TimeField().clean(typed)


@pytest.mark.parametrize("typed", ["03-11-2021 17.00", "03-11-2021 17:00", "2021-11-03 17:00"])
def test_date_with_time_is_understood(language, typed):
    assert forms.DateTimeField().clean(typed).replace(tzinfo=None) == datetime(2021, 11, 3, 17)


def test_what_a_form_shows_it_takes_back(language):
    shown = forms.DateField(localize=True).widget.format_value(DAY)
    assert (shown, forms.DateField().clean(shown)) == ("03-11-2021", DAY)


def test_danish_dates_read_as_danes_write_them():
    at = datetime(2021, 11, 3, 17, 0)
    with translation.override("da"):
        assert date_format(DAY) == "3. november 2021"
        assert date_format(DAY, "SHORT_DATE_FORMAT") == "03-11-2021"
        assert date_format(at, "DATETIME_FORMAT") == "3. november 2021 kl. 17.00"
        assert date_format(at, "SHORT_DATETIME_FORMAT") == "03-11-2021 17.00"
        assert time_format(at.time()) == "17.00"
        assert date_format(DAY, "l") == "onsdag"
        assert number_format(65893137.5, 1, use_l10n=True, force_grouping=True) == "65.893.137,5"


def test_english_dates_never_put_the_month_first():
    with translation.override("en"):
        assert date_format(DAY) == "3 November 2021"
        assert date_format(datetime(2021, 11, 3, 17, 0), "DATETIME_FORMAT") == "3 November 2021, 17:00"


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/log-ind/", "/udvalg/", "/findes-ikke/"])
def test_page_stays_danish_whatever_the_browser_asks_for(client, address):
    assert settings.LANGUAGE_CODE == "da"
    response = client.get(address, headers={"Accept-Language": "en-GB,en;q=0.9"})
    assert response.headers["Content-Language"] == "da"
    assert '<html lang="da"' in response.content.decode()
    assert "Accept-Language" not in response.headers.get("Vary", "")
