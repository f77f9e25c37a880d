"""Entry forms of the middle floor, one page or list a file."""

from decisions.admin import (
    agenda_item,
    attachment,
    case,
    citation,
    closing_ground,
    document_style,
    reading_grant,
)

__all__ = [
    "agenda_item",
    "attachment",
    "case",
    "citation",
    "closing_ground",
    "document_style",
    "reading_grant",
]
