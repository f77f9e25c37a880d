"""The forms of a document style: what each may name, filled in and checked.

Forms are str.format patterns over plain words only, so that no pattern can reach into an object.
"""

from datetime import date, time
from string import Formatter
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip

DATE_FIELDS = frozenset({"date", "date_long", "date_padded", "weekday", "Weekday"})
TIME_FIELDS = frozenset({"time", "time_dot"})
ALLOWED = {
    "minutes_title_form": DATE_FIELDS | {"committee"},
    "agenda_title_form": DATE_FIELDS | {"committee"},
    "date_form": DATE_FIELDS | TIME_FIELDS,
    "item_heading_form": frozenset({"number", "title", "access", "Access"}),
    "case_form": frozenset({"number"}),
    "decision_heading_form": DATE_FIELDS | {"committee"},
}


def date_words(day: date) -> dict[str, str]:
    """date 03-11-2021, date_long 3. november 2021, date_padded 03. november 2021, weekday onsdag."""
    long = f"{MONTHS[day.month - 1]} {day.year}"
    weekday = WEEKDAYS[day.weekday()]
    return {
        "date": f"{day:%d-%m-%Y}",
        "date_long": f"{day.day}. {long}",
        "date_padded": f"{day:%d}. {long}",
        "weekday": weekday,
        "Weekday": weekday.capitalize(),
    }


def time_words(at: time | None) -> dict[str, str]:
    """time 17:00, time_dot 17.00; empty when the time is not known."""
    return {"time": f"{at:%H:%M}" if at else "", "time_dot": f"{at:%H.%M}" if at else ""}


def fill(form: str, **words: str) -> str:
    return form.format(**words)


def sample_words(style: Any) -> list[str]:
    """The titles, labels and headings of an invented meeting in the style, in the order they are printed."""
    when = date_words(date(2026, 11, 3)) | time_words(time(17, 0))
    committee = "Havneudvalget"
    day = {name: words for name, words in when.items() if name in DATE_FIELDS}
    return [
        fill(style.minutes_title_form, committee=committee, **day),
        fill(style.agenda_title_form, committee=committee, **day),
        f"{style.date_label} {fill(style.date_form, **when)}",
        fill(style.item_heading_form, number="4", title="Ny mole", access="åben", Access="Åben"),
        fill(style.case_form, number="26/1187"),
        fill(style.decision_heading_form, committee=committee, **day),
    ]


def check_forms(style: Any) -> None:
    """Raises ValidationError for a form that names an unknown field or cannot be read."""
    errors = {
        name: message
        for name, allowed in ALLOWED.items()
        if (message := _wrong(getattr(style, name), allowed))
    }
    if errors:
        raise ValidationError(errors)


def _wrong(form: str, allowed: frozenset[str]) -> str | None:
    try:
        parts = list(Formatter().parse(form))
    except ValueError:
        return _("A brace { or } stands alone. Write fields as {name}.")
    for _text, field, spec, conversion in parts:
        if field is not None and (field not in allowed or spec or conversion):
            names = ", ".join(f"{{{name}}}" for name in sorted(allowed))
            return _("{%(field)s} cannot be used here. Use %(names)s.") % {"field": field, "names": names}
    return None
