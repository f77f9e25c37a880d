"""An attachment's line on an item: its title and whether it may be public are the file's own."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from decisions.models import Attachment, ItemAttachment


class Nothing(forms.Widget):
    """Shows nothing, and needs no answer: the field is disabled."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        return SafeString("")


class ItemAttachmentForm(forms.ModelForm[ItemAttachment]):
    """A new line either chooses a file that is here already, or names one that is known by title only."""

    title = forms.CharField(label=capfirst(gettext_lazy("title")), max_length=500, required=False)
    public = forms.BooleanField(label=capfirst(gettext_lazy("may be published")), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["attachment"].required = False
        self.fields["attachment"].label = capfirst(gettext_lazy("a file that is here already"))
        if self.instance.pk:
            self.fields["attachment"].disabled = True
            self.fields["attachment"].widget = Nothing()
            self.initial["title"] = self.instance.attachment.title
            self.initial["public"] = self.instance.attachment.public

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
        chosen.save()
        self.instance.attachment = chosen
        return super().save(commit)
