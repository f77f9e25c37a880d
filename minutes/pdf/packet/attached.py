"""Which files a packet carries: those the document's attachments name and the publication holds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urljoin

from django.utils.translation import gettext as _

from minutes.document import AttachmentLine, AttachmentsBlock, Item, MinutesDocument
from minutes.envelope import Envelope, FileLink
from minutes.pdf.packet.limits import MAX_NAME


@dataclass(frozen=True, slots=True)
class Attached:
    """One file under one item. `number` is its place among the item's attachments, those without a file
    too; `first` is the anchor of the place where the same file stands already, or its own;
    `inside` is the file's name in the list of files inside the PDF, as nothing else is called there.
    """

    anchor: str
    first: str
    item: str
    item_number: str
    item_title: str
    number: int
    title: str
    inside: str
    filename: str
    address: str
    file: FileLink

    @property
    def is_repeated(self) -> bool:
        return self.first != self.anchor

    @property
    def heading(self) -> str:
        """ "Bilag 2: Budget"; a title that says "Bilag 4 - Budget" itself stands alone."""
        if re.match(rf"{re.escape(_('Attachment'))}\s+\d", self.title, re.IGNORECASE):
            return self.title
        return _("Attachment %(number)s: %(title)s") % {"number": self.number, "title": self.title}


def attached_files(document: MinutesDocument, envelope: Envelope) -> tuple[Attached, ...]:
    """In the order of the document; a file on several items comes once more for each, as repeated."""
    files = {file.sha256: file for file in envelope.files}
    home = envelope.base + envelope.address
    firsts: dict[str, str] = {}
    found: list[Attached] = []
    for item in document.items:
        for number, line in enumerate(_lines(item), start=1):
            file = files.get(line.sha256 or "")
            if file is None:
                continue
            anchor = f"attachment-{len(found) + 1}"
            filename = _filename(line, file)
            inside = _name_inside(item, number, filename)
            if any(each.inside == inside for each in found):
                inside = _name_inside(item, number, f"{len(found) + 1} {filename}")
            found.append(
                Attached(
                    anchor=anchor,
                    first=firsts.setdefault(file.sha256, anchor),
                    item=_item_name(item),
                    item_number=item.number,
                    item_title=item.title,
                    number=number,
                    title=line.title or line.filename or _("Attachment"),
                    inside=inside,
                    filename=filename,
                    address=urljoin(home, file.address),
                    file=file,
                )
            )
    return tuple(found)


def _lines(item: Item) -> Iterator[AttachmentLine]:
    for block in item.blocks:
        if isinstance(block, AttachmentsBlock):
            yield from block.attachments


def _item_name(item: Item) -> str:
    if not item.number:
        return item.title
    return _("Item %(number)s: %(title)s") % {"number": item.number, "title": item.title}


def _name_inside(item: Item, number: int, filename: str) -> str:
    """Named so that the list is sorted as the items are."""
    return _("Item %(item)s attachment %(number)s - %(name)s") % {
        "item": item.number or item.title[:40],
        "number": number,
        "name": filename,
    }


def _filename(line: AttachmentLine, file: FileLink) -> str:
    """A name to save the file under: no folders, nothing unseen, not endless."""
    name = PurePosixPath((line.filename or file.address).replace("\\", "/")).name
    name = "".join(character for character in name if character.isprintable()).strip(" .") or "bilag"
    stem, dot, ending = name.rpartition(".")
    if not dot:
        return name[:MAX_NAME]
    return f"{stem[:MAX_NAME]}.{ending[:10]}"
