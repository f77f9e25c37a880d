"""Who may read drafts of what is closed: the same rules as for what is frozen."""

from decisions.reading import MeetingReading
from minutes.models import DraftPdf


def reads_whole(reading: MeetingReading) -> bool:
    """Whether nothing of the meeting as it stands now is kept from the reader."""
    keys = set(reading.meeting.items.values_list("pk", flat=True))
    return bool(reading.ground) and keys <= reading.items.keys()


def opened_in(reading: MeetingReading, draft: DraftPdf) -> dict[int, str] | None:
    """The ground for each item that the closed draft opens; None where the reader may not have it.

    An item that the draft shows and that is gone from the meeting keeps it from everybody.
    """
    if not reads_whole(reading) or not reading.items.keys() >= set(draft.opened):
        return None
    return {key: reading.items[key] for key in draft.opened}


def closed_since(reading: MeetingReading, draft: DraftPdf) -> dict[int, str] | None:
    """The ground for each item that stands open in the public draft and was closed since; None where the
    reader may not have one of them."""
    closed = reading.meeting.items.filter(pk__in=draft.opened, closed=True)
    keys = set(closed.values_list("pk", flat=True))
    return {key: reading.items[key] for key in keys} if keys <= reading.items.keys() else None
