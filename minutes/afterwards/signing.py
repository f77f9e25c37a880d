"""The protocol is signed or approved: from then on its words are never changed, only added to."""

from django.db import transaction
from django.utils import timezone

from committees.meetings import approve
from committees.models import Meeting, User
from committees.organisations import locked_organisation
from minutes.compose import compose
from minutes.document_json import sha256, to_json
from minutes.enums import DocumentKind, Edition, LedgerAction
from minutes.ledger import append
from minutes.models import ClosedPublication, SignedRecord
from minutes.publishing.publish import locked_meeting


@transaction.atomic
def sign(meeting: Meeting, actor: User | None) -> SignedRecord:
    """Keeps the whole protocol as it stands now, and marks the meeting as approved. Twice changes nothing.

    The ledger's SIGN line carries the hash (an electronic protocol needs changes to be detectable,
    Resumédatabasen 04.1.4). Raises committees.meetings.MeetingStateError.
    """
    locked = locked_meeting(meeting)
    locked_organisation()
    approve(locked, actor)
    meeting.refresh_from_db()
    if existing := SignedRecord.objects.filter(meeting=locked).first():
        return existing
    text = to_json(compose(locked, DocumentKind.MINUTES, Edition.CLOSED))
    row = SignedRecord(meeting=locked, document=text, sha256=sha256(text), at=timezone.now(), actor=actor)
    row.save(force_insert=True)
    published = ClosedPublication.objects.filter(meeting=locked, kind=DocumentKind.MINUTES)
    newest = published.order_by("-version").first()
    append(
        Edition.CLOSED,
        LedgerAction.SIGN,
        locked,
        DocumentKind.MINUTES,
        newest.version if newest else 0,
        (row.sha256, ""),
        actor,
    )
    return row
