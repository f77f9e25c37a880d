"""Where a user sits and sat: asked once, then answered for any number of meetings."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from committees.enums import CommitteeKind, MembershipRole
from committees.models import Committee, Membership, User
from decisions.rules import held_then_and_now, holds_on


@dataclass(frozen=True, slots=True)
class Seats:
    """`followed_by` holds, for each body, all that came after it."""

    sitting: tuple[Membership, ...]
    substituting: tuple[Membership, ...]
    secretary_of: frozenset[int]
    administrator: bool
    followed_by: dict[int, frozenset[int]]
    today: date

    def sits(self, body: int, day: date) -> bool:
        return held_then_and_now(self.sitting, body, self._later(body), day, self.today)

    def substitutes(self, body: int, day: date) -> bool:
        return held_then_and_now(self.substituting, body, self._later(body), day, self.today)

    @property
    def in_council(self) -> bool:
        """Whether they sit in the council itself today."""
        return any(
            seat.committee.kind == CommitteeKind.COUNCIL and holds_on(seat, self.today)
            for seat in self.sitting
        )

    @property
    def bodies(self) -> frozenset[int]:
        """The bodies of today, and those before them."""
        held = (*self.sitting, *self.substituting)
        now = {seat.committee_id for seat in held if holds_on(seat, self.today)} | self.secretary_of
        return frozenset(now) | {body for body, later in self.followed_by.items() if later & now}

    def knows(self, body: int) -> bool:
        """Whether they may see a list of the body's meetings."""
        return body in self.bodies or self.in_council or self.administrator

    def knows_all_of(self, body: int) -> bool:
        """Whether the list reaches beyond their own time there."""
        return self.in_council or self.administrator or body in self.secretary_of

    def periods(self, body: int) -> list[tuple[date, date | None]]:
        """The times they sat in the body, where they still sit in it or in one that came after."""
        now = {body, *self._later(body)}
        found = []
        for seats in (self.sitting, self.substituting):
            if any(seat.committee_id in now and holds_on(seat, self.today) for seat in seats):
                found += [(seat.starts_on, seat.ends_on) for seat in seats if seat.committee_id == body]
        return found

    def _later(self, body: int) -> frozenset[int]:
        return self.followed_by.get(body, frozenset())


def seats_of(user: User, today: date) -> Seats:
    """In three queries; without a person, or no longer let in, they have none."""
    known = bool(user.person_id) and user.is_active
    held = Membership.objects.reading().filter(person=user.person_id).select_related("committee")
    seats = list(held.order_by("pk")) if known else []
    return Seats(
        tuple(seat for seat in seats if seat.role != MembershipRole.SUBSTITUTE),
        tuple(seat for seat in seats if seat.role == MembershipRole.SUBSTITUTE),
        user.secretary_of if known else frozenset(),
        user.is_active and user.is_superuser,
        _followed_by(),
        today,
    )


def _followed_by() -> dict[int, frozenset[int]]:
    pairs = Committee.objects.filter(predecessor__isnull=False).values_list("pk", "predecessor_id")
    next_of = defaultdict(set)
    for body, before in pairs.order_by("pk"):
        next_of[before].add(body)
    return {body: _all_after(body, next_of) for body in list(next_of)}


def _all_after(body: int, next_of: dict[int, set[int]]) -> frozenset[int]:
    found: set[int] = set()
    new = set(next_of[body])
    while new:
        found |= new
        new = {later for one in new for later in next_of.get(one, ())} - found
    return frozenset(found)
