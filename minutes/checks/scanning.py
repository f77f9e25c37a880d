"""Personal data in files: looked for once in each file, and kept by its hash (FileScan)."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import cache
from itertools import islice
from pathlib import Path

import committees.personal_data
from committees.models import Job
from committees.personal_data.contacts import find_mail, find_telephones
from committees.personal_data.cpr import find_cpr
from committees.personal_data.sensitive import find_sensitive
from committees.personal_data.spotted import Spotted, Why
from decisions.models import Attachment, AttachmentPage
from minutes.models import FileScan

# So many of a kind tell enough of one file: 578 pupils need not be listed.
MOST_OF_A_KIND = 100
FINDERS = (find_cpr, find_mail, find_telephones, find_sensitive)


class Source(StrEnum):
    """PAGES are what is read; the others what the inspection found hidden in the file."""

    PAGES = "pages"
    CLEAN = "clean"
    ORIGINAL = "original"


@dataclass(frozen=True, slots=True)
class InFile:
    """`number` is the page, or the place in the inspection's list; start and end lie in its text.

    `words` is empty for a CPR number, which is kept nowhere but where it stands.
    """

    why: str
    source: str
    number: int
    start: int
    end: int
    words: str = ""


def scans_of(attachments: Iterable[Attachment]) -> dict[int, list[InFile]]:
    """What was found in each, by its id; one that was not scanned by today's detectors is now."""
    wanted = list(attachments)
    rows = FileScan.objects.filter(clean_sha256__in={row.clean_sha256 for row in wanted})
    known = {(row.sha256, row.clean_sha256, row.rules): row.found for row in rows}
    pages, found = pages_read(wanted), {}
    for attachment in wanted:
        key = (attachment.sha256, attachment.clean_sha256, _key(pages[attachment.pk]))
        found[attachment.pk] = [InFile(**entry) for entry in known[key]] if key in known else scan(attachment)
    return found


def pages_read(attachments: Iterable[Attachment]) -> Counter[int]:
    """How many pages of each have been read, by its id."""
    wanted = {attachment.pk for attachment in attachments}
    return Counter(AttachmentPage.objects.filter(attachment__in=wanted).values_list("attachment", flat=True))


def scan(attachment: Attachment) -> list[InFile]:
    """Reads all texts of the file and keeps what was found."""
    pages = pages_read([attachment])[attachment.pk]
    found = [*_in_pages(attachment), *_in_hidden(attachment)]
    FileScan.objects.update_or_create(
        sha256=attachment.sha256,
        clean_sha256=attachment.clean_sha256,
        defaults={"rules": _key(pages), "found": [asdict(entry) for entry in found]},
    )
    return found


def scan_ahead(job: Job) -> None:
    """At upload, so that nobody waits for it later; does nothing where it is done or the file gone."""
    scans_of(Attachment.objects.filter(pk=int(job.key)).exclude(clean_file=""))


@cache
def rules() -> str:
    """Which detectors these are: changed words or patterns read every file again."""
    folder = Path(committees.personal_data.__file__).parent
    files = sorted(path for path in folder.iterdir() if path.suffix in (".py", ".txt"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in [*files, Path(__file__)])).hexdigest()


def _key(pages: int) -> str:
    """A file of which more pages could be read than before is read again too."""
    return hashlib.sha256(f"{rules()} {pages}".encode()).hexdigest()


def pages_of(attachment: Attachment) -> list[tuple[int, str]]:
    pages = AttachmentPage.objects.filter(attachment=attachment).order_by("number")
    return list(pages.values_list("number", "text"))


def _in_pages(attachment: Attachment) -> Iterator[InFile]:
    """The pages are read as one text, so that a number broken by a page's end is found."""
    starts, parts, length = [], [], 0
    for number, text in pages_of(attachment):
        starts.append((length, number))
        parts.append(text)
        length += len(text) + 1
    for found in _spotted("\n".join(parts)):
        start, number = next(page for page in reversed(starts) if page[0] <= found.start)
        yield _entry(found, Source.PAGES, number, start)


def _in_hidden(attachment: Attachment) -> Iterator[InFile]:
    lists = (Source.CLEAN, attachment.hidden_in_clean), (Source.ORIGINAL, attachment.hidden_in_original)
    for source, entries in lists:
        for index, entry in enumerate(entries):
            for found in find_cpr(f"{entry.get('where', '')}\n{entry.get('text', '')}"):
                yield _entry(found, source, index, 0)


def _spotted(text: str) -> Iterator[Spotted]:
    for find in FINDERS:
        yield from islice(find(text), MOST_OF_A_KIND)


def _entry(found: Spotted, source: Source, number: int, start: int) -> InFile:
    words = "" if found.why == Why.CPR else found.words
    return InFile(str(found.why), source, number, found.start - start, found.end - start, words)
