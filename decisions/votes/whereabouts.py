"""Who was in the room and took part when an item was decided, by the events up to it."""

from committees.enums import AttendanceStatus
from committees.folding import fold
from committees.models import Attendance, Meeting
from decisions.enums import ItemEventKind
from decisions.models import AgendaItem, ItemEvent

HERE = {AttendanceStatus.PRESENT, AttendanceStatus.SUBSTITUTE}
NO_PART = {ItemEventKind.TOOK_NO_PART, ItemEventKind.DISQUALIFIED}
Who = int | str


class Whereabouts:
    """An event holds from its item to `until_item`, both included.

    Who left is away from the item on, as the printed sentence says (decisions.events); with a time
    it was during the item, so they are away from the next.
    """

    def __init__(self, item: AgendaItem, events: list[ItemEvent]) -> None:
        """`events` are all of the meeting's, as `events_of` gives them."""
        self.item = item
        self.place = _place(item)
        self.events = events

    def takes_part(self, attendance: Attendance) -> bool:
        who = {attendance.person_id, fold(attendance.printed_name)}
        events = [
            event for event in self.events if who & {event.person_id, fold(event.printed_name)} - {None}
        ]
        without_part = any(event.kind in NO_PART and self._holds(event) for event in events)
        return attendance.status in HERE and not without_part and self._in_the_room(events)

    def substitutes(self) -> list[str]:
        """Those who stood in on this item alone for somebody without part."""
        return [
            event.substitute
            for event in self.events
            if event.substitute and event.kind in NO_PART and self._holds(event)
        ]

    def leaving(self) -> list[str]:
        """Those who left at a time during this item: perhaps before the vote, perhaps after."""
        return [
            event.printed_name
            for event in self.events
            if event.kind == ItemEventKind.LEFT and event.at and event.item_id == self.item.pk
        ]

    def _holds(self, event: ItemEvent) -> bool:
        return _place(event.item) <= self.place <= _place(event.until_item or event.item)

    def _in_the_room(self, events: list[ItemEvent]) -> bool:
        moves = [event for event in events if event.kind not in NO_PART]
        here = not moves or moves[0].kind != ItemEventKind.ARRIVED
        for event in moves:
            if event.kind == ItemEventKind.ARRIVED and _place(event.item) <= self.place:
                here = True
            elif event.kind == ItemEventKind.LEFT and self._is_gone(event):
                here = bool(event.until_item and _place(event.until_item) < self.place)
        return here

    def _is_gone(self, event: ItemEvent) -> bool:
        left = _place(event.item)
        return left < self.place or (left == self.place and not event.at)


def events_of(meeting: Meeting) -> list[ItemEvent]:
    """The meeting's events in the order they happened."""
    events = ItemEvent.objects.filter(item__meeting=meeting).select_related("item", "until_item", "person")
    return sorted(events, key=lambda event: (_place(event.item), event.position, event.pk))


def _place(item: AgendaItem) -> tuple[int, int]:
    return (item.position, item.pk)
