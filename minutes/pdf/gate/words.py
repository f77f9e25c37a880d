"""Every word that was to be printed comes back from the PDF, in its order."""

import re

import lxml.html
import pikepdf

from minutes.pdf.gate.content import marked_texts
from minutes.pdf.gate.tree import Tree

BETWEEN = 80  # characters that may stand between two words: a list's number, a page number of the contents
# Letters that stand alone and in one direction; others are joined and turned around in print.
_COMPARED = re.compile(
    r"[\u0021-\u007e\u00a1-\u00ac\u00ae-\u024f\u0370-\u0482\u048a-\u052f\u2010-\u205e\u20a0-\u20bf]+"
)
_UNSEEN = re.compile(r"[\s\u00ad\u200b-\u200f\u2060]+")


def first_lost(pdf: pikepdf.Pdf, html: str) -> str:
    """The first word of the HTML's body that the PDF lacks, or has elsewhere; "" where all are there."""
    texts = marked_texts(pdf)
    printed = _UNSEEN.sub("", "".join(texts.get(mark, "") for mark in Tree.of(pdf).marks))
    at = 0
    for word in _words(html):
        place = printed.find(word, at)
        if place < 0 or (place - at > BETWEEN and _COMPARED.fullmatch(printed[at:place])):
            return word
        at = place + len(word)
    return ""


def _words(html: str) -> list[str]:
    body = lxml.html.document_fromstring(html).body
    words = [_UNSEEN.sub("", word) for text in body.itertext() for word in text.split()]
    return [word for word in words if _COMPARED.fullmatch(word)]
