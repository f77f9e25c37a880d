"""Withdrawing: the one path that removes from the public side. Leaves ledger lines and tombstones."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from committees.audit import record
from committees.models import Meeting, User
from committees.organisations import locked_organisation
from minutes.afterwards.dead_links import forget
from minutes.afterwards.exposure import open_sheet
from minutes.afterwards.tombstones import bury_document, bury_files, bury_packet, bury_versions
from minutes.document_json import sha256
from minutes.editions import PUBLIC
from minutes.enums import Cause, DocumentKind, LedgerAction, RenditionForm
from minutes.files import remove_unused
from minutes.ledger import append
from minutes.models import Proof, Publication, PublishedFile, RenderedPdf, Rendition, Withdrawal
from minutes.publishing.plans import end_plan
from minutes.register import clear_register


class NothingPublished(Exception):
    """There is nothing to withdraw; the message is a sentence for the user."""


@transaction.atomic
def withdraw(
    meeting: Meeting, kind: DocumentKind, actor: User | None, reason: str, cause: Cause = Cause.MISTAKE
) -> Withdrawal:
    """Takes every version of the public agenda or minutes off the web: pages, files, PDFs and what was
    made of it, register.

    The closed edition stays: a web copy is withdrawn, never the record (docs/domain.md,
    "Correction and addition"). The addresses answer 410 from now on. `reason` goes to the ledger and
    to the sheet that is opened. Raises NothingPublished.
    """
    locked = Meeting.objects.select_for_update(no_key=True).get(pk=meeting.pk)
    organisation = locked_organisation()
    publications = list(Publication.objects.filter(meeting=locked, kind=kind).order_by("version"))
    if not publications:
        raise NothingPublished(_("Nothing is published that could be withdrawn."))
    end_plan(locked, kind)
    sheet = open_sheet(locked, publications, cause, reason, actor)
    addresses = {publication.read_envelope().address for publication in publications}
    packets = _packet_parts(publications)
    hashes = _delete(publications, actor, reason)
    left = Publication.objects.filter(meeting=locked, current=True)
    numbers = _numbers(publications) - _numbers(left)
    if kind == DocumentKind.MINUTES:
        clear_register(locked)
        for address in addresses:
            forget(address)
    bury_document(locked, kind, addresses, hashes, packets, numbers)
    setattr(locked, f"{kind}_published_at", None)
    locked.save(update_fields=[f"{kind}_published_at"])
    organisation.public_revision += 1
    organisation.save(update_fields=["public_revision"])
    versions = [publication.version for publication in publications]
    record(actor, "withdraw", locked, kind=str(kind), versions=versions, cause=str(cause))
    meeting.refresh_from_db()
    return sheet


@transaction.atomic
def withdraw_earlier(
    publication: Publication, actor: User | None, cause: Cause, reason: str
) -> Withdrawal | None:
    """Takes every earlier version of the same document off the web; the newest stays.

    They and the differences between them would show the slip again. None where there is none.
    """
    of_kind = Publication.objects.filter(meeting=publication.meeting_id, kind=publication.kind)
    earlier = of_kind.filter(version__lt=publication.version)
    return withdraw_versions(list(earlier.order_by("version")), actor, cause, reason)


def withdraw_versions(
    publications: list[Publication],
    actor: User | None,
    cause: Cause,
    reason: str,
    number: str = "",
    file_sha256: str = "",
) -> Withdrawal | None:
    """Versions of one document, never its current one; `number` or `file_sha256` if for one part."""
    if not publications:
        return None
    meeting = publications[0].meeting
    organisation = locked_organisation()
    sheet = open_sheet(meeting, publications, cause, reason, actor, number, file_sha256)
    bury_versions(publications)
    versions = [publication.version for publication in publications]
    kind = publications[0].kind
    address, packets = publications[0].read_envelope().address, _packet_parts(publications)
    hashes = _delete(publications, actor, reason)
    bury_files(address, hashes)
    bury_packet(address, packets)
    organisation.public_revision += 1
    organisation.save(update_fields=["public_revision"])
    record(actor, "withdraw", meeting, kind=str(kind), versions=versions, cause=str(cause))
    return sheet


def _delete(publications: list[Publication], actor: User | None, reason: str) -> set[str]:
    """Ledger lines first, then the rows; the bytes go on commit. Returns hashes of files nobody has now."""
    for row in publications:
        hashes = (row.sha256, sha256(row.envelope))
        kind = DocumentKind(row.kind)
        append(PUBLIC.edition, LedgerAction.WITHDRAW, row.meeting, kind, row.version, hashes, actor, reason)
    names = _file_names(publications)
    files = PublishedFile.objects.filter(publication__in=publications)
    gone = set(files.values_list("sha256", flat=True))
    Proof.objects.filter(publication__in=publications).update(withdrawn_at=timezone.now())
    meeting = publications[0].meeting
    Publication.objects.filter(pk__in=[row.pk for row in publications]).delete()
    left = PublishedFile.objects.filter(publication__meeting=meeting, sha256__in=gone)
    transaction.on_commit(lambda: remove_unused(PUBLIC, names), robust=True)
    return gone - set(left.values_list("sha256", flat=True))


def _packet_parts(publications: list[Publication]) -> set[str]:
    rows = Rendition.objects.filter(publication__in=publications, form=RenditionForm.PACKET)
    return set(rows.values_list("part", flat=True))


def _numbers(publications: Iterable[Publication]) -> set[str]:
    return {item.number for row in publications for item in row.read_document().items if item.number}


def _file_names(publications: list[Publication]) -> set[str]:
    files = PublishedFile.objects.filter(publication__in=publications).values_list("file", flat=True)
    pdfs = RenderedPdf.objects.filter(publication__in=publications).values_list("file", flat=True)
    made = Rendition.objects.filter(publication__in=publications).values_list("file", flat=True)
    return {*files, *pdfs, *made}
