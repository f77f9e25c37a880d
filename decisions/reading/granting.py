"""Asking for leave to read, and answering: each locked, and in the audit log."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from committees.audit import record
from committees.models import Meeting, User
from decisions.models import AgendaItem, ReadingGrant
from decisions.reading.grounds import reading_of
from decisions.rules import grant_holds


class NotGranted(Exception):
    """Nothing was written; the message is a sentence for the user."""


@transaction.atomic
def ask(user: User, meeting: Meeting, item: AgendaItem | None, wish: str) -> ReadingGrant:
    """A council member asks to read an item, or with none the whole meeting.

    One question is asked once: who waits for an answer gets the same row back. Raises NotGranted.
    """
    User.objects.select_for_update(no_key=True).get(pk=user.pk)
    reading = reading_of(user, meeting)
    if not reading.may_ask:
        raise NotGranted(_("Only members of the council can ask."))
    if item and (item.meeting_id != meeting.pk or item.kept_out):
        raise NotGranted(_("There is no such item at this meeting."))
    if item and item.pk in reading.disqualified:
        raise NotGranted(_("You are disqualified on this item and cannot read it."))
    if item.pk in reading.items if item else reading.ground:
        raise NotGranted(_("You can read it already."))
    asked = ReadingGrant.objects.filter(user=user, meeting=meeting, item=item, asked_at__isnull=False)
    if waiting := asked.filter(granted_at__isnull=True, refused_at__isnull=True).first():
        return waiting
    row = ReadingGrant.objects.create(
        user=user, meeting=meeting, item=item, wish=wish.strip(), asked_at=timezone.now()
    )
    _record("reading.ask", row, user)
    return row


@transaction.atomic
def grant(row: ReadingGrant, actor: User, ground: str, ends_on: date | None = None) -> None:
    """Lets them read, on this ground, to the day with it included. Raises NotGranted."""
    locked = _waiting(row)
    _may_be_given(locked.user, locked.meeting, locked.item, ground, ends_on)
    locked.ground, locked.ends_on = ground.strip(), ends_on
    locked.granted_at, locked.answered_by = timezone.now(), actor
    locked.save(update_fields=["ground", "ends_on", "granted_at", "answered_by"])
    _record("reading.grant", locked, actor)


@transaction.atomic
def refuse(row: ReadingGrant, actor: User, ground: str = "") -> None:
    """Says no; `ground`, where given, is shown to who asked. Raises NotGranted."""
    locked = _waiting(row)
    locked.ground, locked.refused_at, locked.answered_by = ground.strip(), timezone.now(), actor
    locked.save(update_fields=["ground", "refused_at", "answered_by"])
    _record("reading.refuse", locked, actor)


@transaction.atomic
def name_reader(
    item: AgendaItem, user: User, ground: str, actor: User, ends_on: date | None = None
) -> ReadingGrant:
    """Names somebody who may read the item, asked or not. Raises NotGranted."""
    User.objects.select_for_update(no_key=True).get(pk=user.pk)
    _may_be_given(user, item.meeting, item, ground, ends_on)
    held = ReadingGrant.objects.filter(user=user, item=item)
    if any(grant_holds(row, timezone.localdate()) for row in held):
        raise NotGranted(_("%(name)s is named already.") % {"name": user})
    row = ReadingGrant.objects.create(
        user=user,
        meeting=item.meeting,
        item=item,
        ground=ground.strip(),
        answered_by=actor,
        granted_at=timezone.now(),
        ends_on=ends_on,
    )
    _record("reading.grant", row, actor)
    return row


@transaction.atomic
def end(row: ReadingGrant, actor: User) -> None:
    """Ends the leave at once: yesterday was its last day. One that is over stays as it is."""
    locked = ReadingGrant.objects.select_for_update(no_key=True).get(pk=row.pk)
    today = timezone.localdate()
    if grant_holds(locked, today):
        locked.ends_on = today - timedelta(days=1)
        locked.save(update_fields=["ends_on"])
        _record("reading.end", locked, actor)


def _waiting(row: ReadingGrant) -> ReadingGrant:
    rows = ReadingGrant.objects.select_for_update(no_key=True, of=("self",)).order_by("pk")
    locked: ReadingGrant = rows.select_related("user__person", "meeting", "item").get(pk=row.pk)
    if locked.granted_at or locked.refused_at:
        raise NotGranted(_("It is answered already."))
    return locked


def _may_be_given(
    user: User, meeting: Meeting, item: AgendaItem | None, ground: str, ends_on: date | None
) -> None:
    if not ground.strip():
        raise NotGranted(_("Write the ground for letting them read."))
    if ends_on and ends_on < timezone.localdate():
        raise NotGranted(_("The last day has passed."))
    if item and item.pk in reading_of(user, meeting).disqualified:
        raise NotGranted(_("%(name)s is disqualified on this item and cannot read it.") % {"name": user})


def _record(action: str, row: ReadingGrant, actor: User) -> None:
    detail = {"user": row.user_id, "meeting": row.meeting_id, "item": row.item_id}
    record(actor, action, row, **detail)
