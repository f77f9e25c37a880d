"""The form of an agenda item. A save on top of somebody else's is refused, and nothing typed is lost."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from decisions.forms.closing import FillsReason, GroundField, OpeningField, check_opening
from decisions.forms.copying import COPY, CopiedEditor, CopiedText
from decisions.forms.files import FilesField
from decisions.forms.rich_text import RichTextField
from decisions.forms.routing import RoutingField
from decisions.models import AgendaItem


class NewItemForm(forms.ModelForm[AgendaItem]):
    """Only what a new item is known by; its page opens next, with the usual headings."""

    class Meta:
        model = AgendaItem
        fields = ["meeting", "title", "case", "type", "kind"]


class AgendaItemForm(FillsReason):
    """`revision` is the item's as it was when the form was opened."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)
    overwrite = forms.BooleanField(required=False, label=gettext_lazy("Save my text instead of theirs"))
    routing = RoutingField(label=capfirst(gettext_lazy("route")), required=False)
    closed_ground = GroundField()
    public_title = forms.CharField(
        label=capfirst(gettext_lazy("public title")),
        max_length=400,
        required=False,
        widget=CopiedText(attrs={"class": "vTextField"}),
    )
    public_presentation = RichTextField(
        label=capfirst(gettext_lazy("public presentation")), widget=CopiedEditor()
    )
    public_decision = RichTextField(label=capfirst(gettext_lazy("public decision")), widget=CopiedEditor())
    opening = OpeningField()
    uploads = FilesField(
        label=gettext_lazy("Add files"),
        required=False,
        help_text=gettext_lazy(
            "Choose one or more files. They get their names as titles, and are not public until you say so."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["revision"].initial = self.instance.revision
        self.stale = False

    def is_valid(self) -> bool:
        """The button "Kopiér og redigér" shows the page again and saves nothing."""
        return super().is_valid() and COPY not in self.data

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self._refuse_stale(cleaned)
        if cleaned.get("closed"):
            check_opening(self, cleaned)
        elif cleaned.get("kept_out"):
            self.add_error("kept_out", _("Only a closed item can be kept out of the public edition."))
        return cleaned

    def _refuse_stale(self, cleaned: dict[str, Any]) -> None:
        saved = AgendaItem.objects.select_for_update().values_list("revision", flat=True)
        now = saved.get(pk=self.instance.pk)
        self.stale = cleaned.get("revision") != now
        if self.stale and not cleaned.get("overwrite"):
            raise ValidationError(stale_sentence(self.instance), code="stale")
        self.instance.revision = now + 1


def stale_sentence(item: AgendaItem) -> str:
    """Who saved meanwhile, and what to do now."""
    last = item.history.select_related("history_user").first()
    who = last.history_user if last and last.history_user else _("Somebody else")
    return _(
        "%(who)s has saved this item since you opened it. Nothing is saved yet, and all you wrote still "
        "stands below. Open the item in another window, compare, and then choose what to save."
    ) % {"who": who}
