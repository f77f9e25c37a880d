"""A council member asks for leave to read."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from minutes.reading import ReadersItem

WHOLE = "alt"


class AskForm(forms.Form):
    what = forms.ChoiceField(label=gettext_lazy("What do you want to read?"), widget=forms.RadioSelect)
    wish = forms.CharField(
        label=gettext_lazy("Why do you ask?"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy(
            "For example that the case comes before the council. Write nothing confidential here."
        ),
    )

    def __init__(self, *args: Any, lines: Sequence[ReadersItem], whole: bool, **kwargs: Any) -> None:
        """`lines` are the items that may be asked for; `whole` if the meeting as such may be."""
        super().__init__(*args, **kwargs)
        all_of_it = [(WHOLE, _("All closed items of the meeting"))] if whole else []
        self.fields["what"].choices = [*((str(line.key), _item(line)) for line in lines), *all_of_it]

    @property
    def item_key(self) -> int | None:
        chosen = self.cleaned_data["what"]
        return None if chosen == WHOLE else int(chosen)


def _item(line: ReadersItem) -> str:
    return _("Item %(number)s: %(title)s") % {"number": line.item.number, "title": line.item.title}
