"""Storing: a MinutesDocument becomes working records, so that composing them gives it back."""

from collections import Counter

from django.db import transaction

from committees.audit import record
from committees.meetings import create_meeting
from committees.models import Attendance, Committee, Meeting, MeetingPrint, Person, User
from decisions.models import AgendaItem, Case
from minutes.document import Item, MinutesDocument
from minutes.document_json import to_data
from minutes.lengths import fitting
from minutes.store_blocks import store_blocks


@transaction.atomic
def store(
    document: MinutesDocument, committee: Committee, actor: User | None, was_public: bool = False
) -> Meeting:
    """Makes a new draft meeting of the committee with everything the document holds; publishes nothing.

    `was_public`: the source was public already, so the titles of its attachments, and the titles and
    case numbers of its closed items, may be shown. Else they are not public until somebody says so.
    Raises TooLong for words that no column can hold; nothing is ever cut.
    """
    facts = {
        "starts_at": document.starts_at,
        "ended_at": document.ended_at,
        "venue": document.venue or "",
    }
    list(fitting([Meeting(committee=committee, date=document.date, **facts)]))
    meeting = create_meeting(committee, document.date, actor, **facts)
    other_name = document.committee.name if document.committee.name != committee.name else ""
    print_ = MeetingPrint(
        meeting=meeting,
        kind=document.kind,
        title=document.title,
        committee_name=other_name,
        front=to_data(document.front),
    )
    MeetingPrint.objects.bulk_create(fitting([print_]))
    _store_attendance(document, meeting)
    cases = _cases(document)
    items = AgendaItem.objects.bulk_create(
        fitting(
            _item(item, position, meeting, cases, was_public) for position, item in enumerate(document.items)
        )
    )
    store_blocks(list(zip(document.items, items, strict=True)), was_public)
    record(actor, "meeting.store", meeting, items=len(items))
    return meeting


def _store_attendance(document: MinutesDocument, meeting: Meeting) -> None:
    members = Person.objects.filter(memberships__in=meeting.committee.memberships.on(meeting.date)).distinct()
    names = Counter(person.name for person in members)
    people = {person.name: person for person in members if names[person.name] == 1}
    Attendance.objects.bulk_create(
        fitting(
            Attendance(
                meeting=meeting,
                position=position,
                # Taken out, since one person stands once in a meeting, whatever an old record says.
                person=people.pop(line.name, None),
                name=line.name,
                status=line.status,
                party=line.party or "",
                substitute_for=line.substitute_for or "",
                note=line.note or "",
            )
            for position, line in enumerate(document.attendance or ())
        )
    )


def _cases(document: MinutesDocument) -> dict[str, Case]:
    """The cases by number, made where they are new. A number on several items is a standing one."""
    numbers = [item.case_number for item in document.items if item.case_number]
    Case.objects.bulk_create(
        fitting(Case(number=number, standing=numbers.count(number) > 1) for number in dict.fromkeys(numbers)),
        ignore_conflicts=True,
    )
    return {case.number: case for case in Case.objects.filter(number__in=numbers)}


def _item(
    item: Item, position: int, meeting: Meeting, cases: dict[str, Case], was_public: bool
) -> AgendaItem:
    return AgendaItem(
        meeting=meeting,
        position=position,
        number=item.number,
        kind=item.kind,
        title=item.title,
        heading_printed=item.heading_printed,
        case=cases.get(item.case_number or ""),
        case_printed=item.case_printed or "",
        case_line_shown=item.case_printed is not None or item.case_number is None,
        type=item.type or "",
        routing=list(item.routing),
        closed=item.closed,
        closed_reason=item.closed_reason or "",
        opens_on=item.opens_on,
        public_title=item.title if item.closed and was_public else "",
        shows_case_number=was_public and item.closed and item.case_number is not None,
    )
