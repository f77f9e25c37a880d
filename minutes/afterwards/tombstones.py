"""Tombstones: the addresses of what was withdrawn, which answer 410 from then on. Their only writer."""

from collections.abc import Iterable, Iterator

from django.utils import timezone

from committees.models import Meeting
from minutes.enums import DocumentKind, RenditionForm
from minutes.models import Publication, Tombstone
from minutes.renditions.parts import OF_ONE_ITEM, WORDS, end_of

SHORT = 12  # characters of a file's hash that stand in its address


def bury_document(
    meeting: Meeting,
    kind: DocumentKind,
    addresses: Iterable[str],
    hashes: Iterable[str],
    packets: Iterable[str] = (),
    numbers: Iterable[str] = (),
) -> None:
    """The whole meeting when nothing is left of it, else what this document alone had.

    `addresses` are those the meeting had when it was published; it may have been moved since. `packets`
    are the parts of its packet: where the other document has as many, that one answers. `numbers` are
    items that the other document has not.
    """
    alone = not Publication.objects.filter(meeting=meeting).exists()
    for address in {*addresses, meeting.get_absolute_url()}:
        if alone:
            _bury([address])
        else:
            word = WORDS[kind]
            _bury([f"{address}{word}/", f"{address}{word}.pdf", f"{address}{word}.json"])
            _bury(f"{address}{end}" for end in _ends(kind))
            bury_packet(address, packets)
            bury_files(address, hashes)
            for number in sorted(numbers):
                bury_item(address, number)


def _ends(kind: DocumentKind) -> Iterator[str]:
    """Of the files made of the document as a whole."""
    yield from (end_of(form, "", WORDS[kind]) for form in (RenditionForm.WORD, RenditionForm.PLAIN))
    if kind == DocumentKind.MINUTES:
        yield end_of(RenditionForm.DECISIONS, "", WORDS[kind])


def bury_versions(publications: Iterable[Publication]) -> None:
    """Single versions, with the difference that the next one shows against them."""
    for row in publications:
        address = f"{row.read_envelope().address}{WORDS[DocumentKind(row.kind)]}/v{row.version}"
        after = f"{row.read_envelope().address}{WORDS[DocumentKind(row.kind)]}/v{row.version + 1}"
        _bury([f"{address}/", f"{address}.pdf", f"{after}/aendringer/"])


def bury_files(address: str, hashes: Iterable[str]) -> None:
    _bury(f"{address}bilag/{sha256[:SHORT]}/" for sha256 in sorted(hashes))


def bury_packet(address: str, parts: Iterable[str]) -> None:
    """Where a newer packet has as many parts, that one answers."""
    _bury(f"{address}{end_of(RenditionForm.PACKET, part, '')}" for part in parts)


def bury_item(address: str, number: str) -> None:
    extracts = (end_of(form, number, "") for form in OF_ONE_ITEM)
    _bury([f"{address}punkt/{number}/", *(f"{address}{end}" for end in extracts)])


def _bury(addresses: Iterable[str]) -> None:
    now = timezone.now()
    for address in addresses:
        Tombstone.objects.update_or_create(address=address, defaults={"withdrawn_at": now})
