"""A published meeting with open items, a closed one and a file; and its jobs, done as a worker does them."""

from functools import partial
from io import BytesIO

from django.core.files.base import ContentFile
from PIL import Image

from committees.jobs import run
from committees.models import Job, Meeting
from decisions.attachments import add_attachment, attach
from minutes.editions import CLOSED, PUBLIC
from minutes.enums import DocumentKind
from minutes.publishing.publish import publish
from minutes.render import render_publication
from minutes.renditions.making import make_closed_rendition, make_public_renditions
from minutes.renditions.yearly import MAKE as MAKE_YEARLY
from minutes.renditions.yearly_making import make_yearly_register
from tests.factories import make_committee, make_item, make_meeting
from tests.minutes.public.published import make_organisation

JUDGED = "Vurderet i prøven"
WORK = {
    PUBLIC.render_task: partial(render_publication, tables=PUBLIC),
    PUBLIC.renditions_task: make_public_renditions,
    CLOSED.renditions_task: make_closed_rendition,
    MAKE_YEARLY: make_yearly_register,
}


def make_house() -> Meeting:
    make_organisation()
    meeting = make_meeting(make_committee("Prøveudvalget"))
    first = make_item(meeting, "Ny legeplads", decided="Godkendt.")
    make_item(meeting, "Cykelsti", decided="Udsat.")
    make_item(
        meeting, "Hemmelig handel", decided="Hemmeligt godkendt.", closed=True,
        closed_reason="Forretningsforhold", public_title="Køb af ejendom",
    )  # fmt: skip
    picture = BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "PNG")
    attach(first, add_attachment(ContentFile(picture.getvalue(), "kort.png"), "Kort", None, public=True))
    return meeting


def put_out(meeting: Meeting, kind: DocumentKind = DocumentKind.MINUTES, note: str = ""):
    return publish(meeting, kind, None, note, accepting=JUDGED)


def work(*kinds: str) -> None:
    """Does the queued jobs of these kinds, or of every kind there is work for, until none is left."""
    while jobs := list(Job.objects.filter(kind__in=kinds or WORK, state="queued").order_by("pk")):
        for job in jobs:
            run(job.pk, WORK[job.kind])
