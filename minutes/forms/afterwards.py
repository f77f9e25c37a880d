"""The forms of what comes after publishing: withdrawing, changing the web copy, adding to a signed record."""

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from committees.forms.printed import PrintedField
from committees.models import Meeting
from decisions.forms.rich_text import RichTextField
from minutes.enums import Cause
from minutes.labels import CAUSES

AREA = {"rows": 3, "class": "vLargeTextField"}
WHOLE = "whole"
# Nobody chooses old age: the committee's own years do.
CHOSEN = [(str(cause), words) for cause, words in CAUSES.items() if cause != Cause.AGE]


class WithdrawForm(forms.Form):
    """`what` is the whole document, "item:7" or "file:<sha256>"."""

    what = forms.ChoiceField(label=_("What is withdrawn?"), initial=WHOLE)
    cause = forms.ChoiceField(label=_("Cause"), choices=CHOSEN, widget=forms.RadioSelect)
    reason = PrintedField(
        label=_("Why is it withdrawn?"),
        max_length=500,
        widget=forms.Textarea(attrs=AREA),
        help_text=_("Kept in the ledger. Citizens do not see it. Write no personal data here."),
    )
    sure = forms.BooleanField(
        label=_("Yes, take it off the web now."),
        error_messages={"required": _("Tick here to show that you mean it.")},
    )

    def __init__(self, *args: Any, parts: list[tuple[Any, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["what"].choices = parts


class WebChangeForm(forms.Form):
    words = forms.CharField(
        label=_("Words of the record"),
        max_length=500,
        help_text=_("For example a name. Small and capital letters, spaces and line ends do not matter."),
    )
    replacement = PrintedField(
        label=_("Words on the web"),
        max_length=500,
        required=False,
        help_text=_("For example “a citizen”. Empty takes the words away."),
    )
    cause = forms.ChoiceField(label=_("Cause"), choices=CHOSEN, widget=forms.RadioSelect)
    reason = PrintedField(
        label=_("Why is it changed?"),
        max_length=500,
        widget=forms.Textarea(attrs=AREA),
        help_text=_("Kept in the archive. Citizens do not see it."),
    )
    note = PrintedField(
        label=_("What citizens are told"),
        max_length=500,
        initial=_("A name is taken out of the web copy."),
        help_text=_("Printed with the new version. Do not repeat the words that are taken out."),
    )

    def clean(self) -> dict[str, Any]:
        """The note would otherwise tell what was just taken away."""
        cleaned = super().clean() or self.cleaned_data
        words, note = cleaned.get("words", ""), cleaned.get("note", "")
        if words and " ".join(words.casefold().split()) in " ".join(note.casefold().split()):
            self.add_error("note", _("The note repeats the words that are taken out."))
        return cleaned


class AdditionForm(forms.Form):
    item = forms.ModelChoiceField(label=capfirst(_("agenda item")), queryset=None)
    author = forms.CharField(label=_("Who adds it"), max_length=200)
    html = RichTextField(label=capfirst(_("text")), required=True)
    public_html = RichTextField(
        label=capfirst(_("public text")), help_text=_("Only for a closed item: what citizens may read of it.")
    )

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["item"].queryset = meeting.items.order_by("position", "pk")
