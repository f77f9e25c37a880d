"""Findings as lines of a page: the worst first, each with a link to the field that mends it."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from committees.models import Meeting
from minutes.checks import Finding, Level

LEVELS = {Level.STOP: _("Must be mended"), Level.JUDGE: _("Must be judged"), Level.ADVICE: _("Advice")}
ANCHORS = {"attachments": "item_attachments-group", "decisions": "decisions-group"}


@dataclass(frozen=True, slots=True)
class FindingLine:
    level: str
    level_name: Any
    message: str
    url: str


def listed_findings(meeting: Meeting, found: list[Finding]) -> list[FindingLine]:
    order = list(Level)
    lines = sorted(found, key=lambda finding: order.index(finding.level))
    return [FindingLine(f.level, LEVELS[f.level], f.message, _place(meeting, f)) for f in lines]


def _place(meeting: Meeting, finding: Finding) -> str:
    """The field on the item's page; where no item is named, the meeting's or the committee's page."""
    if finding.item_id is not None:
        page = reverse("admin:decisions_agendaitem_change", args=[finding.item_id])
        anchor = ANCHORS.get(finding.field or "", f"id_{finding.field}")
        return f"{page}#{anchor}" if finding.field else page
    if meeting.cancelled_at or finding.level != Level.STOP:
        return reverse("admin:committees_meeting_change", args=[meeting.pk])
    return reverse("admin:committees_committee_change", args=[meeting.committee_id])
