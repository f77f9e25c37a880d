"""Stands in for `weasyprint.pdf.add_tags` while a document is written."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pydyf
import weasyprint.pdf

from minutes.pdf.setting.tags.marks import rewrite, spaces_of
from minutes.pdf.setting.tags.nodes import Node
from minutes.pdf.setting.tags.tables import mend_tables
from minutes.pdf.setting.tags.walk import Walker
from minutes.pdf.setting.tags.write import TreeWriter


def add_tags(pdf: Any, document: Any, _pdf_version: Any, page_streams: Sequence[Any]) -> None:
    """Tags a drawn document; called by WeasyPrint with the arguments of its own `add_tags`."""
    walker, pages, spaces = Walker(), [], spaces_of(document.fonts)
    for number, (page, stream) in enumerate(zip(document.pages, page_streams, strict=True)):
        marks = walker.page(number, page, stream._tags)
        pages.append((stream, marks))
    owned = [rewrite(stream, marks, spaces) for stream, marks in pages]
    names = mend_tables(walker.document) | _name_notes(walker.document)
    TreeWriter(pdf, walker.document).write(owned, walker.annotations, names)
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})


def _name_notes(document: Node) -> dict[str, Node]:
    """Each note by a name of its own (ISO 14289-1, 7.9)."""
    notes = (node for node in document.everything() if node.role == "Note")
    names = {f"n{number}": note for number, note in enumerate(notes, 1)}
    for name, note in names.items():
        note.entries["ID"] = name
    return names


@contextmanager
def own_tags() -> Iterator[None]:
    """WeasyPrint asks us for the tags of what it writes meanwhile. One document at a time a process."""
    theirs = weasyprint.pdf.add_tags
    weasyprint.pdf.add_tags = add_tags
    try:
        yield
    finally:
        weasyprint.pdf.add_tags = theirs
