"""An item's place, number and texts; the one writer of their order."""

from typing import Any

from django.db import transaction
from django.db.models import Q

from committees.enums import Numbering
from committees.models import Meeting
from decisions.enums import ItemKind, SectionRole
from decisions.models import AgendaItem, Decision, Section

APART = "P"  # personsag


def blocks(item: AgendaItem) -> list[Section | Decision]:
    """The item's sections and decisions in their one order. Reads prefetched rows where there are any."""
    rows: list[Any] = [*item.sections.all(), *item.decisions.all()]
    return sorted(rows, key=lambda row: (row.position, isinstance(row, Decision), row.pk))


def next_position(meeting: Meeting) -> int:
    last = meeting.items.order_by("-position").first()
    return last.position + 1 if last else 0


@transaction.atomic
def prefill_sections(item: AgendaItem) -> None:
    """Gives an item without texts the headings of its committee's document style."""
    if item.kind == ItemKind.SIGNATURE_SHEET or item.sections.exists():
        return
    headings = item.meeting.committee.style.headings.all()
    Section.objects.bulk_create(
        Section(item=item, position=(n + 1) * 10, role=heading.role, heading=heading.heading)
        for n, heading in enumerate(headings)
        if heading.role in list(SectionRole)
    )


@transaction.atomic
def move(item: AgendaItem, to_index: int) -> None:
    """Puts the item at that place (0 is first) of its meeting and renumbers what is not frozen."""
    Meeting.objects.select_for_update().get(pk=item.meeting_id)
    others = list(item.meeting.items.exclude(pk=item.pk).order_by("position", "pk"))
    others.insert(max(0, min(to_index, len(others))), item)
    for position, other in enumerate(others):
        other.position = position
    AgendaItem.objects.bulk_update(others, ["position"])
    item.refresh_from_db(fields=["position"])
    renumber(item.meeting)


@transaction.atomic
def renumber(meeting: Meeting) -> None:
    """Numbers the items in order. Frozen or printed numbers stay: only new items get the next.

    What is kept out of the public edition is numbered apart, P1, P2: a gap would tell of it.
    """
    items = list(meeting.items.order_by("position", "pk"))
    frozen = numbers_frozen(meeting) or any(item.heading_printed for item in items)
    taken = [int(item.number) for item in items if item.number.isdecimal()] if frozen else []
    number = max(taken, default=_number_before(meeting))
    apart = sum(item.number.startswith(APART) for item in items) if frozen else 0
    for item in items:
        if frozen and item.number:
            continue
        if item.kept_out:
            apart += 1
            item.number = f"{APART}{apart}"
        else:
            number += 1
            item.number = str(number)
    AgendaItem.objects.bulk_update(items, ["number"])


def numbers_frozen(meeting: Meeting) -> bool:
    """Whether the numbers were ever sent or published: they stand in addresses, withdrawn ones too."""
    published = Q(agenda_published_at__isnull=False) | Q(minutes_published_at__isnull=False)
    return bool(
        meeting.sent_at
        or meeting.agenda_published_at
        or meeting.minutes_published_at
        or (meeting.announced_at and Meeting.history.filter(published, id=meeting.pk).exists())
    )


def _number_before(meeting: Meeting) -> int:
    """The highest number used before this meeting in the year, where numbers run on; else 0."""
    if meeting.committee.style.numbering != Numbering.PER_YEAR:
        return 0
    earlier = AgendaItem.objects.filter(
        meeting__committee=meeting.committee,
        meeting__date__year=meeting.date.year,
        meeting__date__lt=meeting.date,
    )
    return max((int(n) for n in earlier.values_list("number", flat=True) if n.isdecimal()), default=0)
