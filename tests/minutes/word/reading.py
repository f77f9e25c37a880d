"""Reads a Word document back with python-docx: its words in body order, its lists and its parts."""

import io
import zipfile

import docx
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

_BREAKS = {qn("w:p"), qn("w:br"), qn("w:tab"), qn("w:tc")}


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def text_of(element: etree._Element) -> str:
    """The text below an element in its order; each paragraph, break and cell is a space."""
    parts = []
    for part in element.iter():
        if part.tag in _BREAKS:
            parts.append(" ")
        elif part.tag == qn("w:t"):
            parts.append(part.text or "")
    return "".join(parts)


def words_of(data: bytes) -> list[str]:
    return text_of(opened(data).element.body).split()


def styles_of(data: bytes) -> list[tuple[str, str]]:
    """Name of the style and text of each paragraph of the body, those in tables left out."""
    return [(paragraph.style.name, paragraph.text) for paragraph in opened(data).paragraphs]


def part_of(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name)
