"""What would change for citizens, in short, for the pages of the admin that publish."""

from typing import Any

from django.urls import reverse

from committees.models import Meeting
from minutes.document import MinutesDocument
from minutes.enums import DocumentKind
from minutes.public.shown.difference import shown_difference
from minutes.publishing.pending import pending


def difference_context(
    meeting: Meeting, kind: DocumentKind, document: MinutesDocument | None = None
) -> dict[str, Any]:
    """For templates/admin/parts/difference.html. `document`: the public edition, if composed already."""
    found = pending(meeting, kind, document)
    return {
        "difference": shown_difference(found.difference) if found else None,
        "difference_current": found.current if found else None,
        "difference_url": reverse("preview_changes", args=[meeting.pk, kind]),
    }
