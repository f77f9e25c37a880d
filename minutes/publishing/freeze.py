"""Freezing one edition: the document, its envelope and its files, with a line in the ledger."""

from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import gettext as _

from committees.queue import enqueue
from minutes.checks import Finding, Level
from minutes.document import MinutesDocument
from minutes.document_json import sha256, to_json
from minutes.editions import Tables
from minutes.enums import LedgerAction
from minutes.envelope import Envelope
from minutes.files import Copy, FileMissing, clean_copies, file_links, link_files
from minutes.ledger import append
from minutes.models import ClosedPublication, Publication
from minutes.publishing.envelopes import make_envelope
from minutes.publishing.version import Version
from minutes.renditions.draft_life import drop_drafts


class FilesGone(Exception):
    """A file's bytes are missing; `finding` says which."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


def freeze(tables: Tables, version: Version, document: MinutesDocument) -> Publication | ClosedPublication:
    """Raises FilesGone where the bytes of a file cannot be found."""
    copies = clean_copies(document)
    links = file_links(version.meeting.get_absolute_url(), copies)
    envelope = make_envelope(document, version, timezone.now(), links)
    publication = write(tables, version, document, envelope)
    _link(publication, copies, tables.storage)
    return publication


def write(
    tables: Tables, version: Version, document: MinutesDocument, envelope: Envelope
) -> Publication | ClosedPublication:
    """The row, the ledger's line and the job that prints it; without files."""
    text, envelope_text = to_json(document), to_json(envelope)
    model = tables.publication
    of_kind = model.objects.filter(meeting=version.meeting, kind=version.kind)
    of_kind.filter(current=True).update(current=False)
    publication = model.objects.create(
        meeting=version.meeting,
        kind=version.kind,
        version=version.number,
        act=version.act,
        document=text,
        envelope=envelope_text,
        sha256=sha256(text),
        published_at=envelope.published_at,
        correction_note=version.note,
    )
    append(
        tables.edition,
        LedgerAction.PUBLISH,
        version.meeting,
        version.kind,
        version.number,
        (publication.sha256, sha256(envelope_text)),
        version.actor,
        version.note,
    )
    enqueue(tables.render_task, str(publication.pk))
    return publication


def _link(publication: Publication | ClosedPublication, copies: Sequence[Copy], storage: str) -> None:
    try:
        link_files(publication, copies, storage)
    except FileMissing as error:
        message = _("The file of “%(title)s” is gone. Add it again.") % {"title": error.title}
        raise FilesGone(Finding(Level.STOP, message)) from error


def mark_published(version: Version, publication: Publication) -> None:
    """The meeting's time, and the public revision that every page's ETag rests on. Drafts of it end."""
    meeting, field = version.meeting, f"{version.kind}_published_at"
    setattr(meeting, field, publication.published_at)
    meeting.announced_at = meeting.announced_at or publication.published_at
    meeting.save(update_fields=[field, "announced_at"])
    drop_drafts(meeting, version.kind)
    version.organisation.public_revision += 1
    version.organisation.save(update_fields=["public_revision"])
