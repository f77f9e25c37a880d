"""Closing and opening an item, and ending a decision's embargo: the only writer of these states."""

import re

from django.db import transaction
from django.utils import timezone

from committees.audit import record
from committees.models import User
from decisions.enums import Opening
from decisions.models import AgendaItem, ClosingChange, ClosingGround, Decision
from decisions.rules import closing_moment

ACCESS = re.compile(r"\b(lukket|lukkede|åben|åbent)\b", re.IGNORECASE)
LONGEST_REASON = 300  # characters, as the records hold them


def filled_reason(ground: ClosingGround | None, reason: str) -> str:
    """What was written, else the ground's own words; with its rule, where there is room for it."""
    if reason.strip() or ground is None:
        return reason.strip()
    return ground.reason if len(ground.reason) <= LONGEST_REASON else ground.words


def close(item: AgendaItem, ground: ClosingGround | None, reason: str, actor: User | None) -> None:
    """Closes the item from the public. One that is closed already stays as it is.

    The printed heading is made anew where it said that the item is open.
    """
    with transaction.atomic():
        row = _locked(item)
        if not row.closed:
            row.closed, row.closed_ground = True, ground
            row.closed_reason = filled_reason(ground, reason)
            _save(row, actor, row.closed_reason, "closed_ground", "closed_reason")
        _mirror(row, item, "closed_ground", "closed_reason")


def open_item(item: AgendaItem, actor: User | None, reason: str = "") -> None:
    """Opens the item: its own texts are the public ones when it is published next.

    What was said of it as a closed one (ground, reason, opening) goes; the history keeps it.
    """
    with transaction.atomic():
        row = _locked(item)
        if row.closed:
            row.closed, row.kept_out, row.closed_ground, row.closed_reason = False, False, None, ""
            row.opening, row.opens_on, row.opening_reason = Opening.UNDECIDED, None, ""
            _save(row, actor, reason, *OPENED)
        _mirror(row, item, *OPENED)


OPENED = ("kept_out", "closed_ground", "closed_reason", "opening", "opens_on", "opening_reason")


@transaction.atomic
def release(decision: Decision, actor: User | None) -> None:
    """The party was told: the embargo ends, and the next version shows the decision."""
    row = Decision.objects.select_for_update(no_key=True).get(pk=decision.pk)
    if row.embargoed:
        row.embargoed, row.party_told_at = False, timezone.now()
        row.save(update_fields=["embargoed", "party_told_at"])
        record(actor, "decision.release", row)
    decision.embargoed, decision.party_told_at = row.embargoed, row.party_told_at


def _locked(item: AgendaItem) -> AgendaItem:
    rows = AgendaItem.objects.select_for_update(no_key=True, of=("self",)).select_related("meeting")
    row: AgendaItem = rows.get(pk=item.pk)
    return row


def _save(row: AgendaItem, actor: User | None, reason: str, *fields: str) -> None:
    if ACCESS.search(row.heading_printed):
        row.heading_printed = ""
    row.save(update_fields=["closed", "heading_printed", *fields])
    moment = closing_moment(row.meeting, timezone.localdate())
    ClosingChange.objects.create(
        item=row, closed=row.closed, moment=moment, reason=reason[:LONGEST_REASON], actor=actor
    )
    record(actor, "item.close" if row.closed else "item.open", row, moment=str(moment))


def _mirror(row: AgendaItem, item: AgendaItem, *fields: str) -> None:
    """The caller's copy says what the row says now."""
    for field in ("closed", "heading_printed", *fields):
        setattr(item, field, getattr(row, field))
