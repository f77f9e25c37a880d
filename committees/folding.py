"""Folding of Danish words, so that they are found however they are spelled or cased.

SQLite's LIKE knows no case for æøå, and Tåstrup and Taastrup are the same town.
"""

import re
import unicodedata

LETTERS = str.maketrans({"å": "aa", "æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "ü": "u", "ß": "ss"})


def fold(text: str) -> str:
    """Lower case, å→aa, æ→ae, ø→oe, other accents dropped, white space single."""
    text = unicodedata.normalize("NFKC", text).lower().translate(LETTERS)
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return " ".join(text.translate(LETTERS).split())  # ǿ was an accent on ø


def danish_slug(text: str) -> str:
    """A word for an address: Økonomiudvalget → oekonomiudvalget. May be empty."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
