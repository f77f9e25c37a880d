"""Dates as people write them."""

import re
from typing import Any

from django import forms
from django.db import models
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _

WRITTEN = re.compile(r"(?:den )?(\d{1,2})[./ -]+(\d{1,2}|[^\W\d]{3,})[./ -]+(\d{4})", re.IGNORECASE)


class DayField(forms.DateField):
    """Takes "3. december 2026" and "3/12 2026" beside the formats of the settings."""

    default_error_messages = {"invalid": _("Write the date as 03-12-2026.")}

    def to_python(self, value: Any) -> Any:
        return super().to_python(in_digits(value) if isinstance(value, str) else value)


# For the `formfield_overrides` of every admin page and list that asks for dates.
DAYS = {models.DateField: {"form_class": DayField}}


def in_digits(written: str) -> str:
    """ "3. dec. 2026" as "3-12-2026"; what is no such date stays as it was written."""
    found = WRITTEN.fullmatch(written.strip())
    month = _month(found[2].lower()) if found else None
    return f"{found[1]}-{month}-{found[3]}" if found and month else written


def _month(word: str) -> str | None:
    """A number, or the name of a month or its beginning, in the language of the page."""
    if word.isdecimal():
        return word
    return next((str(number) for number, name in MONTHS.items() if str(name).lower().startswith(word)), None)
