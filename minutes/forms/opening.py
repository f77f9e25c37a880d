"""What is asked before something closed becomes public."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

AREA = {"rows": 3, "class": "vLargeTextField"}


class OpeningForm(forms.Form):
    """`seen` is the fingerprint of what the page showed; `accepting` is asked for where something must
    be judged."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    note = forms.CharField(
        label=_("What citizens read of the new version"), max_length=300, widget=forms.Textarea(attrs=AREA)
    )
    accepting = forms.CharField(
        label=_("Why it may stand"),
        max_length=500,
        widget=forms.Textarea(attrs=AREA),
        help_text=_(
            "Your name stands with it. The same words in the same case are not asked about again. "
            "Write no personal data here."
        ),
    )

    def __init__(self, *args: Any, judging: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not judging:
            del self.fields["accepting"]
