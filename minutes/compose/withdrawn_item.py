"""An item taken off the web: its number stays, and nothing else."""

from decisions.enums import ItemKind
from minutes.document import Item

# Printed words of the record, in the record's own language.
WITHDRAWN = "Trukket tilbage"


def withdrawn_form(number: str, kind: ItemKind) -> Item:
    return Item(number=number, kind=kind, heading_printed=f"Punkt {number}: {WITHDRAWN}", title=WITHDRAWN)


def is_withdrawn(item: Item) -> bool:
    return item.title == WITHDRAWN and not item.blocks and not item.events
