"""What is asked for where something is closed: the ground, the reason, and when it can be opened."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from decisions.closing import filled_reason
from decisions.enums import Opening
from decisions.labels import OPENINGS
from decisions.models import ClosingGround


class GroundSelect(forms.Select):
    """Each choice carries the reason it fills in and when to use it, for static/admin_referat/closing.js."""

    grounds: dict[str, ClosingGround] = {}

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        if ground := self.grounds.get(str(value)):
            option["attrs"] |= {"data-reason": filled_reason(ground, ""), "data-guidance": ground.guidance}
        return option


class GroundField(forms.ModelChoiceField):
    """Offers what `offer` is told; read once for all rows of a page."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            queryset=ClosingGround.objects.all(),
            required=False,
            label=capfirst(_("ground for closing")),
            widget=GroundSelect(attrs={"data-ground": ""}),
            **kwargs,
        )


def offer(field: Any, grounds: Iterable[ClosingGround]) -> None:
    """Gives the field of a form class its choices."""
    rows = list(grounds)
    field.widget.grounds = {str(ground.pk): ground for ground in rows}
    field.choices = [("", _("Choose a ground")), *((ground.pk, str(ground)) for ground in rows)]


def offered_grounds(day: date, chosen: Iterable[int | None]) -> list[ClosingGround]:
    """The grounds of that day, and those that are chosen already."""
    holding = set(ClosingGround.objects.on(day).values_list("pk", flat=True))
    wanted = holding | {key for key in chosen if key}
    return list(ClosingGround.objects.select_related("citation").filter(pk__in=wanted))


class FillsReason(forms.ModelForm[Any]):
    """For a form with a ground: it gives the reason where none is written, and follows the ground."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        ground, reason = cleaned.get("closed_ground"), cleaned.get("closed_reason", "")
        before = self.part().closed_ground if "closed_ground" in self.changed_data else None
        if before and reason == filled_reason(before, ""):
            reason = ""
        cleaned["closed_reason"] = filled_reason(ground, reason)
        return cleaned

    def part(self) -> Any:
        """What is closed, still as it is saved: what was typed is put on it after the cleaning."""
        return self.instance


class ClosedPart(FillsReason):
    """A closed text or decision of an open item."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("closed") and not cleaned["closed_reason"]:
            self.add_error("closed_reason", _("Choose a ground, or write why it is closed."))
        return cleaned


class OpeningField(forms.ChoiceField):
    """One clear choice; each brings the field that belongs to it."""

    def __init__(self) -> None:
        super().__init__(
            choices=list(OPENINGS.items()),
            required=False,
            label=_("Can be opened"),
            widget=forms.RadioSelect,
        )


def check_opening(form: forms.ModelForm[Any], cleaned: dict[str, Any]) -> None:
    """A date needs its day, "never" its reason. A day alone says that the item opens on it."""
    chosen, day = cleaned.get("opening") or Opening.UNDECIDED, cleaned.get("opens_on")
    if chosen == Opening.UNDECIDED and day:
        chosen = cleaned["opening"] = Opening.ON_DATE
    if chosen == Opening.ON_DATE and day is None and "opens_on" not in form.errors:
        form.add_error("opens_on", _("Write the day, or choose otherwise."))
    if chosen == Opening.NEVER and not cleaned.get("opening_reason", "").strip():
        form.add_error("opening_reason", _("Write why it can never be opened."))
    if chosen in (Opening.NEVER, Opening.ON_REQUEST):
        cleaned["opens_on"] = None
