from django import forms
from django.utils.translation import gettext_lazy as _

from decisions.forms.rich_text import RichTextField
from decisions.models import Section


class SectionForm(forms.ModelForm[Section]):
    html = RichTextField(label=_("text"))
