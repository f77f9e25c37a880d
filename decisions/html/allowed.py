"""What protocol text may hold (docs/adr/0006-html-allow-list.md), and what other tags become."""

BLOCKS = {"p", "h4", "h5"}
LISTS = {"ul", "ol"}
TABLE_PARTS = {"thead", "tbody", "tfoot"}
CELLS = {"td", "th"}
INLINE = {"strong", "em", "sub", "sup", "a", "span"}
TAGS = BLOCKS | LISTS | TABLE_PARTS | CELLS | INLINE | {"li", "table", "caption", "tr", "br"}

# An item's own heading is the page's h2 or h3, so headings inside its text start at h4.
RENAMED = {
    "b": "strong",
    "i": "em",
    "h1": "h4",
    "h2": "h4",
    "h3": "h4",
    "h6": "h5",
    "menu": "ul",
    "dir": "ul",
}
STRUCK = {"s", "strike", "del"}

# Not allowed, but what they hold stands on lines of its own.
BREAKING = set(
    """div section article main header footer aside nav address blockquote pre figure figcaption dl dt dd
    center fieldset form details summary hgroup legend hr option optgroup""".split()  # noqa: SIM905
)
SEEN = TAGS | set(RENAMED) | BREAKING | STRUCK | {"img"}
UNSEEN = {"script", "style", "title"}

ATTRIBUTES = {
    "ol": {"start", "type"},
    "li": {"value"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "a": {"href"},
    "span": {"lang"},
}
SCHEMES = {"http", "https", "mailto"}

# WeasyPrint needs about 4.5 ms for a row of a table: 5,000 rows took 23 s and 583 MB, 20,000 were killed.
# Deep nesting and huge spans stall it too. Within these limits a page is printed in seconds.
MAX_SPAN = 50
MAX_DEPTH = 40
MAX_ROWS = 1000
