"""The groups of fields on an item's page."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from decisions.models import AgendaItem

CLOSED = {
    "description": _(
        "A bare “Closed item” is not enough: citizens may know what it is about, why it is closed and what "
        "was decided, as far as it can be told. Only what you write here is public."
    ),
    "fields": [
        "closed",
        "public_title",
        "closed_reason",
        "public_presentation",
        "public_decision",
        ("opens_on", "shows_case_number"),
    ],
}
FIELDSETS: list[tuple[Any, dict[str, Any]]] = [
    (
        None,
        {
            "fields": [
                ("number", "title"),
                ("case", "type", "routing"),
                ("preparation", "proposer"),
                "continues",
            ]
        },
    ),
    (_("Closed item"), CLOSED),
    (
        _("Printed differently from the document style"),
        {"classes": ["collapse"], "fields": ["heading_printed", "case_printed", "kind"]},
    ),
]


def closed_classes(fieldsets: list[tuple[Any, dict[str, Any]]], item: AgendaItem) -> Any:
    """The closed item's fields stand open where the item is closed, folded otherwise."""
    return [
        (name, {**options, "classes": [] if item.closed else ["collapse"]} if options is CLOSED else options)
        for name, options in fieldsets
    ]
