"""Filling in who was at a meeting, from the memberships that hold on its day."""

from django.db import transaction
from django.db.models import Max

from committees.enums import AttendanceStatus, MembershipRole
from committees.models import Attendance, Meeting, Membership, Person

# Chair and deputy stand first where the memberships' own order does not say otherwise.
RANK = {MembershipRole.CHAIR: 0, MembershipRole.DEPUTY: 1, MembershipRole.MEMBER: 2}


@transaction.atomic
def prefill(meeting: Meeting) -> int:
    """Adds every sitting member who is not listed yet, as present; returns how many were added."""
    listed = set(meeting.attendances.values_list("person", flat=True))
    position = meeting.attendances.aggregate(last=Max("position"))["last"] or 0
    rows = []
    for membership in _sitting(meeting):
        if membership.person_id in listed:
            continue
        listed.add(membership.person_id)
        position += 1
        rows.append(
            Attendance(
                meeting=meeting,
                position=position,
                person=membership.person,
                party=membership.party,
                status=AttendanceStatus.PRESENT,
            )
        )
    for row in rows:
        row.save()  # one by one, so that the history knows them
    return len(rows)


def party_of(person: Person, meeting: Meeting) -> str:
    """The person's party letter on the meeting's day; empty where none is known."""
    held = (
        person.memberships.on(meeting.date).filter(committee=meeting.committee_id).exclude(party="").first()
    )
    return held.party if held else ""


def _sitting(meeting: Meeting) -> list[Membership]:
    held = meeting.committee.memberships.on(meeting.date).sitting().select_related("person")
    return sorted(held, key=lambda row: (row.position, RANK[MembershipRole(row.role)], row.pk))
