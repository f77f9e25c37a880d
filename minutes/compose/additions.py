"""Additions after signing, as they stand last under their item."""

from collections.abc import Iterable

from django.utils import timezone

from committees.style import date_words, fill
from decisions.enums import SectionRole
from decisions.models import AgendaItem
from minutes.document import SectionBlock

HEADING = "Tilføjelse til protokollen {date_long} ved {author}"


def additions(item: AgendaItem, public: bool) -> Iterable[SectionBlock]:
    """`public` takes the public texts alone: of a closed item the others are not for everybody."""
    for row in item.additions.all():
        html = row.public_html if public else row.html
        if html:
            day = timezone.localdate(row.at)
            heading = fill(HEADING, author=row.author, **date_words(day))
            yield SectionBlock(SectionRole.ADDITION, heading, html)
