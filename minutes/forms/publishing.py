"""The forms behind "Klar til offentliggørelse"."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from committees.forms.day import DayField
from committees.forms.printed import PrintedField
from minutes.checks import Finding
from minutes.enums import Cause

SLIP_CHOICES = [
    ("", _("They stay readable, with a banner.")),
    (str(Cause.PERSONAL_DATA), _("They go: they show personal data.")),
    (str(Cause.SECRECY), _("They go: they show what is secret.")),
]
AREA = {"rows": 3, "class": "vLargeTextField"}


class AcceptForm(forms.Form):
    """Lets findings that must be judged stand: which of them, and why."""

    findings = forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick what you have judged.")},
    )
    reason = PrintedField(
        label=_("Why it may stand"),
        max_length=500,
        widget=forms.Textarea(attrs=AREA),
        help_text=_(
            "Your name stands with it. The same words in the same case are not asked about again. "
            "Write no personal data here."
        ),
    )

    def __init__(self, *args: Any, found: list[Finding], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["findings"].choices = [(f.fingerprint, f.message) for f in found]

    @property
    def ticked(self) -> set[str]:
        """What was ticked when the form came back with an error."""
        return set(self.data.getlist("findings")) if self.is_bound else set()


class PublishForm(forms.Form):
    """`seen` is the fingerprint of what the page showed: nothing else is published."""

    seen = forms.CharField(widget=forms.HiddenInput)
    note = PrintedField(
        label=_("What is corrected"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs=AREA),
        help_text=_("Citizens read it with the new version, for example: The vote on item 4 is corrected."),
    )
    slip = forms.ChoiceField(
        label=_("Earlier versions"),
        choices=SLIP_CHOICES,
        required=False,
        widget=forms.RadioSelect,
        help_text=_("What is closed now and was open before takes the earlier versions along by itself."),
    )
    day = DayField(label=_("Publish by itself on"), required=False)
    time = forms.TimeField(
        label=_("at"), required=False, error_messages={"invalid": _("Write the time as 14.00.")}
    )

    def __init__(self, *args: Any, correction: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if correction:
            self.fields["note"].required = True
        else:
            del self.fields["note"], self.fields["slip"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if "_plan" in self.data and not (cleaned.get("day") and cleaned.get("time")) and not self.errors:
            raise ValidationError(_("Write the day and the time when it is to be published."))
        return cleaned
