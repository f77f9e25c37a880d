from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from decisions.enums import SectionRole
from decisions.forms.rich_text import RichTextField
from decisions.models import Section


class SectionForm(forms.ModelForm[Section]):
    html = RichTextField(label=capfirst(_("text")))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """The place of the attachments has a heading and no text of its own."""
        super().__init__(*args, **kwargs)
        if self.instance.role == SectionRole.ATTACHMENTS and not self.instance.html:
            self.fields["html"].widget = forms.HiddenInput()
