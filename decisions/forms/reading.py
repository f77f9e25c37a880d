"""Letting somebody read: the answer to who asked, and the naming of who did not."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from committees.forms.day import DayField
from committees.models import User

GRANT = "_grant"


class AnswerForm(forms.Form):
    """Without a ground nobody is let in; a refusal may go without."""

    ground = forms.CharField(
        label=_("Ground"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text=_("Who asked reads it, and it stands in the log. Write nothing confidential here."),
    )
    ends_on = DayField(
        label=_("Last day"),
        required=False,
        help_text=_("Leave empty where it has no end, for example 3-12-2026."),
    )

    def clean_ground(self) -> str:
        ground: str = self.cleaned_data["ground"]
        if GRANT in self.data and not ground.strip():
            raise ValidationError(_("Write the ground for letting them read."))
        return ground


class ReaderForm(AnswerForm):
    user = forms.ModelChoiceField(label=_("Reader"), queryset=User.objects.none())
    field_order = ["user", "ground", "ends_on"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["user"].queryset = User.objects.filter(is_active=True).order_by("name", "email")
