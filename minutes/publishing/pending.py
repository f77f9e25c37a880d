"""What would change for citizens if the working records were published now."""

from dataclasses import dataclass

from committees.models import Meeting
from minutes.compose import compose
from minutes.difference import Difference, difference
from minutes.document import MinutesDocument
from minutes.enums import DocumentKind, Edition
from minutes.models import Publication


@dataclass(frozen=True, slots=True)
class Pending:
    """`current` is the publication that is out."""

    current: Publication
    difference: Difference


def pending(meeting: Meeting, kind: DocumentKind, document: MinutesDocument | None = None) -> Pending | None:
    """None while nothing is out. `document`: the public edition, where it is composed already."""
    current = Publication.objects.current().filter(meeting=meeting, kind=kind).first()
    if current is None:
        return None
    new = document or compose(meeting, kind, Edition.PUBLIC)
    return Pending(current, difference(current.read_document(), new))
