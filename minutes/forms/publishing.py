"""The forms behind "Klar til offentliggørelse" and "Træk tilbage"."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class PublishForm(forms.Form):
    """`seen` is the fingerprint of what the page showed: nothing else is published."""

    seen = forms.CharField(widget=forms.HiddenInput)
    note = forms.CharField(
        label=_("What is corrected"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text=_("Citizens read it with the new version, for example: The vote on item 4 is corrected."),
    )
    judged = forms.BooleanField(
        label=_("I have judged what must be judged, and it may be published so."),
        error_messages={"required": _("Judge the findings above and tick here, or mend them first.")},
    )

    def __init__(self, *args: Any, correction: bool, judging: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if correction:
            self.fields["note"].required = True
        else:
            del self.fields["note"]
        if not judging:
            del self.fields["judged"]


class WithdrawForm(forms.Form):
    reason = forms.CharField(
        label=_("Why is it withdrawn?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text=_("Kept in the ledger. Citizens do not see it. Write no personal data here."),
    )
    sure = forms.BooleanField(
        label=_("Yes, take it off the web now."),
        error_messages={"required": _("Tick here to show that you mean it.")},
    )
