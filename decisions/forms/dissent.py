from django import forms

from decisions.forms.copying import CopiedLines
from decisions.models import Dissent


class DissentForm(forms.ModelForm[Dissent]):
    class Meta:
        widgets = {"public_text": CopiedLines(attrs={"class": "vLargeTextField", "rows": 5})}
