"""The models of the record, one a file. Public and closed editions lie in tables of their own."""

from minutes.models.acceptance import Acceptance
from minutes.models.addition import Addition
from minutes.models.draft_pdf import DraftPdf
from minutes.models.file_scan import FileScan
from minutes.models.imported_file import ImportedFile
from minutes.models.ledger_entry import LedgerEntry
from minutes.models.planned_publication import PlannedPublication
from minutes.models.proof import Proof
from minutes.models.publication import ClosedPublication, Publication
from minutes.models.published_file import ClosedFile, PublishedFile
from minutes.models.ready_mark import ReadyMark
from minutes.models.rendered_pdf import ClosedPdf, RenderedPdf
from minutes.models.rendition import ClosedRendition, Rendition
from minutes.models.signed_record import SignedRecord
from minutes.models.tombstone import Tombstone
from minutes.models.web_change import WebChange
from minutes.models.withdrawal import Withdrawal
from minutes.models.yearly_register import YearlyRegister

__all__ = [
    "Acceptance",
    "Addition",
    "ClosedFile",
    "ClosedPdf",
    "ClosedPublication",
    "ClosedRendition",
    "DraftPdf",
    "FileScan",
    "ImportedFile",
    "LedgerEntry",
    "PlannedPublication",
    "Proof",
    "Publication",
    "PublishedFile",
    "ReadyMark",
    "RenderedPdf",
    "Rendition",
    "SignedRecord",
    "Tombstone",
    "WebChange",
    "Withdrawal",
    "YearlyRegister",
]
