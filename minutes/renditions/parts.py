"""Which files a document gives beside its PDF, in the order of making, and the end of each one's address.

Pure, and read by public pages too: what is planned and not there yet is being made, all else is missing.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from decisions.enums import ItemKind
from minutes.document import AttachmentsBlock, MinutesDocument
from minutes.enums import DocumentKind, Edition, RenditionForm
from minutes.envelope import Envelope

# In addresses and in names of files: permanent.
WORDS = {DocumentKind.AGENDA: "dagsorden", DocumentKind.MINUTES: "referat"}
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OF_ONE_ITEM = (RenditionForm.EXTRACT, RenditionForm.EXTRACT_WORD)
IN_WORD = (RenditionForm.WORD, RenditionForm.EXTRACT_WORD)
FIRST = "1"  # the first part of a packet


@dataclass(frozen=True, slots=True)
class Part:
    """`part` is the item's number, or empty. A packet is planned as one, and falls into parts when made."""

    form: RenditionForm
    part: str = ""

    @property
    def content_type(self) -> str:
        return DOCX if self.form in IN_WORD else PDF


def planned_parts(document: MinutesDocument, envelope: Envelope) -> Iterator[Part]:
    """Of the public edition all that is made without being asked for, of the closed what may be asked for."""
    yield Part(RenditionForm.WORD)
    if document.kind == DocumentKind.MINUTES:
        yield Part(RenditionForm.DECISIONS)
        if document.edition == Edition.CLOSED and document.attendance:
            yield Part(RenditionForm.SIGNATURES)
    for number in numbers(document):
        yield from (Part(form, number) for form in OF_ONE_ITEM)
    yield Part(RenditionForm.PLAIN)
    if document.edition == Edition.PUBLIC and carried(document, envelope):
        yield Part(RenditionForm.PACKET)


def numbers(document: MinutesDocument) -> list[str]:
    """The items that have an extract: a number that fits into an address, and words of their own."""
    items = (item for item in document.items if item.kind == ItemKind.ITEM and not item.is_withdrawn)
    return list(dict.fromkeys(item.number for item in items if item.number and "/" not in item.number))


def carried(document: MinutesDocument, envelope: Envelope) -> set[str]:
    """The hashes of the files that a packet brings: named in the document, and published with it."""
    blocks = (block for item in document.items for block in item.blocks)
    named = {
        line.sha256
        for block in blocks
        if isinstance(block, AttachmentsBlock)
        for line in block.attachments
        if line.sha256
    }
    return named & {link.sha256 for link in envelope.files}


def end_of(form: RenditionForm, part: str, word: str) -> str:
    """The end of the address below the meeting's; `word` is dagsorden or referat. Permanent."""
    match form:
        case RenditionForm.EXTRACT:
            return f"punkt/{part}.pdf"
        case RenditionForm.EXTRACT_WORD:
            return f"punkt/{part}.docx"
        case RenditionForm.PACKET:
            return "pakke.pdf" if part in ("", FIRST) else f"pakke-{part}.pdf"
        case RenditionForm.PLAIN:
            return f"{word}-uden-filer.pdf"
        case RenditionForm.WORD:
            return f"{word}.docx"
        case RenditionForm.DECISIONS:
            return "beslutninger.pdf"
        case RenditionForm.SIGNATURES:
            return "underskriftsside.pdf"
