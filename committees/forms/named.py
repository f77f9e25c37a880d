"""Forms of what has a name and an address made from it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from committees.slugs import free_slug


class NamedForm(forms.ModelForm[Any]):
    """An empty address is made from the name."""

    fallback = "navn"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False
            self.fields["slug"].help_text = _("Leave empty: it is made from the name. Cannot change later.")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if "slug" in self.fields and "slug" not in self.errors and not cleaned.get("slug"):
            cleaned["slug"] = free_slug(self._meta.model, cleaned.get("name", ""), self.fallback)
        return cleaned


class CommitteeForm(NamedForm):
    fallback = "udvalg"


class PersonForm(NamedForm):
    fallback = "person"
