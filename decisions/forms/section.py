from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from decisions.enums import SectionRole
from decisions.forms.closing import ClosedPart, GroundField
from decisions.forms.copying import CopiedEditor
from decisions.forms.rich_text import RichTextField


class SectionForm(ClosedPart):
    html = RichTextField(label=capfirst(_("text")))
    closed_ground = GroundField()
    public_html = RichTextField(
        label=capfirst(_("public text")),
        widget=CopiedEditor(),
        help_text=_("What citizens read instead of a closed text."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """The place of the attachments has a heading and no text of its own."""
        super().__init__(*args, **kwargs)
        if self.instance.role == SectionRole.ATTACHMENTS and not self.instance.html:
            self.fields["html"].widget = forms.HiddenInput()
            self.fields["public_html"].widget = forms.HiddenInput()
