"""An item taken off the web: its number stays, and nothing else."""

from decisions.enums import ItemKind
from minutes.document import WITHDRAWN, Item


def withdrawn_form(number: str, kind: ItemKind) -> Item:
    return Item(number=number, kind=kind, heading_printed=f"Punkt {number}: {WITHDRAWN}", title=WITHDRAWN)
