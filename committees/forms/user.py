from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from committees.models import User


class UserForm(forms.ModelForm):
    """A user as an administrator enters one: who, and never a password."""

    class Meta:
        model = User
        fields = ["name", "email", "person", "language", "is_superuser", "is_active"]
        labels = {"is_superuser": gettext_lazy("Administrator")}
        help_texts = {
            "email": gettext_lazy("What they log in with. The invitation goes there."),
            "is_superuser": gettext_lazy("Sees and changes everything, in all committees."),
            "is_active": gettext_lazy("Take the mark away when they leave; nobody is deleted."),
        }

    def clean_email(self) -> Any:
        email = self.cleaned_data["email"].lower()
        if User.objects.filter(email__iexact=email).exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(
                _("There is a user with the e-mail %(email)s already.") % {"email": email}
            )
        return email
