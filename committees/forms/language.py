from django import forms

from committees.models import User


class LanguageForm(forms.ModelForm):
    """The language a user sees behind the log-in."""

    class Meta:
        model = User
        fields = ["language"]
