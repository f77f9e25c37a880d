"""Lines that look like an item's heading, with the title's further lines and what witnesses for them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from decisions.enums import SectionRole
from minutes.importing import synonyms
from minutes.importing.contents import Contents, bare
from minutes.importing.lines import Line
from minutes.importing.preamble import is_case_line, is_status
from minutes.importing.sections import heading_of

MAX_LENGTH = 1000
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
STANDING = frozenset(map(bare, synonyms.STANDING_TITLES))
CLOSED_TITLE = re.compile("|".join(synonyms.CLOSED_TITLES))


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


def candidates(lines: Sequence[Line], way: re.Pattern[str], contents: Contents) -> Iterator[Heading]:
    """Every line outside the contents list that is written in this way."""
    for at, line in enumerate(lines):
        if line.blank or len(line.text) > MAX_LENGTH or contents.covers(at):
            continue
        if match := way.fullmatch(line.text):
            yield _heading(lines, at, match, contents)


def too_long(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines that begin like an item, but run on for longer than any heading does."""
    for line in lines:
        if len(line.text) > MAX_LENGTH and any(way.match(line.text[:40]) for way in EXPLICIT):
            yield line


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
    return bool(CLOSED_TITLE.search(title.casefold()))


def _has_witness(lines: Sequence[Line], heading: Heading, contents: Contents) -> bool:
    """A case number, a status, the contents list or a standing title says that an item begins here."""
    title = bare(heading.title)
    if heading.closed or title in contents.titles or title in STANDING:
        return True
    following = _next(lines, heading.after)
    return following is not None and (is_case_line(lines[following].text) or is_status(lines[following].text))


def before_section(lines: Sequence[Line], heading: Heading) -> bool:
    following = _next(lines, heading.after)
    return following is not None and heading_of(lines[following]) is not None


def _next(lines: Sequence[Line], at: int) -> int | None:
    return next((n for n in range(at, min(at + 6, len(lines))) if not lines[n].blank), None)


def stands_alone(lines: Sequence[Line], at: int) -> bool:
    return at == 0 or lines[at - 1].blank or lines[at].marked


def is_in_list(lines: Sequence[Line], at: int) -> bool:
    """Part of a numbered list: after an unfinished line, a recommendation heading or another entry."""
    above = next((n for n in range(at - 1, max(at - 4, -1), -1) if not lines[n].blank), None)
    if above is None or lines[at].marked:
        return False
    text = lines[above].text
    label = heading_of(lines[above])
    return (
        text.endswith(UNFINISHED)
        or WEAK[0].fullmatch(text) is not None
        or (label is not None and label.role is SectionRole.RECOMMENDATION)
    )
