"""Who may read what the public may not, why, and that they did. The only writer of ReadingGrant."""

from decisions.reading.granting import (
    NotGranted,
    ask,
    end,
    grant,
    name_reader,
    refuse,
)
from decisions.reading.grounds import MeetingReading, ground_to_read, may_ask, reading_of
from decisions.reading.log import readings_by, readings_of_item, record_reading
from decisions.reading.seats import Seats, seats_of
from decisions.reading.unread import unread_items, with_unread

__all__ = [
    "MeetingReading",
    "NotGranted",
    "Seats",
    "ask",
    "end",
    "grant",
    "ground_to_read",
    "may_ask",
    "name_reader",
    "reading_of",
    "readings_by",
    "readings_of_item",
    "record_reading",
    "refuse",
    "seats_of",
    "unread_items",
    "with_unread",
]
