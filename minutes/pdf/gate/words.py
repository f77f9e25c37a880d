"""Every word that was to be printed comes back from the PDF, in its order."""

import re
from collections.abc import Iterator

import lxml.html
import pikepdf

from minutes.pdf.gate.content import marked_texts
from minutes.pdf.gate.tree import Tree

BETWEEN = 80  # characters that may stand between two words: a list's number, a page number of the contents
# Letters that stand alone; others are joined in print, and those of the second line turned around.
_COMPARED = re.compile(
    r"[\u0021-\u007e\u00a1-\u00ac\u00ae-\u024f\u0370-\u0482\u048a-\u052f\u2010-\u205e\u20a0-\u20bf]+"
)
_TURNED = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff]")
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


def _words(html: str) -> Iterator[str]:
    body = lxml.html.document_fromstring(html).body
    for text in body.itertext():
        if not _TURNED.search(text):
            yield from filter(_COMPARED.fullmatch, (_UNSEEN.sub("", word) for word in text.split()))
