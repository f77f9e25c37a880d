"""The lines between an item's heading and its text: case number, status, initials."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minutes.importing import synonyms
from minutes.importing.lines import Line

MAX_LENGTH = 200
FORM = (
    r"(?:[A-ZÆØÅ]{2,5}-\d{4}-\d{3,8}|\d{2}\.\d{2}\.\d{2}(?:\.\d{2})?-[A-Z]\d{2}-\d{1,4}-\d{2}"
    r"|\d{3}-\d{4}-\d{1,8}|\d-\d{2}-\d{2}-\d{1,4}(?:-\d{2})?"
    r"|\d{2}/\d{1,7}|\d{4}/\d{1,7}|[A-Z]{2} \d{1,4}/\d{2})"
)
BARE = re.compile(FORM)
_case_labels = "|".join(re.escape(label) for label in sorted(synonyms.CASE_LABELS, key=len, reverse=True))
_line_labels = "|".join(
    re.escape(label) for label in sorted(synonyms.CASE_LINE_LABELS, key=len, reverse=True)
)
PLAIN_NUMBER = r"(?:(?<=[.:]\s)|(?<=[.:]))\d{3,9}(?![\w/-])"
LABELLED = re.compile(
    rf"(?<!\w)(?:{_case_labels})(?!\w)\.?\s*:?\s*(?P<number>{FORM}|{PLAIN_NUMBER})",
    re.IGNORECASE,
)
LINE_LABEL = re.compile(rf"(?:{_line_labels})(?!\w)\.?(?:\s*:\s*\S|\s+[\d-]{{4,}})", re.IGNORECASE)
IN_TITLE = re.compile(rf"({FORM})\s+(?=\S)")
STATUS_AT_END = re.compile(r"\blukket(?: punkt| sag)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Preamble:
    """`taken` lines belong to it; `printed` is None when no case number was found in them."""

    number: str | None = None
    printed: str | None = None
    closed: bool = False
    taken: int = 0


def is_case_line(text: str) -> bool:
    return len(text) <= MAX_LENGTH and bool(
        BARE.fullmatch(text) or LABELLED.match(text) or LINE_LABEL.match(text)
    )


def is_status(text: str) -> bool:
    return len(text) <= 40 and text.casefold().strip(" .()") in (*synonyms.OPEN_WORDS, *synonyms.CLOSED_WORDS)


def case_number_of(text: str) -> str | None:
    if BARE.fullmatch(text):
        return text
    found = LABELLED.search(text)
    return found["number"] if found else None


def read_preamble(lines: Sequence[Line]) -> Preamble:
    """Reads the lines that open the item; without a case number they stay part of its text."""
    printed: list[Line] = []
    taken = 0
    for at, line in enumerate(lines):
        if line.blank:
            continue
        if not (is_case_line(line.text) or is_status(line.text)):
            break
        printed.append(line)
        taken = at + 1
    closed = any(_says_closed(line.text) for line in printed)
    number = next(filter(None, (case_number_of(line.text) for line in printed)), None)
    if number is None:
        return Preamble(closed=closed)
    return Preamble(number, "\n".join(line.text for line in printed), closed, taken)


def _says_closed(text: str) -> bool:
    return text.casefold().strip(" .()") in synonyms.CLOSED_WORDS or bool(STATUS_AT_END.search(text))
