"""The committees an item goes through, typed as "SU, ISU"."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class RoutingField(forms.CharField):
    """Short names with commas between, kept as a list."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", _("Short names of the committees in order, for example SU, ØU, BY."))
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> list[str]:
        return [word.strip() for word in super().clean(value).split(",") if word.strip()]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)
