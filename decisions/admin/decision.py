"""What was decided on an item, here and in other bodies before."""

from functools import partial
from typing import Any

from adminsortable2.admin import SortableStackedInline
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from committees.access_admin import OwnRecords
from committees.forms.day import DAYS
from decisions.forms.decision import DecisionForm
from decisions.forms.signed import SignedFormSet
from decisions.models import AgendaItem, Decision


class DecisionInline(OwnRecords, SortableStackedInline):
    model = Decision
    formset = SignedFormSet
    form = DecisionForm
    formfield_overrides = DAYS
    ordering = ["position", "pk"]
    verbose_name_plural = _("Decisions")
    fieldsets = [
        (None, {"fields": ["html", ("outcome", "after"), ("closed", "embargoed")]}),
        (
            _("What citizens see instead"),
            {"classes": ["closed-part"], "fields": ["closed_ground", "closed_reason", "public_html"]},
        ),
        (
            _("Another body's decision, or a heading of its own"),
            {
                "classes": ["collapse", "wide-part"],
                "description": _(
                    "Use this for what another committee decided on the same case before this meeting."
                ),
                "fields": ["own", ("committee_name", "date"), ("heading", "heading_shown")],
            },
        ),
    ]

    def get_extra(self, request: HttpRequest, obj: AgendaItem | None = None, **kwargs: Any) -> int:
        """One empty decision stands ready on an item that has none."""
        return 0 if obj and obj.decisions.exists() else 1

    def get_formset(self, request: HttpRequest, obj: AgendaItem | None = None, **kwargs: Any) -> Any:
        formset = super().get_formset(request, obj, **kwargs)
        formset.get_form_kwargs = partial(_with_item, obj)
        return formset


def _with_item(item: AgendaItem | None, index: int | None) -> dict[str, Any]:
    """Every form of the set is told the item, whose sections it offers as places."""
    return {"item": item}
