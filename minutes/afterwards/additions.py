""" "Tilføjelse til protokollen": the one writer of additions to a signed record."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from committees.audit import record
from committees.models import User
from decisions.html import clean_html, text_of
from decisions.models import AgendaItem
from minutes.models import Addition, SignedRecord


class NotAdded(Exception):
    """The addition cannot be made; the message is a sentence for the user."""


@transaction.atomic
def add(item: AgendaItem, author: str, html: str, public_html: str, actor: User | None) -> Addition:
    """Adds below the item; the signed text and its signatures stay as they are (04.1.4, 83.1.15).

    Of an open item everybody reads `html`; of a closed one, or below a closed decision, `public_html`
    alone. What is published shows it with the next version (minutes.publishing.publish, Act.ADDITION).
    """
    if not SignedRecord.objects.filter(meeting=item.meeting_id).exists():
        raise NotAdded(_("The record is not signed yet. Correct the text itself instead."))
    if not author.strip() or not text_of(html):
        raise NotAdded(_("Write who adds it, and the text."))
    row = Addition(
        item=item,
        author=author.strip(),
        html=clean_html(html),
        public_html=clean_html(public_html),
        at=timezone.now(),
        actor=actor,
    )
    row.save(force_insert=True)
    record(actor, "minutes.add", item, addition=row.pk)
    return row
