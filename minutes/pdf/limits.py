"""How much one printed document may hold; measured in docs/performance.md, so that no worker is lost.

Layout costs milliseconds a table row, and more than linear time for deep nesting and endless words.
"""

MAX_DEPTH = 40  # elements inside each other
MAX_SPAN = 50  # colspan, rowspan: larger ones are cut to it
MAX_ROWS = 3_000  # of one table
MAX_COLUMNS = 60
MAX_CELLS = 40_000  # of all tables of a document
MAX_INLINES = 2_000  # line breaks, links, changes of type in one paragraph
MAX_BLOCK_CHARACTERS = 3_000_000
MAX_DOCUMENT_CHARACTERS = 10_000_000
LONG_WORD = 60  # characters; longer words may be broken …
LONG_WORD_PART = 30  # … after so many
MAX_IMAGE_CHARACTERS = 12_000_000  # of a data: address
MAX_IMAGE_PIXELS = 30_000_000
