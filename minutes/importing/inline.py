"""One stretch of source text to HTML (escaped) or to plain text: bold, emphasis, links, sub, sup, span.

Emphasis by stars is read in Markdown files only: elsewhere stars are footnote marks.
"""

import re
from html import escape

STRONG = re.compile(r"\*\*(?=[^\s*])([^*]{1,2000}?)(?<=[^\s*])\*\*")
EMPHASIS = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*]{1,2000}?)(?<=[^\s*\\])\*(?![\w*])")
UNDERSCORE = re.compile(r"(?<![\w_\\])_(?=[^\s_])([^_]{1,2000}?)(?<=[^\s_\\])_(?![\w_])")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|\"'$~^@&%,:;=/?])")
LINK = re.compile(r"(?<!!)\[([^\[\]\n]{1,500})\]\(([^()\s]{0,500})\)")
RAISED = re.compile(r"&lt;(su[bp])&gt;([^&<>]{1,100})&lt;/\1&gt;")
RAISED_SOURCE = re.compile(r"<(su[bp])>([^<>]{1,100})</\1>")
SAFE_LINK = re.compile(r"(?:https?://|mailto:)\S+")


def to_html(text: str, markdown: bool) -> str:
    html = RAISED.sub(r"<\1>\2</\1>", escape(text, quote=False))
    html = LINK.sub(lambda found: _link(found[1], found[2]), html)
    if not markdown:
        return html
    html = STRONG.sub(r"<strong>\1</strong>", html)
    html = EMPHASIS.sub(r"<em>\1</em>", html)
    html = UNDERSCORE.sub(r"<em>\1</em>", html)
    return ESCAPED.sub(r"\1", html)


def to_plain(text: str, markdown: bool) -> str:
    """The same words without any mark, for titles, labels and attachments."""
    text = LINK.sub(r"\1", RAISED_SOURCE.sub(r"\2", text))
    if not markdown:
        return text
    for mark in (STRONG, EMPHASIS):
        text = mark.sub(r"\1", text)
    return ESCAPED.sub(r"\1", text)


def _link(words: str, target: str) -> str:
    """The words alone when the target leads nowhere (seed 001: "[…](#)")."""
    if not SAFE_LINK.fullmatch(target):
        return words
    return f'<a href="{target.replace(chr(34), "%22")}">{words}</a>'
