"""CPR numbers in a text: every spelling, with or without a valid check digit.

A hyphen or a person's word nearby decides for a CPR number, and so does a bare number with a valid
date, unless the words around it say account, amount, case and the like (number_context). Rather a false
alarm than a miss.
"""

import re
from collections.abc import Iterator
from itertools import chain

from committees.personal_data.birth_dates import is_born
from committees.personal_data.cpr_patterns import (
    AFTER_LABEL,
    AS_DIGITS,
    BROKEN,
    LABEL,
    ODD,
    PARTED,
    REPLACEMENT,
    SCANNED,
    SPREAD,
    WITHOUT_ZERO,
    WRITTEN,
)
from committees.personal_data.number_context import Context
from committees.personal_data.reading_copy import ReadingCopy
from committees.personal_data.spotted import Spotted, Why, spotted

MASK = "******-****"
COLUMN = 400  # characters that the heading of a column may stand above its numbers
RARE_JOINS = tuple(":;,*~'=")
LIST_MARK = re.compile(r"\n *-{1,2} ")
Span = tuple[int, int]


def find_cpr(text: str) -> Iterator[Spotted]:
    """Each CPR number once, in the order of the text; the time grows with its length only."""
    copy = ReadingCopy(text)
    ways = (_written, _broken, _odd, _scanned, _labelled)
    found = chain.from_iterable(way(copy.text) for way in ways)
    last = 0
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if start >= last:
            last = end
            yield spotted(text, copy.span(start, end), Why.CPR)


def masked(text: str) -> str:
    """The text with every CPR number as ******-****; what is left holds none."""
    while found := list(find_cpr(text)):
        parts, last = [], 0
        for number in found:
            parts += [text[last : number.start], MASK]
            last = number.end
        text = "".join([*parts, text[last:]])
    return text


def _written(text: str) -> Iterator[Span]:
    for match in WRITTEN.finditer(text):
        span = match.start(), match.end("end")
        digits = match["day"] + match["month"] + match["year"] + match["serial"]
        if is_born(digits, match["century"]) and _is_meant(match, Context(text, *span)):
            yield span


def _is_meant(match: re.Match[str], context: Context) -> bool:
    """The digits could be a CPR number; do their spelling and the words around say so?"""
    if context.is_hash():
        return False
    if context.is_labelled():
        return True
    if "-" in match["join"]:
        return _is_meant_with_hyphen(match, context)
    return not context.is_something_else() and _is_meant_without_hyphen(match, context)


def _is_meant_with_hyphen(match: re.Match[str], context: Context) -> bool:
    first, second = match["first"], match["second"]
    if context.is_case_number():
        return False
    doubtful = (
        bool(first) != bool(second)
        or context.has_a_mark()
        or (LIST_MARK.search(match["join"]) and context.goes_on())
        or (first and context.is_period())
    )
    return not doubtful or context.names_a_person()


def _is_meant_without_hyphen(match: re.Match[str], context: Context) -> bool:
    first, second, join = match["first"], match["second"], match["join"]
    if context.touches_a_digit():
        return False
    if not (first or second or join or match["century"]):
        return not context.is_account()
    blank = not join.strip(" \t\n\r\f\v|")
    doubtful = (
        first.strip()  # 01.01.90 1234 may be a date before a time, a postcode, an amount
        or bool(first) != bool(second)
        or match["century"]
        or join in RARE_JOINS
        or (blank and _is_time(match) and context.is_meeting())
        or (blank and context.is_row_of_numbers())
    )
    return not doubtful or context.names_a_person()


def _is_time(match: re.Match[str]) -> bool:
    """120321 1400: a date of our days before an hour and minute."""
    hour, minute = int(match["serial"][:2]), int(match["serial"][2:])
    return 10 <= int(match["year"]) < 40 and hour < 24 and minute < 60


def _broken(text: str) -> Iterator[Span]:
    """With a hyphen, and the digits apart: by one line end, or each in its box."""
    for match in BROKEN.finditer(text):
        if len(re.findall(r"\s+", match["all"])) == 1 and is_born(_digits(match["all"])):
            yield match.span("all")
    for match in SPREAD.finditer(text):
        span = match.span("all")
        if is_born(_digits(match["all"])) and ("-" in match["all"] or Context(text, *span).names_a_person()):
            yield span


def _odd(text: str) -> Iterator[Span]:
    """Days plus 60; a date in brackets or before "nr."; dates parted otherwise where a person is named."""
    for match in chain(REPLACEMENT.finditer(text), ODD.finditer(text), PARTED.finditer(text)):
        context = Context(text, *match.span("all"))
        doubtful = match.re is PARTED or (match.re is ODD and _is_time(match))
        if is_born(_digits(match["all"]), administrative=True) and _is_odd_one(context, doubtful):
            yield match.span("all")


def _is_odd_one(context: Context, doubtful: bool) -> bool:
    if context.is_labelled():
        return True
    if context.is_hash() or context.is_case_number() or context.is_something_else():
        return False
    return not doubtful or context.names_a_person()


def _scanned(text: str) -> Iterator[Span]:
    for match in SCANNED.finditer(text):
        digits, read = _digits(match["all"].translate(AS_DIGITS)), len(_digits(match["all"]))
        if 5 <= read < len(digits) and is_born(digits):
            yield match.span("all")


def _labelled(text: str) -> Iterator[Span]:
    """Looser spellings right after the word CPR, and numbers of its column that lost their leading 0."""
    reached = 0
    for label in LABEL.finditer(text):
        match = AFTER_LABEL.match(text, label.end())
        if match and is_born(_ten_digits(match), administrative=True):
            yield match.span("all")
        start, reached = max(reached, label.end()), label.end() + COLUMN
        yield from _without_zero(text, start, reached)


def _without_zero(text: str, start: int, end: int) -> Iterator[Span]:
    for match in WITHOUT_ZERO.finditer(text, start, end):
        span = match.span("all")
        if is_born("0" + _digits(match["all"])) and not Context(text, *span).is_something_else():
            yield span


def _ten_digits(match: re.Match[str]) -> str:
    """1/1-90-… has its zeros put in front."""
    parts = re.findall(r"\d+", match["all"])
    if match["single"]:
        parts[:2] = [part.zfill(2) for part in parts[:2]]
    return "".join(parts)


def _digits(words: str) -> str:
    return re.sub(r"\D", "", words)
