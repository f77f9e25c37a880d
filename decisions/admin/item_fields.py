"""The groups of fields on an item's page."""

from typing import Any

from django.utils.translation import gettext_lazy as _

# Laid out by templates/admin/parts/closed_item.html.
CLOSED = {
    "classes": ["closed-item"],
    "fields": [
        "closed",
        "closed_ground",
        "closed_reason",
        "public_title",
        "public_presentation",
        "public_decision",
        "opening",
        "opens_on",
        "opening_reason",
        "kept_out",
        "shows_case_number",
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
                "late_reason",
            ]
        },
    ),
    (_("Closed item"), CLOSED),
    (
        _("Printed differently from the document style"),
        {"classes": ["collapse"], "fields": ["heading_printed", "case_printed", "kind"]},
    ),
]
