"""The sentence an event prints where the secretary wrote none.

Printed words of the record, in the record's own language: they are not translated.
"""

from decisions.enums import ItemEventKind
from decisions.models import ItemEvent


def sentence(event: ItemEvent) -> str:
    """For example "Ida Holm deltog ikke i behandlingen af punktet." (kommunestyrelsesloven § 14)."""
    words = _WORDS[ItemEventKind(event.kind)](event)
    text = f"{event.printed_name} {words}."
    if event.substitute:
        text += f" {event.substitute} deltog som stedfortræder."
    return text


def _arrived(event: ItemEvent) -> str:
    return f"kom til mødet{_at(event)}" if event.at else "kom til mødet før behandlingen af punktet"


def _left(event: ItemEvent) -> str:
    words = f"forlod mødet{_at(event)}" if event.at else "forlod mødet før behandlingen af punktet"
    if event.until_item and event.until_item.number:
        words += f" og kom tilbage efter punkt {event.until_item.number}"
    return words


def _took_no_part(event: ItemEvent) -> str:
    return f"deltog ikke i behandlingen af {_items(event)}"


def _disqualified(event: ItemEvent) -> str:
    return f"blev erklæret inhabil og deltog ikke i behandlingen af {_items(event)}"


def _items(event: ItemEvent) -> str:
    last = event.until_item
    if last is None or last.pk == event.item_id or not (last.number and event.item.number):
        return "punktet"
    return f"punkt {event.item.number} til og med {last.number}"


def _at(event: ItemEvent) -> str:
    return f" kl. {event.at:%H.%M}" if event.at else ""


_WORDS = {
    ItemEventKind.ARRIVED: _arrived,
    ItemEventKind.LEFT: _left,
    ItemEventKind.TOOK_NO_PART: _took_no_part,
    ItemEventKind.DISQUALIFIED: _disqualified,
}
