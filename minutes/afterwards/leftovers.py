"""Where parts of the changed words still stand in public: "Holm, Ida", or a name inside a file."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from committees.models import Meeting
from decisions.models import AgendaItem, AttachmentPage
from minutes.checks.passages import passages
from minutes.models import Publication, PublishedFile

SHORTEST = 3  # letters; shorter parts stand everywhere


def leftovers(meeting: Meeting, words: str) -> list[str]:
    """The places, in words, each once; for whoever anonymises to look at."""
    parts = [re.escape(part) for part in re.findall(r"\w+", words) if len(part) >= SHORTEST]
    if not parts:
        return []
    found = re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?:['’]?s)?(?!\w)", re.IGNORECASE)
    return list(dict.fromkeys([*_texts(meeting, found), *_files(meeting, found)]))


def _texts(meeting: Meeting, found: re.Pattern[str]) -> Iterator[str]:
    items: dict[str, AgendaItem] = {item.number: item for item in meeting.items.all()}
    for publication in Publication.objects.filter(meeting=meeting, current=True).order_by("kind"):
        for passage in passages(publication.read_document(), items, {}):
            if found.search(passage.text):
                yield passage.place


def _files(meeting: Meeting, found: re.Pattern[str]) -> Iterator[str]:
    files = PublishedFile.objects.filter(publication__meeting=meeting, publication__current=True)
    titles = dict(files.values_list("sha256", "title"))
    pages = AttachmentPage.objects.filter(attachment__clean_sha256__in=titles)
    for sha256, number, text in pages.order_by("attachment", "number").values_list(
        "attachment__clean_sha256", "number", "text"
    ):
        if found.search(text):
            yield _("page %(page)s of “%(title)s”") % {"page": number, "title": titles[sha256]}
