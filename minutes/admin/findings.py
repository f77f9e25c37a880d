"""Findings as lines of a page: the worst first, each with its place, its words, and a link that mends it."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from committees.models import Meeting
from decisions.models import AgendaItem
from minutes.checks import Accepted, Excerpt, Finding, Level

LEVELS = {Level.STOP: _("Must be mended"), Level.JUDGE: _("Must be judged"), Level.ADVICE: _("Advice")}
# The lists of an item's page by the field a finding names.
LISTS = {
    "attachments": "item_attachments",
    "decisions": "decisions",
    "sections": "sections",
    "votes": "votes",
    "events": "events",
    "dissents": "dissents",
}
# Those whose rows the page can open one by one.
NUMBERED = ("sections", "decisions", "votes", "attachments")
# What an editor or a list of choices stands for has no field that could be scrolled to.
BOXED = ("public_presentation", "public_decision", "opening")


@dataclass(frozen=True, slots=True)
class FindingLine:
    level: str
    level_name: Any
    message: str
    place: str
    excerpt: Excerpt | None
    accepted: Accepted | None
    fingerprint: str
    url: str

    @property
    def place_untold(self) -> str:
        """The place, where the message does not name it already."""
        return "" if self.place.casefold() in self.message.casefold() else self.place


def listed_findings(meeting: Meeting, found: list[Finding]) -> list[FindingLine]:
    """What is accepted stands last among what must be judged."""
    order = list(Level)
    lines = sorted(found, key=lambda finding: (order.index(finding.level), finding.accepted is not None))
    rows = _Rows(meeting)
    return [
        FindingLine(
            f.level, LEVELS[f.level], f.message, f.place, f.excerpt, f.accepted, f.fingerprint, rows.place(f)
        )
        for f in lines
    ]


class _Rows:
    """Where on an item's page a row stands: Django numbers the forms of a list in its order."""

    def __init__(self, meeting: Meeting) -> None:
        self.meeting = meeting
        lists = [LISTS[field] for field in NUMBERED]
        self.items = {item.pk: item for item in meeting.items.prefetch_related(*lists)}

    def place(self, finding: Finding) -> str:
        """The field on the item's page; where no item is named, the meeting's or the committee's page."""
        if finding.item_id is not None:
            page = reverse("admin:decisions_agendaitem_change", args=[finding.item_id])
            return f"{page}#{self._anchor(finding)}" if finding.field else page
        if self.meeting.cancelled_at or finding.level != Level.STOP:
            return reverse("admin:committees_meeting_change", args=[self.meeting.pk])
        return reverse("admin:committees_committee_change", args=[self.meeting.committee_id])

    def _anchor(self, finding: Finding) -> str:
        prefix = LISTS.get(finding.field or "")
        if prefix is None:
            return f"{'place' if finding.field in BOXED else 'id'}_{finding.field}"
        number = self._number(self.items.get(finding.item_id or 0), finding)
        return f"{prefix}-group" if number is None else f"{prefix}-{number}"

    def _number(self, item: AgendaItem | None, finding: Finding) -> int | None:
        if item is None or finding.row_id is None or finding.field not in NUMBERED:
            return None
        rows = sorted(getattr(item, LISTS[finding.field]).all(), key=lambda row: (row.position, row.pk))
        return next((n for n, row in enumerate(rows) if row.pk == finding.row_id), None)
