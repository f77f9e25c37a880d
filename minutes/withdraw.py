"""Withdrawing: the one path that removes from the public side. Leaves ledger lines and tombstones."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from committees.audit import record
from committees.models import Meeting, User
from committees.organisations import locked_organisation
from minutes.document_json import sha256
from minutes.editions import PUBLIC
from minutes.enums import DocumentKind, LedgerAction
from minutes.files import remove_unused
from minutes.ledger import append
from minutes.models import Publication, PublishedFile, RenderedPdf, Tombstone
from minutes.register import clear_register

WORDS = {DocumentKind.AGENDA: "dagsorden", DocumentKind.MINUTES: "referat"}


class NothingPublished(Exception):
    """There is nothing to withdraw; the message is a sentence for the user."""


@transaction.atomic
def withdraw(meeting: Meeting, kind: DocumentKind, actor: User | None, reason: str) -> None:
    """Takes every version of the public agenda or minutes off the web: pages, files, PDFs, register.

    The closed edition stays: a web copy is withdrawn, never the record (docs/domain.md,
    "Correction and addition"). The addresses answer 410 from now on. `reason` goes to the ledger alone.
    """
    locked = Meeting.objects.select_for_update(no_key=True).get(pk=meeting.pk)
    organisation = locked_organisation()
    publications = list(Publication.objects.filter(meeting=locked, kind=kind).order_by("version"))
    if not publications:
        raise NothingPublished(_("Nothing is published that could be withdrawn."))
    for publication in publications:
        hashes = (publication.sha256, sha256(publication.envelope))
        append(
            PUBLIC.edition, LedgerAction.WITHDRAW, locked, kind, publication.version, hashes, actor, reason
        )
    names = _file_names(publications)
    gone = set(PublishedFile.objects.filter(publication__in=publications).values_list("sha256", flat=True))
    Publication.objects.filter(pk__in=[publication.pk for publication in publications]).delete()
    if kind == DocumentKind.MINUTES:
        clear_register(locked)
    _bury(locked, kind, gone)
    setattr(locked, f"{kind}_published_at", None)
    locked.save(update_fields=[f"{kind}_published_at"])
    organisation.public_revision += 1
    organisation.save(update_fields=["public_revision"])
    record(actor, "withdraw", locked, kind=str(kind), versions=[p.version for p in publications])
    transaction.on_commit(lambda: remove_unused(PUBLIC, names), robust=True)
    meeting.refresh_from_db()


def _file_names(publications: list[Publication]) -> set[str]:
    files = PublishedFile.objects.filter(publication__in=publications).values_list("file", flat=True)
    pdfs = RenderedPdf.objects.filter(publication__in=publications).values_list("file", flat=True)
    return {*files, *pdfs}


def _bury(meeting: Meeting, kind: DocumentKind, hashes: set[str]) -> None:
    """Tombstones: the whole meeting when nothing is left of it, else what this document alone had."""
    address = meeting.get_absolute_url()
    left = Publication.objects.filter(meeting=meeting)
    addresses = [address]
    if left.exists():
        word = WORDS[kind]
        kept = set(PublishedFile.objects.filter(publication__in=left).values_list("sha256", flat=True))
        addresses = [f"{address}{word}/", f"{address}{word}.pdf", f"{address}{word}.json"]
        addresses += [f"{address}bilag/{sha[:12]}/" for sha in sorted(hashes - kept)]
    now = timezone.now()
    for buried in addresses:
        Tombstone.objects.update_or_create(address=buried, defaults={"withdrawn_at": now})
