"""Opening a closed item, or releasing a withheld decision, and publishing what is out anew."""

from dataclasses import replace

from django.db import transaction

from committees.models import User
from decisions.closing import ACCESS, open_item, release
from decisions.models import AgendaItem, Decision
from minutes.compose import compose
from minutes.compose.item import whole_item
from minutes.compose.web_copy import web_copy
from minutes.document import MinutesDocument
from minutes.document_json import sha256, to_json
from minutes.enums import Act, DocumentKind, Edition
from minutes.models import Publication, WebChange
from minutes.publishing.publish import ChangedSince, locked_meeting, publish


def as_opened(item: AgendaItem) -> MinutesDocument:
    """The meeting's public minutes with this item alone, as it would stand there once it is opened."""
    rows = AgendaItem.objects.with_document_data().select_related("meeting__committee__style", "case")
    row = rows.prefetch_related("additions").get(pk=item.pk)
    row.closed, row.kept_out = False, False
    if ACCESS.search(row.heading_printed):
        row.heading_printed = ""
    opened = whole_item(row, row.meeting.committee.style, DocumentKind.MINUTES, Edition.PUBLIC)
    document = replace(compose(row.meeting, DocumentKind.MINUTES, Edition.PUBLIC), items=(opened,))
    return web_copy(document, list(WebChange.objects.filter(meeting=row.meeting).order_by("pk")))


def opened_fingerprint(item: AgendaItem) -> str:
    """Of what `as_opened` shows: nothing else is opened by whoever looked at it."""
    return sha256(to_json(as_opened(item)))


@transaction.atomic
def open_and_publish(
    item: AgendaItem, actor: User | None, note: str, *, seen: str = "", accepting: str = ""
) -> list[Publication]:
    """Opens the item, and publishes a new version of the agenda and the minutes where they are out.

    `note` is printed with the versions and kept as the reason. Raises PublishStopped, ChangedSince (it is
    not as it was seen, or somebody opened it meanwhile); then nothing is done.
    """
    locked_meeting(item.meeting)
    item.refresh_from_db(fields=["closed"])
    if not item.closed or (seen and seen != opened_fingerprint(item)):
        raise ChangedSince
    open_item(item, actor, note)
    return _publish(item, list(DocumentKind), actor, note, accepting)


@transaction.atomic
def release_and_publish(
    decision: Decision, actor: User | None, note: str, *, accepting: str = ""
) -> list[Publication]:
    """The party was told: the minutes that are out show the decision in a new version.

    Raises PublishStopped, ChangedSince.
    """
    locked_meeting(decision.item.meeting)
    decision.refresh_from_db(fields=["embargoed"])
    if not decision.embargoed:
        raise ChangedSince
    release(decision, actor)
    return _publish(decision.item, [DocumentKind.MINUTES], actor, note, accepting)


def _publish(
    item: AgendaItem, kinds: list[DocumentKind], actor: User | None, note: str, accepting: str
) -> list[Publication]:
    """Nothing but the item may differ from what is out: what else is being written is not opened with it."""
    meeting = item.meeting
    out = set(Publication.objects.filter(meeting=meeting).values_list("kind", flat=True))
    return [
        publish(meeting, kind, actor, note, act=Act.OPENING, accepting=accepting, only=item.number)
        for kind in kinds
        if kind in out
    ]
