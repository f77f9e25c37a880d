"""Danish order on SQLite, under the name the PostgreSQL collation has: "dansk".

The order of ICU's collation "da" (CLDR da.xml): … z æ ø å; aa, Aa and AA sort as å, ä as æ, ö and ő as ø,
ü and ű as y, đ and ð as d. Letters decide first, then accents, then case (upper before lower).
Signs and blanks come before digits, digits before letters. Exceptions, which names in Denmark lack: letters
not named here (of other alphabets, œ, þ, ß, ł …) and signs not named here come after å, by code point.
"""

import re
import sqlite3
import unicodedata
from functools import lru_cache
from typing import Any, NamedTuple

NAME = "dansk"

BEFORE_LETTERS = (
    "\t\n\r _-‐‒–—,;:!¡?¿.·'‘’‚‛‹›\"“”„«»()[]{}§¶@*/\\&#%‰†‡•`´^¯¨¸°©®+±÷×<=>¬|¦~−¤¢$£¥€0123456789"
)
PRIMARY = {sign: place for place, sign in enumerate(BEFORE_LETTERS + "abcdefghijklmnopqrstuvwxyzæøå")}
AFTER_ALL = len(PRIMARY)

# What sorts as another letter, and how far behind it among equals: (accent, case).
AS_OTHER = {
    "ä": ("æ", 1, 0),
    "ö": ("ø", 1, 0),
    "ő": ("ø", 2, 0),
    "ü": ("y", 1, 0),
    "ű": ("y", 2, 0),
    "đ": ("d", 1, 0),
    "ð": ("d", 2, 0),
    "aa": ("å", 0, 1),
    "\u2009": (" ", 0, 1),
    "\u00a0": (" ", 0, 2),
    "\u202f": (" ", 0, 3),
    "\u2011": ("‐", 0, 1),
}
# Combining accents in their order: acute, grave, breve, circumflex, caron, ring, diaeresis, double acute,
# tilde, dot above, cedilla, ogonek, macron. They weigh more than any letter without an accent.
ACCENTS = "\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0327\u0328\u0304"
ACCENT = {accent: place for place, accent in enumerate(ACCENTS, start=10)}
UPPER, LOWER = 0, 3

# What sorts as one letter in decomposed text: "aa" but not "aA", then letters with the accent they own.
LETTER = re.compile("aa|Aa|AA|[aA]\u030a|[aAoOuU]\u0308|[oOuU]\u030b|.", re.DOTALL)


class SortKey(NamedTuple):
    """Compared in this order; the text itself comes last, so that only the same text is equal."""

    letters: tuple[int, ...]
    accents: tuple[int, ...]
    cases: tuple[int, ...]
    text: str


@lru_cache(maxsize=4096)
def sort_key(text: str) -> SortKey:
    """Where the text stands in the Danish order."""
    parts = [
        part for letter in LETTER.findall(unicodedata.normalize("NFD", text)) if (part := _weigh(letter))
    ]
    letters = tuple(primary for primary, _accent, _case in parts if primary is not None)
    return SortKey(letters, tuple(part[1] for part in parts), tuple(part[2] for part in parts), text)


def compare(left: str, right: str) -> int:
    """-1, 0 or 1, as SQLite asks for it."""
    a, b = sort_key(left), sort_key(right)
    return (a > b) - (a < b)


def add_danish_collation(connection: Any, **_: Any) -> None:
    """Receiver of connection_created."""
    if connection.vendor == "sqlite":
        raw: sqlite3.Connection = connection.connection
        raw.create_collation(NAME, compare)


def _weigh(letter: str) -> tuple[int | None, int, int] | None:
    """Primary, accent and case of one letter; an accent has no primary, what is not seen has no weight."""
    if unicodedata.category(letter[0]) in ("Cc", "Cf") and letter not in PRIMARY:
        return None
    if unicodedata.combining(letter[0]):
        return None, ACCENT.get(letter, AFTER_ALL + ord(letter)), LOWER
    small = unicodedata.normalize("NFC", letter.lower())
    base, accent, behind = AS_OTHER.get(small, (small, 0, 0))
    return PRIMARY.get(base, AFTER_ALL + ord(base[0])), accent, _case(letter) + behind


def _case(letter: str) -> int:
    """Upper case first; Aa after AA and before aa."""
    if letter == "Aa":
        return UPPER + 1
    return UPPER if letter[0].isupper() else LOWER
