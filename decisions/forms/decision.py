"""A decision, with the section it stands after."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from decisions.arrange import FIRST, place_of
from decisions.forms.closing import ClosedPart, GroundField
from decisions.forms.copying import CopiedEditor
from decisions.forms.rich_text import RichTextField
from decisions.models import AgendaItem

USUAL = ("", _("Where the document style puts it"))


class DecisionForm(ClosedPart):
    """Taking the tick from "withheld" says that the party was told: decisions.closing.release follows."""

    html = RichTextField(label=capfirst(_("text")))
    closed_ground = GroundField()
    public_html = RichTextField(
        label=capfirst(_("public text")),
        widget=CopiedEditor(),
        help_text=_("What citizens read instead of a closed text."),
    )
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
        if told := self.instance.party_told_at:
            at = date_format(timezone.localtime(told), "SHORT_DATETIME_FORMAT")
            self.fields["embargoed"].help_text = gettext("The party was told %(at)s.") % {"at": at}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self.party_told = bool(self.instance.pk and self.instance.embargoed) and not cleaned.get("embargoed")
        if self.party_told:
            cleaned["embargoed"] = True
        return cleaned
