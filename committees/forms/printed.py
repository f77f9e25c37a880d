"""Fields whose words stand beside the document: no check reads them later, so they are read here."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from committees.personal_data.cpr import find_cpr


class PrintedField(forms.CharField):
    """A text that may hold no CPR number."""

    def clean(self, value: Any) -> str:
        text: str = super().clean(value)
        if next(find_cpr(text), None):
            raise ValidationError(_("There is a CPR number here. Take it out."))
        return text
