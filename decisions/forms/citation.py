"""A rule is shown to users once somebody has read it, and says who and when."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from decisions.models import Citation


class CitationForm(forms.ModelForm[Citation]):
    def clean_read_on(self) -> Any:
        day = self.cleaned_data["read_on"]
        if day and day > timezone.localdate():
            raise forms.ValidationError(_("The day lies ahead. Write the day it was read."))
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("read_on") and not cleaned.get("read_by"):
            self.add_error("read_by", _("Write who read the rule."))
        return cleaned
