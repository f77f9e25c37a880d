"""How much a printed document may hold, so that no worker is lost; one text: decisions.html.bounds."""

from decisions.html.bounds import (
    MAX_CHARACTERS,
    MAX_COLUMNS,
    MAX_DEPTH,
    MAX_INLINES,
    MAX_PARAGRAPH,
    MAX_ROWS,
    MAX_SPAN,
)

__all__ = ["MAX_COLUMNS", "MAX_DEPTH", "MAX_INLINES", "MAX_PARAGRAPH", "MAX_ROWS", "MAX_SPAN"]

MAX_BLOCK_CHARACTERS = MAX_CHARACTERS
MAX_DOCUMENT_CHARACTERS = 10_000_000
MAX_DOCUMENT_ROWS = 10_000  # of all tables of a document
MAX_CELLS = 40_000  # of all tables of a document
MAX_ELEMENTS = 150_000  # paragraphs, cells, links and the like of a document
LONG_WORD = 60  # characters; longer words may be broken …
LONG_WORD_PART = 30  # … after so many
MAX_IMAGE_CHARACTERS = 12_000_000  # of a data: address
MAX_IMAGE_PIXELS = 30_000_000
MAX_DOCUMENT_PIXELS = 120_000_000
