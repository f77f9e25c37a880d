"""Lines above an item's heading that belong to it: "For lukkede døre:", case numbers printed first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutes.importing import synonyms
from minutes.importing.contents import Contents
from minutes.importing.heading_lines import Heading
from minutes.importing.lines import Line
from minutes.importing.preamble import Preamble, is_case_line, read_preamble

MAX_LENGTH = 120
OPEN = tuple(re.compile(form, re.IGNORECASE) for form in synonyms.GROUP_LINES_OPEN)
CLOSED = tuple(re.compile(form, re.IGNORECASE) for form in synonyms.GROUP_LINES_CLOSED)
BODY_IN_CAPITALS = re.compile(r"[A-ZÆØÅ][A-ZÆØÅ, -]*(?:UDVALG|UDVALGET|RÅDET|BESTYRELSEN)")


@dataclass(frozen=True, slots=True)
class PlacedHeading:
    """A heading with the lines above that belong to it; the item starts at lines[start]."""

    heading: Heading
    start: int
    closed: bool = False
    preamble: Preamble | None = None


def place(lines: Sequence[Line], headings: Sequence[Heading], contents: Contents) -> list[PlacedHeading]:
    case_first = bool(headings) and _case_above(lines, headings[0].at, contents) is not None
    placed: list[PlacedHeading] = []
    group_closed, floor = False, 0
    for heading in headings:
        start, preamble = heading.at, None
        if case_first and (above := _case_above(lines, start, contents)) is not None and above >= floor:
            start, preamble = above, replace(read_preamble(lines[above : above + 1]), taken=0)
        names: list[str] = []
        while (above := _group_above(lines, start, contents)) is not None and above >= floor:
            start, names = above, [lines[above].text, *names]
        for name in names:
            group_closed = _is_closed(name, group_closed)
        printed = "\n".join([*names, heading.printed])
        placed.append(PlacedHeading(replace(heading, printed=printed), start, group_closed, preamble))
        floor = heading.after
    return placed


def _above(lines: Sequence[Line], at: int, contents: Contents) -> int | None:
    """The nearest line with text above, within three."""
    for position in range(at - 1, max(at - 4, -1), -1):
        if contents.covers(position):
            return None
        if not lines[position].blank:
            return position
    return None


def _case_above(lines: Sequence[Line], at: int, contents: Contents) -> int | None:
    above = _above(lines, at, contents)
    return above if above is not None and is_case_line(lines[above].text) else None


def _group_above(lines: Sequence[Line], at: int, contents: Contents) -> int | None:
    above = _above(lines, at, contents)
    if above is None or len(lines[above].text) > MAX_LENGTH:
        return None
    text = lines[above].text
    named = any(form.fullmatch(text) for form in (*OPEN, *CLOSED)) or BODY_IN_CAPITALS.fullmatch(text)
    return above if named and above > 0 and _is_first_text(lines, above) is False else None


def _is_first_text(lines: Sequence[Line], at: int) -> bool:
    """The first line of the file is its title, whatever it says."""
    return all(line.blank for line in lines[:at][:50]) and at < 50


def _is_closed(name: str, before: bool) -> bool:
    if any(form.fullmatch(name) for form in CLOSED):
        return True
    return False if any(form.fullmatch(name) for form in OPEN) else before
