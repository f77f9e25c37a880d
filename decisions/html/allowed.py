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
