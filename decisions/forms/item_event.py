"""An event, whose printed sentence is made where none is typed."""

from typing import Any

from django import forms

from decisions.events import sentence
from decisions.forms.copying import CopiedText
from decisions.models import ItemEvent


class ItemEventForm(forms.ModelForm[ItemEvent]):
    class Meta:
        widgets = {"public_text": CopiedText(attrs={"class": "vTextField"})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.made = bool(self.instance.pk) and self.instance.text == sentence(self.instance)

    def save(self, commit: bool = True) -> Any:
        """A sentence we made follows what is changed; one that was typed stays."""
        if not self.instance.text or (self.made and "text" not in self.changed_data):
            self.instance.text = sentence(self.instance)
        return super().save(commit)
