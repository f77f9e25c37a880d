"""Why a small document cannot be printed; the messages are whole sentences for the secretary."""

from minutes.pdf.errors import PdfError


class ItemNotThere(PdfError, LookupError):
    """The document has no agenda item of that number, or it was taken off the web."""


class NothingToPrint(PdfError):
    """The document has nothing that this kind is made of."""
