"""Taking a file in: read, stored as a draft meeting, and published where it was public already."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from django.db import transaction

from committees.audit import record
from committees.models import Meeting, User
from decisions.models import AgendaItem
from minutes.bodies import body_named
from minutes.document import MinutesDocument
from minutes.document_json import to_data, to_json
from minutes.importing import Reading, read
from minutes.models import ImportedFile
from minutes.publishing.publish import publish
from minutes.store import store

# What the record says where a public source gave no reason for closing an item.
SHOWN_ALREADY = "Stod i et dokument, der allerede var offentligt"
NO_REASON_GIVEN = "ikke oplyst i kilden"


class Taken(StrEnum):
    NEW = "new"
    PUBLISHED = "published"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Import:
    """What became of a file. `reading` is None for one that was known already."""

    taken: Taken
    meeting: Meeting
    reading: Reading | None = None


def import_file(
    data: bytes, filename: str, actor: User | None, committee_name: str = "", was_public: bool = False
) -> Import:
    """Reads a file into a draft meeting; the same bytes a second time change nothing.

    `was_public` publishes at once what the file, public already, showed. Raises UnreadableFile for a
    file that is no minutes, PublishStopped where a check stands against publishing; then nothing is kept.
    """
    digest = hashlib.sha256(data).hexdigest()
    known = ImportedFile.objects.filter(sha256=digest).select_related("meeting__committee").first()
    if known:
        return Import(Taken.KNOWN, known.meeting)
    # Before the transaction: a large file takes its time, and SQLite would let nobody else write.
    reading = read(data, filename)
    meeting = _take_in(reading, filename, digest, actor, committee_name, was_public)
    return Import(Taken.PUBLISHED if was_public else Taken.NEW, meeting, reading)


@transaction.atomic
def _take_in(
    reading: Reading, filename: str, digest: str, actor: User | None, committee_name: str, was_public: bool
) -> Meeting:
    document = reading.document
    committee = body_named(committee_name or document.committee.name, was_public)
    meeting = store(document, committee, actor, was_public=was_public)
    ImportedFile.objects.create(
        sha256=digest,
        filename=filename,
        meeting=meeting,
        actor=actor,
        document=to_json(document),
        report=to_data(reading.report),
    )
    if was_public:
        _publish_as_it_was(meeting, document, actor, digest)
    return meeting


def _publish_as_it_was(meeting: Meeting, document: MinutesDocument, actor: User | None, digest: str) -> None:
    """Publishing an old public record: accepted by the import, which the audit log tells."""
    silent = AgendaItem.objects.filter(meeting=meeting, closed=True, closed_reason="")
    silent.update(closed_reason=NO_REASON_GIVEN)
    record(actor, "import.accept_as_public", meeting, sha256=digest)
    publish(meeting, document.kind, actor, accepting=SHOWN_ALREADY)
