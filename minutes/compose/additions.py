"""Additions after signing, as they stand last under their item."""

from collections.abc import Iterable

from django.utils import timezone

from committees.style import date_words, fill
from decisions.enums import SectionRole
from decisions.models import AgendaItem
from minutes.document import SectionBlock

HEADING = "Tilføjelse til protokollen {date_long} ved {author}"


def additions(item: AgendaItem, public: bool) -> Iterable[SectionBlock]:
    """In the public edition nothing that says what is withheld.

    Of a closed item, and below a closed decision, the public reads the texts written for it alone; while
    a decision waits until the party was told, it reads none.
    """
    own = [decision for decision in item.decisions.all() if decision.own]
    if public and any(decision.embargoed for decision in own):
        return
    shut = public and (item.closed or any(decision.closed for decision in own))
    for row in item.additions.all():
        html = row.public_html if shut else row.html
        if html:
            day = timezone.localdate(row.at)
            heading = fill(HEADING, author=row.author, **date_words(day))
            yield SectionBlock(SectionRole.ADDITION, heading, html)
