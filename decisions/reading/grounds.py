"""Why a user may read the closed text of an item, asked of a whole meeting at once."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from committees.enums import AttendanceStatus
from committees.folding import fold
from committees.models import Attendance, Meeting, User
from decisions.enums import ItemEventKind, ReadingGround
from decisions.models import AgendaItem, ItemEvent, ReadingGrant
from decisions.reading.seats import Seats, seats_of
from decisions.rules import ReaderFacts, grant_holds, reading_ground


@dataclass(frozen=True, slots=True)
class MeetingReading:
    """What one user may read of one meeting.

    `ground` lets them read the meeting as such: its front page, and whatever no item keeps from them.
    `items` holds the ground for each item they may read, by its key; `numbers` the key of each number
    that stands once.
    """

    meeting: Meeting
    ground: str | None
    items: dict[int, str]
    disqualified: frozenset[int]
    kept_out: frozenset[int]
    numbers: dict[str, int]
    may_ask: bool
    knows_body: bool

    @property
    def anything(self) -> bool:
        """Whether the meeting has a page for them at all."""
        return bool(self.ground or self.items or self.may_ask)


def ground_to_read(user: User, item: AgendaItem, on: date | None = None) -> str | None:
    """Why the user may read the item's closed text on the day (today when none is given), or None.

    A code of ReadingGround; a leave with its number, as "grant 17".
    """
    return reading_of(user, item.meeting, on).items.get(item.pk)


def may_ask(user: User, on: date | None = None) -> bool:
    """Those who sit in the council may ask for other bodies' material (Resumédatabasen 12.1.1)."""
    return seats_of(user, on or timezone.localdate()).in_council


def reading_of(
    user: User, meeting: Meeting, on: date | None = None, seats: Seats | None = None
) -> MeetingReading:
    """In a fixed number of queries, however many items the meeting has."""
    seats = seats or seats_of(user, on or timezone.localdate())
    items = list(meeting.items.order_by("position", "pk"))
    grants = _grants(user, meeting, seats.today)
    disqualified = _disqualified(user, meeting, items)
    whole = next((row for row in grants if row.item_id is None), None)
    base = _facts(user, meeting, seats)
    found: dict[int, str] = {}
    for item in items:
        named = next((row for row in grants if row.item_id == item.pk), None)
        facts = _of_item(base, item.pk in disqualified, whole, named)
        if ground := _told(reading_ground(facts, item.kept_out), named or whole):
            found[item.pk] = ground
    once = Counter(item.number for item in items)
    return MeetingReading(
        meeting,
        _told(reading_ground(_of_item(base, False, whole, None), False), whole),
        found,
        disqualified,
        frozenset(item.pk for item in items if item.kept_out),
        {item.number: item.pk for item in items if item.number and once[item.number] == 1},
        seats.in_council,
        seats.knows(meeting.committee_id),
    )


def _facts(user: User, meeting: Meeting, seats: Seats) -> ReaderFacts:
    body, day = meeting.committee_id, meeting.date
    sits = seats.sits(body, day)
    return ReaderFacts(
        sits=sits,
        substitutes=not sits and (seats.substitutes(body, day) or _stood_in(user, meeting, seats.today)),
        secretary=body in seats.secretary_of,
        administrator=seats.administrator,
    )


def _of_item(
    base: ReaderFacts, disqualified: bool, whole: ReadingGrant | None, named: ReadingGrant | None
) -> ReaderFacts:
    return ReaderFacts(
        base.sits,
        base.substitutes,
        base.secretary,
        base.administrator,
        disqualified,
        granted=whole is not None,
        named=named is not None,
    )


def _told(ground: ReadingGround | None, grant: ReadingGrant | None) -> str | None:
    if ground == ReadingGround.GRANT and grant:
        return f"{ground} {grant.pk}"
    return str(ground) if ground else None


def _stood_in(user: User, meeting: Meeting, today: date) -> bool:
    """One called in for this meeting alone has the meeting for their period: it ends with its day."""
    if not (user.person_id and user.is_active) or today > meeting.date:
        return False
    rows = Attendance.objects.filter(meeting=meeting, status=AttendanceStatus.SUBSTITUTE)
    return rows.filter(person=user.person_id).exists()


def _grants(user: User, meeting: Meeting, today: date) -> list[ReadingGrant]:
    if not user.is_active:
        return []
    rows = ReadingGrant.objects.filter(user=user, meeting=meeting, granted_at__isnull=False).order_by("pk")
    return [row for row in rows if grant_holds(row, today)]


def _disqualified(user: User, meeting: Meeting, items: list[AgendaItem]) -> frozenset[int]:
    """Keys of the items that the user's person is disqualified on, by key or by the printed name."""
    if not user.person:
        return frozenset()
    place = {item.pk: number for number, item in enumerate(items)}
    shut: set[int] = set()
    for event in _disqualifications(meeting):
        same = event.person_id == user.person_id if event.person_id else False
        if same or fold(event.name).strip() == fold(user.person.name).strip():
            first = place[event.item_id]
            last = max(first, place.get(event.until_item_id or 0, first))
            shut |= {item.pk for item in items[first : last + 1]}
    return frozenset(shut)


def _disqualifications(meeting: Meeting) -> Iterable[ItemEvent]:
    events = ItemEvent.objects.filter(item__meeting=meeting, kind=ItemEventKind.DISQUALIFIED)
    return events.order_by("pk")
