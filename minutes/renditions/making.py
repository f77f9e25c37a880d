"""Making derived files in a worker: all of a public version that is the newest, one of a closed one.

Idempotent and resumable: what is there already is skipped, and each file is kept in a transaction of its
own. One that cannot be made does not stop the others; it is told at the end.
"""

import logging
import time
from collections.abc import Iterator
from functools import partial

from celery.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.db import transaction
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from committees.jobs import ATTEMPTS, JobFailed, advance, tell
from committees.models import Job
from committees.organisations import locked_organisation
from minutes.afterwards.dead_links import living
from minutes.editions import CLOSED, PUBLIC, Tables
from minutes.enums import RenditionForm
from minutes.envelope import Envelope
from minutes.files import remove_unused
from minutes.models import ClosedPublication, Publication, Rendition
from minutes.pdf.errors import PdfError, SealUnfit
from minutes.pdf.gate import require_conformance
from minutes.pdf.sealing.seal import sealed
from minutes.renditions.keeping import Made, keep
from minutes.renditions.makers import Source, make
from minutes.renditions.parts import PDF, Part, planned_parts
from minutes.renditions.requests import known_parts, part_of, queue_rest
from minutes.renditions.words import name_of

log = logging.getLogger(__name__)
SHARE = 2  # of the time a job may take: half of it, then the rest is left to the next one


def make_public_renditions(job: Job) -> None:
    """All files of the public version the job names; nothing where it is gone or no longer the newest.

    Raises JobFailed with a sentence for the secretary where one of them or more cannot be made.
    """
    publication = Publication.objects.current().select_related("meeting").filter(pk=job.key).first()
    if publication is None:
        return
    drop_older(publication)
    parts = list(planned_parts(publication.read_document(), publication.read_envelope()))
    known = known_parts(publication)
    failed: dict[Part, Exception] = {}
    until, made = time.monotonic() + settings.JOB_SECONDS / SHARE, 0
    for done, part in enumerate(parts, start=1):
        if part not in known:
            if made and time.monotonic() > until:
                queue_rest(publication)
                return
            if error := _tried(publication, part):
                failed[part] = error
            else:
                made += 1
        advance(job, done, len(parts))
    tell(job, "\n".join(too_large(publication)))
    if failed:
        _end(job, failed)


def _tried(publication: Publication, part: Part) -> Exception | None:
    """What went wrong; what takes too long or too much memory ends the whole job."""
    try:
        make_one(publication, part, PUBLIC)
    except (SoftTimeLimitExceeded, MemoryError):
        raise
    except (PdfError, SealUnfit) as error:
        return error
    except Exception as error:
        log.exception("%s of %s could not be made", part, publication)
        return error
    return None


def too_large(publication: Publication) -> Iterator[str]:
    """A sentence for each part of the packet that is above the limit: what it must hold takes that much."""
    most = settings.PACKET_MOST_BYTES
    rows = publication.renditions.filter(form=RenditionForm.PACKET, size__gt=most)
    for row in rows.order_by("pk"):
        words = {
            "name": name_of(Part(RenditionForm.PACKET, row.part)),
            "size": filesizeformat(row.size),
            "most": filesizeformat(most),
        }
        yield _("%(name)s: %(size)s, which is more than the %(most)s that a part should have.") % words


def make_closed_rendition(job: Job) -> None:
    """The one file of the closed edition that somebody asked for. Raises JobFailed."""
    key, part = part_of(job.key)
    publication = ClosedPublication.objects.current().filter(pk=key).first()
    if publication is None or publication.renditions.filter(form=part.form, part=part.part).exists():
        return
    if part not in planned_parts(publication.read_document(), publication.read_envelope()):
        return
    try:
        make_one(publication, part, CLOSED)
    except (PdfError, SealUnfit) as error:
        raise JobFailed(str(error)) from error


def make_one(publication: Publication | ClosedPublication, part: Part, tables: Tables) -> None:
    """Makes, looks over, seals and keeps it; anew where a link back died meanwhile."""
    envelope = living(publication.read_envelope())
    while not keep(publication.pk, _finished(publication, envelope, part, tables), envelope, tables):
        envelope = living(envelope)


def _finished(
    publication: Publication | ClosedPublication, envelope: Envelope, part: Part, tables: Tables
) -> list[Made]:
    made = make(Source(publication, envelope, tables), part)
    return [_sealed(one, envelope.organisation.name) for one in made]


def _sealed(made: Made, organisation: str) -> Made:
    if made.part.content_type != PDF:
        return made
    require_conformance(made.data)
    return Made(made.part, sealed(made.data, organisation, stamp=False), made.pages)


@transaction.atomic
def drop_older(publication: Publication) -> None:
    """Of earlier versions the PDF alone has an address: what else was made of them goes."""
    locked_organisation()  # as whoever withdraws them: else two take the same rows in another order
    older = Publication.objects.filter(meeting=publication.meeting_id, kind=publication.kind, current=False)
    rows = Rendition.objects.filter(publication__in=older)
    if names := set(rows.values_list("file", flat=True)):
        rows.delete()
        transaction.on_commit(partial(remove_unused, PUBLIC, names), robust=True)


def _end(job: Job, failed: dict[Part, Exception]) -> None:
    """Tried again where that may help; else a sentence on the job, which raises an alarm."""
    final = [error for error in failed.values() if isinstance(error, PdfError | SealUnfit)]
    others = [error for error in failed.values() if error not in final]
    if others and job.attempt < ATTEMPTS:
        raise others[0]
    sentences = dict.fromkeys(f"{name_of(part)}: {_reason(error)}" for part, error in failed.items())
    raise JobFailed(" ".join(sentences))


def _reason(error: Exception) -> str:
    known = isinstance(error, PdfError | SealUnfit)
    return str(error) if known else _("An error of ours. Ask the administrator.")
