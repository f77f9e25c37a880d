"""What the lists on an item's page share."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from committees.access_admin import OwnRecords
from decisions.models import AgendaItem


class OfItem(OwnRecords):
    """Puts what only a closed item needs beside the rest, and leaves out a choice of one decision."""

    closed_only: tuple[str, ...] = ()

    def get_fieldsets(self, request: HttpRequest, obj: AgendaItem | None = None) -> Any:
        hidden = {*self.closed_only, *([] if obj and obj.decisions.count() > 1 else ["decision"])}
        groups: list[Any] = [(None, {"fields": _without(self.get_fields(request, obj), hidden)})]
        if obj and _was_closed(request, obj):
            public = {"classes": ["public-side"], "fields": list(self.closed_only)}
            groups.append((_("What citizens see"), public))
        return groups

    def get_formset(self, request: HttpRequest, obj: AgendaItem | None = None, **kwargs: Any) -> Any:
        """Choices of decisions and items are this item's and this meeting's."""
        formset = super().get_formset(request, obj, **kwargs)  # type: ignore[misc]
        fields = formset.form.base_fields
        if obj and "decision" in fields:
            fields["decision"].queryset = obj.decisions.order_by("position", "pk")
            fields["decision"].empty_label = _("The last one")
        if obj and "until_item" in fields:
            fields["until_item"].queryset = obj.meeting.items.order_by("position", "pk")
        return formset


def _was_closed(request: Any, item: AgendaItem) -> bool:
    """As it was when the request began: the item's own form puts what was typed on the same object."""
    if not hasattr(request, "item_was_closed"):
        request.item_was_closed = item.closed
    return bool(request.item_was_closed)


def _without(fields: Any, hidden: set[str]) -> list[Any]:
    left = []
    for field in fields:
        if isinstance(field, tuple):
            kept = tuple(name for name in field if name not in hidden)
            left += [kept] if kept else []
        elif field not in hidden:
            left.append(field)
    return left
