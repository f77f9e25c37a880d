"""What can go wrong with a printed document, in words for the secretary."""


class PdfError(ValueError):
    """The document cannot be printed; the message is a whole sentence that says where and what to do."""
