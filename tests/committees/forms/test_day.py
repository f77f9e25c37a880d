from datetime import date

import pytest
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import override

from committees.forms.day import DayField

THIRD = date(2026, 12, 3)


@pytest.mark.parametrize(
    "written",
    [
        "03-12-2026",
        "3/12-2026",
        "3/12 2026",
        "3/12/2026",
        "3.12.2026",
        "3. 12. 2026",
        "3 12 2026",
        "03-12-26",
        "2026-12-03",
        "3. december 2026",
        " Den 3. December  2026 ",
        "3 dec 2026",
        "3. dec. 2026",
    ],
)
def test_day_is_understood_as_people_write_it(written):
    assert DayField().clean(written) == THIRD


def test_month_of_the_pages_language_is_understood():
    with override("da"):
        assert DayField().clean("1. maj 2026") == date(2026, 5, 1)
    with override("en"):
        assert DayField().clean("1 May 2026") == date(2026, 5, 1)


@pytest.mark.parametrize(
    "written", ["i morgen", "31-02-2026", "3. kvartal 2026", "99/99 2026", "3 d 2026", "²/1 2026"]
)
def test_day_that_is_not_understood_is_told_how(written):
    with pytest.raises(ValidationError, match="Skriv datoen som 03-12-2026"):
        DayField().clean(written)


def test_every_date_in_the_admin_is_such_a_field():
    asked = [
        (page, field)
        for model_admin in admin.site._registry.values()
        for page in (model_admin, *(inline(model_admin.model, admin.site) for inline in model_admin.inlines))
        for field in page.model._meta.fields
        if type(field) is models.DateField and (page.fields is None or field.name in page.fields)
    ]
    strict = {
        (str(page), field.name)
        for page, field in asked
        if not isinstance(page.formfield_for_dbfield(field, None), DayField)
    }
    assert len(asked) > 8
    assert strict == set()
