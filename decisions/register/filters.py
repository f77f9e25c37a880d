"""The one filter of the register: the same for the page, the CSV and the JSON."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from committees.models import Committee
from decisions.labels import OUTCOMES
from decisions.models import RegisterEntry

MOST_WORDS = 200  # characters; a longer search is no search


class DayField(forms.DateField):
    widget = forms.DateInput(attrs={"placeholder": _("dd-mm-yyyy"), "inputmode": "numeric"})
    default_error_messages = {"invalid": _("Write the date as day-month-year, for example 24-03-2025.")}


class DayFilter(django_filters.DateFilter):
    field_class = DayField


class RegisterFilter(django_filters.FilterSet):
    """Names of the fields stand in addresses that people keep: never rename them."""

    ord = django_filters.CharFilter(
        method="about",
        label=_("Words"),
        max_length=MOST_WORDS,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    udvalg = django_filters.ModelChoiceFilter(
        field_name="committee",
        to_field_name="slug",
        queryset=Committee.objects.order_by("rank", "name"),
        label=_("Committee"),
        empty_label=_("All committees"),
        error_messages={"invalid_choice": _("There is no such committee. Choose one from the list.")},
    )
    udfald = django_filters.ChoiceFilter(
        field_name="outcome",
        choices=list(OUTCOMES.items()),
        label=_("Outcome"),
        empty_label=_("All outcomes"),
        error_messages={"invalid_choice": _("There is no such outcome. Choose one from the list.")},
    )
    type = django_filters.ChoiceFilter(
        choices=[],
        label=_("Type"),
        empty_label=_("All types"),
        error_messages={"invalid_choice": _("There is no such type. Choose one from the list.")},
    )
    sag = django_filters.CharFilter(
        field_name="case_number", lookup_expr="iexact", label=_("Case number"), max_length=80
    )
    fra = DayFilter(field_name="date", lookup_expr="gte", label=pgettext_lazy("date", "From"))
    til = DayFilter(field_name="date", lookup_expr="lte", label=pgettext_lazy("date", "To"))

    class Meta:
        model = RegisterEntry
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        types = RegisterEntry.objects.types()
        self.filters["type"].extra["choices"] = [(letter, letter) for letter in types]

    def about(self, entries: Any, name: str, words: str) -> Any:
        return entries.about(words)


def filtered(query: QueryDict) -> tuple[RegisterFilter, QuerySet[RegisterEntry]]:
    """The filter with what it found, the newest first; nothing where a field cannot be read."""
    register = RegisterFilter(query, RegisterEntry.objects.with_page_data().newest_first())
    found = register.qs if register.is_valid() else RegisterEntry.objects.none()
    return register, found
