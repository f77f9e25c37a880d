"""Names for the fields of a table: the stock admin names its columns by sight only (WCAG 2.2, 4.1.2)."""

from typing import Any

from django.forms import BaseForm, BaseFormSet
from django.http import HttpRequest


class LabelledTable:
    """For a TabularInline: every field says its column's name."""

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        plain: type[BaseFormSet[BaseForm]] = super().get_formset(request, obj, **kwargs)  # type: ignore[misc]

        class Labelled(plain):  # type: ignore[misc, valid-type]
            def add_fields(self, form: Any, index: int | None) -> None:
                super().add_fields(form, index)
                for field in form.fields.values():
                    widget = getattr(field.widget, "widget", field.widget)  # inside its add button
                    widget.attrs.setdefault("aria-label", field.label)

        return Labelled
