"""What an item's texts said before: every saved wording of its sections and decisions, newest first."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from decisions.html import text_of
from decisions.models import AgendaItem, Decision, Section


@dataclass(frozen=True, slots=True)
class Wording:
    at: datetime
    who: Any
    where: str
    deleted: bool
    text: str


def wordings(item: AgendaItem) -> list[Wording]:
    """Rows without any text are left out: they say nothing that could be missed."""
    rows = [row for model in (Section, Decision) for row in _rows(model, item)]
    found = [
        Wording(row.history_date, row.history_user, _place(row), row.history_type == "-", text_of(row.html))
        for row in rows
        if row.html
    ]
    return sorted(found, key=lambda wording: wording.at, reverse=True)


def _rows(model: type[Section] | type[Decision], item: AgendaItem) -> Any:
    return model.history.filter(item_id=item.pk).select_related("history_user").order_by("-history_date")


def _place(row: Any) -> str:
    return row.heading or (row.get_role_display() if hasattr(row, "role") else _("Decision"))
