"""Reads a PDF back with another library, and says which words a document should give."""

import io
import re

from pypdf import PdfReader

from minutes.document import AttachmentsBlock, DecisionBlock, MinutesDocument, SectionBlock, WithheldBlock


def reader(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))


def words_of(data: bytes) -> list[str]:
    """All words on the pages, in drawing order, running heads too."""
    return " ".join(page.extract_text() for page in reader(data).pages).split()


def outline_titles(data: bytes) -> list[str]:
    return [entry.title for entry in reader(data).outline]


def document_words(document: MinutesDocument) -> list[str]:
    parts = [document.title]
    parts += [f"{fact.label} {fact.text}" for fact in document.front]
    for item in document.items:
        parts += [item.heading_printed, item.case_printed or ""]
        for block in item.blocks:
            parts += _block_words(block)
        parts += [event.text for event in item.events]
    return " ".join(parts).split()


def _block_words(block: object) -> list[str]:
    if isinstance(block, SectionBlock):
        return [block.heading or "", _text(block.html)]
    if isinstance(block, DecisionBlock):
        dissents = [f"{dissent.name} {dissent.text}" for dissent in block.dissents]
        return [block.heading or "", _text(block.html), *(vote.motion for vote in block.votes), *dissents]
    if isinstance(block, AttachmentsBlock):
        return [block.heading or "", *(line.title for line in block.attachments)]
    assert isinstance(block, WithheldBlock)
    return [block.reason]


def _text(html: str) -> str:
    return re.sub(r"<[^>]+>", " ", html).replace("&amp;", "&")


def missing_words(expected: list[str], found: list[str]) -> list[str]:
    """The expected words that do not come in their order; spaces are the reading library's guess."""
    text, at, missing = "".join(found), 0, []
    for word in expected:
        place = text.find(word, at)
        if place < 0:
            missing.append(word)
        else:
            at = place + len(word)
    return missing
