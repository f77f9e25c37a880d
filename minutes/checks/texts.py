"""The texts of the public edition with their tags, for the checks that look at how they are set."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from decisions.html import text_of
from decisions.models import AgendaItem
from minutes.checks.passages import decision_of, section_of
from minutes.document import DecisionBlock, MinutesDocument, SectionBlock

RAISED = re.compile(r"</?su[bp]\b[^>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SetText:
    """`field` and `row_id` name the place to mend, as in a Finding; item_id is None without a record."""

    html: str
    heading: str
    number: str
    item_id: int | None
    field: str
    row_id: int | None


def set_texts(document: MinutesDocument, items: Mapping[str, AgendaItem]) -> Iterator[SetText]:
    for item in document.items:
        row = items.get(item.number)
        item_id = row.pk if row else None
        for block in item.blocks:
            if isinstance(block, SectionBlock):
                place = ("public_presentation", None) if item.closed else ("sections", section_of(row, block))
            elif isinstance(block, DecisionBlock):
                place = ("public_decision", None) if item.closed else ("decisions", decision_of(row, block))
            else:
                continue
            yield SetText(block.html, block.heading or "", item.number, item_id, *place)


def text_with_figures_apart(html: str) -> str:
    """The plain text with a space around what is raised or lowered: the mark of a note is no digit."""
    return text_of(RAISED.sub(" ", html))
