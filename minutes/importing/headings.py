"""Where the agenda items begin: by wording and by what follows the line, never by heading level.

Each council numbers in one way, so the way that fits the file best is chosen first. Explicit ways
("Punkt 3:", "3 (Åben)") are trusted when the numbers go up; "3. Titel" and "3 Titel" look like list
entries too, so they need a case number, a section heading or the contents list as witness.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from re import Pattern

from minutes.importing.contents import Contents
from minutes.importing.heading_lines import (
    EXPLICIT,
    WEAK,
    Heading,
    before_section,
    candidates,
    is_in_list,
    stands_alone,
    too_long,
)
from minutes.importing.lines import Line
from minutes.importing.report import Findings

MAX_BARE_TITLE = 120


def find_headings(lines: Sequence[Line], contents: Contents, findings: Findings) -> list[Heading]:
    """The items' headings in order; empty when there is none."""
    explicit = max((_explicit(lines, way, contents) for way in EXPLICIT), key=_weight)
    if any(heading.witness for heading in explicit):
        chosen = explicit
    else:
        weak = max((_weak(lines, way, contents) for way in WEAK), key=_weight)
        chosen = weak if len(weak) > len(explicit) else explicit
    _note_order(lines, chosen, findings)
    for line in too_long(lines):
        findings.warn(line.number, f"begins like an item, but has {len(line.text)} characters; read as text.")
    return chosen


def _weight(headings: Sequence[Heading]) -> tuple[int, int]:
    return sum(heading.witness for heading in headings), len(headings)


def _explicit(lines: Sequence[Line], way: Pattern[str], contents: Contents) -> list[Heading]:
    found = [
        replace(heading, witness=heading.witness or before_section(lines, heading))
        for heading in candidates(lines, way, contents)
    ]
    return _rising(found, lambda heading, *limits: heading.separated and stands_alone(lines, heading.at))


def _weak(lines: Sequence[Line], way: Pattern[str], contents: Contents) -> list[Heading]:
    found = list(candidates(lines, way, contents))
    if any(heading.witness for heading in found):
        return _rising(found, lambda heading, *limits: _fits_in(lines, heading, *limits))
    found = [heading for heading in found if not is_in_list(lines, heading.at)]
    found = [replace(heading, witness=before_section(lines, heading)) for heading in found]
    if any(heading.witness for heading in found):
        return _rising(found, _between)
    return _bare_numbers(lines, found)


def _bare_numbers(lines: Sequence[Line], found: Sequence[Heading]) -> list[Heading]:
    """Minutes without any section: short numbered lines that count 1, 2, 3."""
    chosen: list[Heading] = []
    for heading in found:
        short = len(heading.title) <= MAX_BARE_TITLE and heading.title[-1:] not in ".,;"
        if (
            short
            and stands_alone(lines, heading.at)
            and heading.value == (chosen[-1].value + 1 if chosen else 1)
        ):
            chosen.append(heading)
    return chosen


def _fits_in(lines: Sequence[Line], heading: Heading, last: int | None, ceiling: int | None) -> bool:
    if not stands_alone(lines, heading.at):
        return False
    return _between(heading, last, ceiling) or _is_next_above_section(lines, heading, last, ceiling)


def _between(heading: Heading, last: int | None, ceiling: int | None) -> bool:
    return last is not None and ceiling is not None and heading.value == last + 1


def _is_next_above_section(
    lines: Sequence[Line], heading: Heading, last: int | None, ceiling: int | None
) -> bool:
    """The next number, right above a section heading, and no entry of a list."""
    expected = last + 1 if last is not None else ceiling - 1 if ceiling is not None else heading.value
    return heading.value == expected and before_section(lines, heading) and not is_in_list(lines, heading.at)


def _rising(
    found: Sequence[Heading], trusted: Callable[[Heading, int | None, int | None], bool]
) -> list[Heading]:
    """Witnessed headings, and between them trusted ones whose number fits."""
    ceilings: list[int | None] = []
    ceiling: int | None = None
    for heading in reversed(found):
        ceilings.append(ceiling)
        ceiling = heading.value if heading.witness else ceiling
    chosen: list[Heading] = []
    for heading, above in zip(found, reversed(ceilings), strict=True):
        last = chosen[-1].value if chosen else None
        fits = (last is None or last < heading.value) and (above is None or heading.value < above)
        if chosen and heading.at < chosen[-1].after:
            continue
        if heading.witness or (fits and trusted(heading, last, above)):
            chosen.append(heading)
    return chosen


def _note_order(lines: Sequence[Line], headings: Sequence[Heading], findings: Findings) -> None:
    for before, heading in pairwise(headings):
        if heading.value <= before.value:
            findings.warn(
                lines[heading.at].number, f"item {heading.number} comes after item {before.number}."
            )
