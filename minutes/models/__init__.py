"""The models of the record, one a file. Public and closed editions lie in tables of their own."""

from minutes.models.imported_file import ImportedFile
from minutes.models.ledger_entry import LedgerEntry
from minutes.models.publication import ClosedPublication, Publication
from minutes.models.published_file import ClosedFile, PublishedFile
from minutes.models.rendered_pdf import ClosedPdf, RenderedPdf
from minutes.models.tombstone import Tombstone

__all__ = [
    "ClosedFile",
    "ClosedPdf",
    "ClosedPublication",
    "ImportedFile",
    "LedgerEntry",
    "Publication",
    "PublishedFile",
    "RenderedPdf",
    "Tombstone",
]
