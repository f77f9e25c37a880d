"""What a PDF hides: in its own entries, on its pages, and in what the pages show of their text."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf
from pikepdf import Pdf

from . import pdf_document, pdf_pages, pdf_revisions, pdf_strings, pdf_visible
from .hidden import NOT_INSPECTED, Hidden

ERRORS = (pikepdf.PdfError, RuntimeError, ValueError, TypeError, AttributeError, LookupError, OSError)


def read(path: Path) -> Iterator[Hidden]:
    """A part that cannot be read is told of as not inspected; the others are read."""
    try:
        pdf = Pdf.open(path)
    except (pikepdf.PasswordError, *ERRORS):
        yield Hidden(NOT_INSPECTED)
        return
    with pdf:
        told: list[str] = []
        for reader in (pdf_document.read, pdf_pages.read):
            for entry in _as_far_as_it_goes(reader(pdf)):
                told.append(entry.text)
                yield entry
        yield from _as_far_as_it_goes(pdf_strings.read(pdf, told))
        yield from _as_far_as_it_goes(pdf_visible.read(pdf))
    yield from _as_far_as_it_goes(pdf_revisions.read(path))


def _as_far_as_it_goes(entries: Iterator[Hidden]) -> Iterator[Hidden]:
    try:
        yield from entries
    except ERRORS:
        yield Hidden(NOT_INSPECTED)
