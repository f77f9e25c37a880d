"""The closed edition as one reader may see it: built without what they may not read."""

from minutes.reading.drafts import closed_since, opened_in, reads_whole
from minutes.reading.edition import ReadersEdition, readers_edition
from minutes.reading.items import ItemState, ReadersItem
from minutes.reading.meetings import known_meetings, meetings_of, with_closed_editions

__all__ = [
    "ItemState",
    "ReadersEdition",
    "ReadersItem",
    "closed_since",
    "known_meetings",
    "meetings_of",
    "opened_in",
    "readers_edition",
    "reads_whole",
    "with_closed_editions",
]
