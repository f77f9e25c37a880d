"""What a detector found: where, the words as they stand, and why it is personal data."""

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """CPR must be removed before publishing; a person marks or judges the rest."""

    CPR = "cpr"
    MAIL = "mail"
    TELEPHONE = "telephone"
    ADDRESS = "address"
    PERSON = "person"
    AMOUNT = "amount"
    SENSITIVE = "sensitive"
    SMALL_NUMBER = "small_number"
    SHARED_NAME = "shared_name"
    SHARED_WORD = "shared_word"


@dataclass(frozen=True, slots=True)
class Spotted:
    """`text[start:end] == words` in the text that was read."""

    start: int
    end: int
    words: str
    why: Why


def spotted(text: str, span: tuple[int, int], why: Why) -> Spotted:
    start, end = span
    return Spotted(start, end, text[start:end], why)
