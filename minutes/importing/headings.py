"""Where the agenda items begin: by wording and by what follows the line, never by heading level.

Each council numbers in one way, so the way that fits the file best is chosen first. Explicit ways
("Punkt 3:", "3 (Åben)") are trusted when the numbers go up; "3. Titel" and "3 Titel" look like list
entries too, so they need a case number, a section heading or the contents list as witness.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from minutes.importing import synonyms
from minutes.importing.contents import Contents, bare
from minutes.importing.lines import Line
from minutes.importing.preamble import is_case_line, is_status
from minutes.importing.report import Findings
from minutes.importing.sections import heading_of

MAX_LENGTH = 400
STATUS = r"(?P<status>[Åå]be?nt?|ÅBEN|[Ll]ukket|LUKKET)"
NUMBER = r"(?P<number>\d{1,4}[a-z]?)"
TITLE = r"(?P<title>\S.*)?"
EXPLICIT = (
    re.compile(
        rf"(?:Dagsordenspunkt|Punkt|PUNKT|Pkt\.?|PKT\.?)\s*(?:[Nn]r\.?\s*)?{NUMBER}(?P<sep>\s*[:.–-]\s*|\s+|$){TITLE}"
    ),
    re.compile(rf"{NUMBER}\.?\s*\({STATUS}(?:\s[^)]{{0,20}})?\)(?P<sep>)\s*{TITLE}"),
    re.compile(rf"(?:Sag|SAG)\s+(?:[Nn]r\.?|NR\.?)\s*{NUMBER}(?P<sep>\s*[:.–-]\s*|\s+|$){TITLE}"),
    re.compile(rf"(?:Nr\.?|NR\.?)\s*{NUMBER}(?P<sep>\s*[:.–-]\s*|\s+|$){TITLE}"),
)
WEAK = (
    re.compile(rf"{NUMBER}(?P<sep>[.:])\s+(?P<title>[A-ZÆØÅ§0-9\"”»].*)"),
    re.compile(rf"{NUMBER}(?P<sep>)\s+(?P<title>[A-ZÆØÅ§].*)"),
)
UNFINISHED = (":", ",", " at", " og")


@dataclass(frozen=True, slots=True)
class Heading:
    """An item's heading at lines[at]; the text of the item starts at lines[after]."""

    at: int
    after: int
    number: str
    printed: str
    title: str
    closed: bool = False
    separated: bool = True
    witness: bool = False

    @property
    def value(self) -> int:
        return int(self.number.rstrip("abcdefghijklmnopqrstuvwxyz"))


def find_headings(lines: Sequence[Line], contents: Contents, findings: Findings) -> list[Heading]:
    outside = [at for at in range(len(lines)) if not contents.covers(at)]
    ways = [_explicit(lines, outside, way, contents) for way in EXPLICIT]
    best = max(ways, key=len)
    if not best:
        best = max((_weak(lines, outside, way, contents) for way in WEAK), key=len)
    _note_order(lines, best, findings)
    return best


def _candidates(
    lines: Sequence[Line], outside: Sequence[int], way: re.Pattern[str], contents: Contents
) -> list[Heading]:
    found = []
    for at in outside:
        line = lines[at]
        if line.blank or len(line.text) > MAX_LENGTH or not (match := way.fullmatch(line.text)):
            continue
        found.append(_heading(lines, at, match, contents))
    return found


def _heading(lines: Sequence[Line], at: int, match: re.Match[str], contents: Contents) -> Heading:
    parts = match.groupdict()
    title, after = parts["title"] or "", at + 1
    more, after = _more_title(lines, after, title)
    printed = " ".join([lines[at].text, *more])
    title = " ".join(filter(None, [title, *more]))
    closed = (parts.get("status") or "").lower().startswith("lukket") or is_closed_title(title)
    found = Heading(
        at, after, parts["number"], printed, title, closed, bool(parts["sep"].strip()) or "status" in parts
    )
    return replace(found, witness=_has_witness(lines, found, contents))


def _more_title(lines: Sequence[Line], at: int, title: str) -> tuple[list[str], int]:
    """Lines that carry the title on: wrapped ones, or the line after a bare "Sag nr. 4"."""
    more: list[str] = []
    if not title:
        following = _next(lines, at)
        if following is not None and _is_title_line(lines[following]):
            more, at = [lines[following].text], following + 1
    while at < len(lines) and len(more) < 4 and (title or more):
        line = lines[at]
        if line.blank or line.marked or not _is_title_line(line) or line.text[0] in "-*•":
            break
        if not (line.text[0].islower() or _is_wrapped(lines, at)):
            break
        more.append(line.text)
        at += 1
    return more, at


