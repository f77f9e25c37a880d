"""An attachment's line on an item: its title and whether it may be public are the file's own."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from decisions.forms.closing import FillsReason, GroundField
from decisions.forms.copying import CopiedText
from decisions.models import Attachment


class Nothing(forms.Widget):
    """Shows nothing, and needs no answer: the field is disabled."""

    input_type = "hidden"  # its label goes too

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        return SafeString("")


OF_THE_FILE = {
    "title": "title",
    "public": "public",
    "closed_ground": "closed_ground_id",
    "closed_reason": "closed_reason",
    "public_title": "public_title",
}


class ItemAttachmentForm(FillsReason):
    """A new line either chooses a file that is here already, or names one that is known by title only."""

    title = forms.CharField(label=capfirst(gettext_lazy("title")), max_length=500, required=False)
    public = forms.BooleanField(label=capfirst(gettext_lazy("may be published")), required=False)
    closed_ground = GroundField()
    closed_reason = forms.CharField(
        label=capfirst(gettext_lazy("reason for closing")),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=gettext_lazy("With a reason citizens see that an attachment is kept back, and why."),
    )
    public_title = forms.CharField(
        label=capfirst(gettext_lazy("public title")),
        max_length=400,
        required=False,
        widget=CopiedText(attrs={"class": "vTextField"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["attachment"].required = False
        self.fields["attachment"].label = capfirst(gettext_lazy("a file that is here already"))
        if self.instance.pk:
            self.fields["attachment"].disabled = True
            self.fields["attachment"].widget = Nothing()
            file = self.instance.attachment
            self.initial |= {name: getattr(file, column) for name, column in OF_THE_FILE.items()}

    def part(self) -> Attachment:
        return self.instance.attachment if self.instance.pk else Attachment()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not cleaned.get("attachment") and not cleaned.get("title"):
            raise ValidationError(_("Choose an attachment or write a title."))
        return cleaned

    def save(self, commit: bool = True) -> Any:
        title, public = self.cleaned_data["title"], self.cleaned_data["public"]
        chosen = self.cleaned_data.get("attachment") or Attachment()
        chosen.title = title or chosen.title
        chosen.public = public or (chosen.public and not self.instance.pk)
        for name in ("closed_ground", "closed_reason", "public_title"):
            if name in self.changed_data or self.cleaned_data[name]:
                setattr(chosen, name, self.cleaned_data[name])
        chosen.save()
        self.instance.attachment = chosen
        return super().save(commit)
