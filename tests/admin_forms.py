"""What a browser would send back from an admin page that nobody typed in."""

from datetime import date, time
from typing import Any

from django.forms import FileField


def untouched(response: Any) -> dict[str, Any]:
    """Names and values of every field of the page's forms, as strings."""
    forms = [response.context["adminform"].form]
    for inline in response.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    return {
        field.html_name: sent
        for form in forms
        for field in form
        if not isinstance(field.field, FileField) and (sent := _sent(field)) is not None
    }


def _sent(field: Any) -> str | None:
    value = field.value()
    if isinstance(value, bool):
        return "on" if value else None
    if isinstance(value, date | time):
        return str(field.field.widget.format_value(value))
    return "" if value is None else str(field.field.prepare_value(value))
