"""Meetings of any size for the benchmarks; all invented."""

from datetime import date, timedelta
from itertools import count

from django.core.files.base import ContentFile

from committees.models import Meeting
from decisions.attachments import add_attachment, attach
from decisions.models import AgendaItem, Section
from tests.decisions.attachments.files import text_pdf
from tests.factories import make_item, make_meeting

PARAGRAPH = "<p>Forvaltningen foreslår, at stien langs åen får nyt underlag før sommeren.</p>"
_numbers = count(1)


def meeting_of(items: int, attachments: int = 0) -> Meeting:
    """A meeting ready to publish, with so many items, and one attachment on as many of them."""
    meeting = make_meeting(day=date(2024, 1, 1) + timedelta(days=next(_numbers)))
    for number in range(1, items + 1):
        item = make_item(meeting, f"Sag {number} om stien langs åen", decided="Godkendt.")
        item.sections.update(html=PARAGRAPH * 3)
        Section.objects.create(
            item=item, position=15, role="recommendation", heading="Indstilling", html=PARAGRAPH
        )
        if number <= attachments:
            _attach_one(item)
    return meeting


def _attach_one(item: AgendaItem) -> None:
    """A PDF unlike any other, so that its bytes are linked at publishing for the first time."""
    number = next(_numbers)
    upload = ContentFile(text_pdf(f"Bilag {number}"), f"bilag-{number}.pdf")
    attach(item, add_attachment(upload, f"Bilag {number}", None, public=True))
