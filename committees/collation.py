"""Danish order on SQLite, under the name the PostgreSQL collation has: "dansk".

… z æ ø å, with aa as å, ä as æ, ö as ø (CLDR da). Upper case first among equals.
"""

import sqlite3
import unicodedata
from typing import Any

NAME = "dansk"
ALPHABET = {"æ": "z\x01", "ä": "z\x01", "ø": "z\x02", "ö": "z\x02", "å": "z\x03"}


def sort_key(text: str) -> tuple[str, str, str]:
    """Letters first, then accents, then case (upper before lower)."""
    lower = text.lower().replace("aa", "å")
    letters = "".join(ALPHABET.get(char) or _plain(char) for char in lower)
    return letters, lower.replace("å", "\x00å") if "aa" not in text.lower() else lower, text.swapcase()


def compare(left: str, right: str) -> int:
    a, b = sort_key(left), sort_key(right)
    return (a > b) - (a < b)


def add_danish_collation(connection: Any, **_: Any) -> None:
    """Receiver of connection_created."""
    if connection.vendor == "sqlite":
        raw: sqlite3.Connection = connection.connection
        raw.create_collation(NAME, compare)


def _plain(char: str) -> str:
    return unicodedata.normalize("NFD", char)[0]