def _is_wrapped(lines: Sequence[Line], at: int) -> bool:
    """A second title line is followed by a blank line or by what opens an item's text."""
    if len(lines[at - 1].text) < 50:
        return False
    return at + 1 >= len(lines) or lines[at + 1].blank or not _is_title_line(lines[at + 1])


def _is_title_line(line: Line) -> bool:
    return (
        not (
            is_case_line(line.text)
            or is_status(line.text)
            or heading_of(line)
            or any(way.fullmatch(line.text) for way in (*EXPLICIT, *WEAK))
        )
        and len(line.text) <= MAX_LENGTH
    )


def is_closed_title(title: str) -> bool:
    title = title.casefold()
    return any(re.match(form, title) for form in synonyms.CLOSED_TITLES[:1]) or any(
        re.search(form, title) for form in synonyms.CLOSED_TITLES[1:]
    )


def _has_witness(lines: Sequence[Line], heading: Heading, contents: Contents) -> bool:
    """A case number, a status, the contents list or a standing title says that an item begins here."""
    title = bare(heading.title)
    if (
        title in contents.titles
        or heading.closed
        or title in {bare(name) for name in synonyms.STANDING_TITLES}
    ):
        return True
    following = _next(lines, heading.after)
    return following is not None and (is_case_line(lines[following].text) or is_status(lines[following].text))


def _before_section(lines: Sequence[Line], heading: Heading) -> bool:
    following = _next(lines, heading.after)
    return following is not None and heading_of(lines[following]) is not None


def _next(lines: Sequence[Line], at: int) -> int | None:
    return next((n for n in range(at, min(at + 6, len(lines))) if not lines[n].blank), None)


def _explicit(
    lines: Sequence[Line], outside: Sequence[int], way: re.Pattern[str], contents: Contents
) -> list[Heading]:
    found = [
        replace(heading, witness=heading.witness or _before_section(lines, heading))
        for heading in _candidates(lines, outside, way, contents)
    ]
    return _rising(found, lambda heading, last, ceiling: heading.separated and _alone(lines, heading.at))


def _weak(
    lines: Sequence[Line], outside: Sequence[int], way: re.Pattern[str], contents: Contents
) -> list[Heading]:
    found = _candidates(lines, outside, way, contents)
    if any(heading.witness for heading in found):
        return _rising(
            found,
            lambda heading, last, ceiling: (
                _alone(lines, heading.at)
                and (_between(heading, last, ceiling) or _next_before_section(lines, heading, last, ceiling))
            ),
        )
    found = [heading for heading in found if not _in_list(lines, heading.at)]
    found = [replace(heading, witness=_before_section(lines, heading)) for heading in found]
    if any(heading.witness for heading in found):
        return _rising(found, _between)
    return _bare_numbers(lines, found)


def _bare_numbers(lines: Sequence[Line], found: Sequence[Heading]) -> list[Heading]:
    """Minutes without any section: short numbered lines that count 1, 2, 3."""
    chosen: list[Heading] = []
    for heading in found:
        short = len(heading.title) <= 120 and heading.title[-1:] not in ".,;"
        if short and _alone(lines, heading.at) and heading.value == (chosen[-1].value + 1 if chosen else 1):
            chosen.append(heading)
    return chosen


def _between(heading: Heading, last: int | None, ceiling: int | None) -> bool:
    return last is not None and ceiling is not None and heading.value == last + 1


def _next_before_section(
    lines: Sequence[Line], heading: Heading, last: int | None, ceiling: int | None
) -> bool:
    """The next number, right above a section heading, and no entry of a list."""
    expected = last + 1 if last is not None else ceiling - 1 if ceiling is not None else heading.value
    return heading.value == expected and _before_section(lines, heading) and not _in_list(lines, heading.at)


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


def _alone(lines: Sequence[Line], at: int) -> bool:
    return at == 0 or lines[at - 1].blank or lines[at].marked


def _in_list(lines: Sequence[Line], at: int) -> bool:
    """Part of a numbered list: after an unfinished line, a recommendation heading or another entry."""
    above = next((n for n in range(at - 1, max(at - 4, -1), -1) if not lines[n].blank), None)
    if above is None or lines[at].marked:
        return False
    text = lines[above].text
    label = heading_of(lines[above])
    return (
        text.endswith(UNFINISHED)
        or WEAK[0].fullmatch(text) is not None
        or (label is not None and label.role == "recommendation")
    )


def _note_order(lines: Sequence[Line], headings: Sequence[Heading], findings: Findings) -> None:
    for before, heading in zip(headings, headings[1:], strict=False):
        if heading.value <= before.value:
            findings.warn(
                lines[heading.at].number, f"item {heading.number} comes after item {before.number}."
            )
