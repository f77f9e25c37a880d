from django import forms

from decisions.forms.copying import CopiedText
from decisions.models import Vote


class VoteForm(forms.ModelForm[Vote]):
    class Meta:
        widgets = {"public_motion": CopiedText(attrs={"class": "vTextField"})}
