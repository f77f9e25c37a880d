"""The copy that is printed: characters that no valid PDF can carry are left out of it, never of the record.

Control, private-use and unassigned characters have no glyph and break PDF/A and PDF/UA alike.
"""

import dataclasses
import re
import unicodedata
from enum import Enum
from typing import Any, TypeVar

T = TypeVar("T")

REPLACEMENT = "\N{LOZENGE}"  # in our own font; stands where a character has no glyph anywhere
_TO_LOOK_AT = re.compile(r"[^\n\t\x20-\x7e\u00a0-\u017f]")
_HIDDEN_FORMATS = {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF, 0xFFFC)}
_WITHOUT_GLYPH = {"Cc", "Cs", "Co", "Cn"}


def printable(text: str, missing: frozenset[str] = frozenset()) -> str:
    """The text without what cannot be printed; `missing` are characters that no font on this machine has."""
    return _TO_LOOK_AT.sub(lambda found: printed_character(found[0], missing), text)


def characters_of(text: str, missing: frozenset[str] = frozenset()) -> set[str]:
    """Those that stand otherwise in print. A line that ends in CR LF does not."""
    odd = set(_TO_LOOK_AT.findall(text)) - {"\r"}
    return {character for character in odd if printed_character(character, missing) != character}


def printing_copy(value: T, missing: frozenset[str] = frozenset()) -> T:
    """A dataclass tree with every string made printable."""
    copied: Any = value
    if isinstance(value, str) and not isinstance(value, Enum):
        copied = printable(value, missing)
    elif isinstance(value, tuple):
        copied = tuple(printing_copy(part, missing) for part in value)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        copied = dataclasses.replace(
            value,
            **{f.name: printing_copy(getattr(value, f.name), missing) for f in dataclasses.fields(value)},
        )
    result: T = copied
    return result


def printed_character(character: str, missing: frozenset[str] = frozenset()) -> str:
    """What stands in its place; the character itself where it can be printed."""
    if character in missing:
        return REPLACEMENT
    if character == "\r":
        return "\n"
    if character in _HIDDEN_FORMATS:
        return ""
    category = unicodedata.category(character)
    if category == "Co":
        return REPLACEMENT
    return " " if category in _WITHOUT_GLYPH else character
