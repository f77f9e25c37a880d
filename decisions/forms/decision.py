"""A decision, with the section it stands after."""

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from decisions.arrange import FIRST, place_of
from decisions.forms.rich_text import RichTextField
from decisions.models import AgendaItem, Decision

USUAL = ("", _("Where the document style puts it"))


class DecisionForm(forms.ModelForm[Decision]):
    html = RichTextField(label=capfirst(_("text")))
    after = forms.ChoiceField(label=capfirst(_("stands after")), required=False)

    def __init__(self, *args: Any, item: AgendaItem | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["after"]
        assert isinstance(field, forms.ChoiceField)
        sections = item.sections.order_by("position", "pk") if item else []
        field.choices = [
            USUAL,
            (FIRST, _("First, before all text")),
            *((str(s.pk), str(s)) for s in sections),
        ]
        if self.instance.pk:
            field.initial = place_of(self.instance)
