"""What the meeting's page says of its publications, and what can be done with them."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from committees.models import Meeting
from minutes.admin.print_states import PrintState, print_states
from minutes.admin.renditions import printing_context
from minutes.admin.steps import Step, open_steps
from minutes.enums import DocumentKind
from minutes.labels import DOCUMENT_KINDS
from minutes.models import Publication, SignedRecord, Withdrawal
from minutes.renditions.parts import WORDS


@dataclass(frozen=True, slots=True)
class KindState:
    """One of the two documents: its current publication, if any, and the addresses of its pages.

    `printed` is what templates/admin/parts/panel_printing.html shows of its files.
    """

    kind: DocumentKind
    name: Any
    publication: Publication | None
    publish_url: str
    withdraw_url: str
    preview_url: str
    public_url: str
    print_url: str
    prints: list[PrintState]
    draft_url: str
    printed: dict[str, Any]


def panel(meeting: Meeting) -> dict[str, Any]:
    current = {p.kind: p for p in Publication.objects.filter(meeting=meeting).current()}
    prints = print_states(meeting)
    return {
        "kinds": [_state(meeting, kind, current.get(kind), prints[kind]) for kind in DocumentKind],
        "signed": SignedRecord.objects.filter(meeting=meeting).first(),
        "afterwards": _afterwards(meeting, bool(current)),
        "sheets": [
            (sheet, reverse("admin:minutes_withdrawal_change", args=[sheet.pk]))
            for sheet in Withdrawal.objects.filter(meeting=meeting).order_by("-pk")
        ],
        "steps": [(step, step_url(meeting, step)) for step in open_steps(meeting)],
        "new_item_url": reverse("admin:decisions_agendaitem_add") + f"?meeting={meeting.pk}",
    }


def _afterwards(meeting: Meeting, published: bool) -> dict[str, str]:
    """Addresses of the acts after publishing that this meeting has come to."""
    pages = {"web_change": "ord"} if published else {}
    if SignedRecord.objects.filter(meeting=meeting).exists():
        pages["addition"] = "ny"
    return {
        name: reverse(f"admin:committees_meeting_{name}", args=[meeting.pk, what])
        for name, what in pages.items()
    }


def step_url(meeting: Meeting, step: Step) -> str:
    return reverse("admin:committees_meeting_step", args=[meeting.pk, step.name])


def _state(
    meeting: Meeting, kind: DocumentKind, publication: Publication | None, prints: list[PrintState]
) -> KindState:
    return KindState(
        kind,
        DOCUMENT_KINDS[kind],
        publication,
        reverse("admin:committees_meeting_publish", args=[meeting.pk, kind]),
        reverse("admin:committees_meeting_withdraw", args=[meeting.pk, kind]),
        reverse("preview", args=[meeting.pk, kind]),
        f"{meeting.get_absolute_url()}{WORDS[kind]}/",
        reverse("admin:committees_meeting_print", args=[meeting.pk, kind]),
        prints,
        reverse("draft", args=[meeting.pk, kind]),
        printing_context(meeting, kind, publication),
    )
