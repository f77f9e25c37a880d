"""Laying an item's sections and decisions in their one order, and a meeting's items in theirs."""

from collections.abc import Mapping, Sequence

from django.db import transaction

from committees.enums import DecisionPlace
from committees.models import Meeting
from decisions.enums import SectionRole
from decisions.items import blocks, move
from decisions.models import AgendaItem, Decision, Section

FIRST = "first"


def place_of(decision: Decision) -> str:
    """The key of the section the decision stands after; FIRST before all of them."""
    place = FIRST
    for row in blocks(decision.item):
        if isinstance(row, Section):
            place = str(row.pk)
        elif row == decision:
            break
    return place


def usual_place(item: AgendaItem) -> str:
    """Where the committee's document style puts a decision."""
    where = item.meeting.committee.style.decision_place
    before = _before(where, list(item.sections.order_by("position", "pk")))
    return str(before[-1].pk) if before else FIRST


def _before(where: str, sections: list[Section]) -> list[Section]:
    """The sections that come before a decision. What was handed out belongs to the text it follows."""
    if where == DecisionPlace.FIRST:
        return []
    if where == DecisionPlace.LAST:
        return sections
    texts = [row for row in sections if row.role != SectionRole.ATTACHMENTS]
    leading: tuple[str, ...] = (SectionRole.RECOMMENDATION,)
    if all(row.role not in leading for row in texts):
        leading = (SectionRole.SUMMARY, SectionRole.BACKGROUND)
    last = max((n for n, row in enumerate(texts) if row.role in leading), default=None)
    if where == DecisionPlace.BEFORE_ATTACHMENTS or last is None:
        return texts
    while last + 1 < len(texts) and texts[last + 1].role == SectionRole.HANDED_OUT:
        last += 1
    return texts[: last + 1]


@transaction.atomic
def arrange(item: AgendaItem, places: Mapping[int, str]) -> None:
    """Puts each decision after the section `places` names for it; the others go to their usual place.

    Sections keep the order of their positions, and so do decisions at the same place.
    """
    usual = usual_place(item)
    sections = list(item.sections.order_by("position", "pk"))
    keys = {FIRST, *(str(section.pk) for section in sections)}
    after: dict[str, list[Decision]] = {key: [] for key in keys}
    for decision in item.decisions.order_by("position", "pk"):
        place = places.get(decision.pk, usual)
        after[place if place in keys else usual].append(decision)
    rows: list[Section | Decision] = [*after[FIRST]]
    for section in sections:
        rows += [section, *after[str(section.pk)]]
    for index, row in enumerate(rows):
        row.position = (index + 1) * 10
    Section.objects.bulk_update([row for row in rows if isinstance(row, Section)], ["position"])
    Decision.objects.bulk_update([row for row in rows if isinstance(row, Decision)], ["position"])


@transaction.atomic
def reorder(meeting: Meeting, wanted: Sequence[int]) -> None:
    """Puts the meeting's items in the wanted order of their keys; unknown ones keep their place behind."""
    now = list(meeting.items.order_by("position", "pk").values_list("pk", flat=True))
    order = [pk for pk in wanted if pk in now] + [pk for pk in now if pk not in wanted]
    for index, pk in enumerate(order):
        if now[index] != pk:
            move(AgendaItem.objects.get(pk=pk), index)
            now.remove(pk)
            now.insert(index, pk)
