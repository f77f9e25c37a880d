"""Who could vote on an item: present members and substitutes, less those away or without part."""

from collections import Counter
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from committees.enums import AttendanceStatus, MembershipRole
from committees.folding import fold
from committees.models import Attendance, Meeting, Membership
from decisions.models import AgendaItem
from decisions.votes.parsed import Voter
from decisions.votes.whereabouts import Whereabouts, events_of

NO_SEAT = {MembershipRole.SECRETARY, MembershipRole.FOLLOWER}


@dataclass(frozen=True, slots=True)
class Electorate:
    """`absent` are those of the meeting's list who had no vote here; `notes` what to look at."""

    members: list[Voter]
    absent: list[Voter]
    notes: list[str]


class Attendants:
    """What a meeting's records tell of who came: read once, however many votes are read against it."""

    def __init__(self, meeting: Meeting) -> None:
        self.seats = _Seats(meeting)
        self.attendances = list(meeting.attendances.select_related("person"))
        self.events = events_of(meeting)


def electorate(item: AgendaItem, attendants: Attendants | None = None) -> Electorate:
    """Those with a seat who were at the meeting, as the events at its items changed it up to this one.

    Somebody who left at a time during the item may have voted before: still a voter, with a note.
    """
    came = attendants or Attendants(item.meeting)
    where = Whereabouts(item, came.events)
    members: list[Voter] = []
    absent: list[Voter] = []
    for attendance in came.attendances:
        voter = Voter(attendance.printed_name, came.seats.party(attendance), attendance.person_id)
        if not came.seats.votes(attendance):
            continue
        (members if where.takes_part(attendance) else absent).append(voter)
    names = {fold(member.name) for member in members}
    members += [Voter(name) for name in where.substitutes() if fold(name) not in names]
    notes = [
        _("%(name)s left during this item. Check that the vote was before.") % {"name": name}
        for name in where.leaving()
    ]
    return Electorate(_told_apart(members), absent, notes)


class _Seats:
    """The committee's memberships on the day, and the party each attendant had then: it can change."""

    def __init__(self, meeting: Meeting) -> None:
        self.sitting: set[int | str] = set()
        self.parties: dict[int | str, str] = {}
        memberships = Membership.objects.on(meeting.date).filter(
            person__in=meeting.attendances.values("person")
        ) | Membership.objects.on(meeting.date).filter(committee=meeting.committee_id)
        own_last = sorted(
            memberships.select_related("person"), key=lambda m: (m.committee_id == meeting.committee_id, m.pk)
        )
        for membership in own_last:
            keys = (membership.person_id, fold(membership.person.name))
            if membership.party:
                self.parties.update(dict.fromkeys(keys, membership.party))
            if membership.committee_id == meeting.committee_id and membership.role not in NO_SEAT:
                self.sitting.update(keys)

    def votes(self, attendance: Attendance) -> bool:
        """Officials on the list have no vote. Where no seats are recorded, everybody on it has."""
        stands_in = attendance.status == AttendanceStatus.SUBSTITUTE
        outsider = attendance.person_id is None and attendance.party
        return bool(not self.sitting or self._key(attendance) in self.sitting or stands_in or outsider)

    def party(self, attendance: Attendance) -> str:
        return attendance.party or self.parties.get(self._key(attendance), "")

    def _key(self, attendance: Attendance) -> int | str:
        return attendance.person_id or fold(attendance.printed_name)


def _told_apart(voters: list[Voter]) -> list[Voter]:
    """Two of the same name get their party after it; a ballot names one member only."""
    twins = Counter(voter.name for voter in voters)
    told = [replace(v, name=f"{v.name} ({v.party})") if twins[v.name] > 1 and v.party else v for v in voters]
    seen: Counter[str] = Counter()
    for index, voter in enumerate(told):
        seen[voter.name] += 1
        if seen[voter.name] > 1:
            told[index] = replace(voter, name=f"{voter.name} {seen[voter.name]}")
    return told
