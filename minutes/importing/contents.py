"""The contents list: where it stands, and the titles it names. Used as a check, never as the source."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from minutes.importing import synonyms
from minutes.importing.lines import Line
from minutes.importing.preamble import is_case_line
from minutes.importing.sections import heading_of

SEARCHED = 400
MAX_LENGTH = 400
STRANGERS = 4  # lines between two entries that may be no entries (a name, a date, half a title)
PAGE_AT_END = re.compile(r"(?:(?:\.[ ]?){2,}|…|\t|[ ]{3,}|\|)\s*\d{1,4}\s*\|?$")
LEADING = re.compile(
    r"(?:dagsordenspunkt|punkt|pkt\.?|sag nr\.?|nr\.?)?\s*\d{1,4}[a-z]?(?:\s*[:.)–-]+(?=\s)|\s*:|(?=\s))"
)
STATUS = re.compile(r"\s*\((?:åben|lukket)[^)]{0,20}\)")


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    line: int
    title: str


@dataclass(frozen=True, slots=True)
class Contents:
    """Stands at lines[start:end]; `titles` are its titles as `bare` gives them."""

    start: int = 0
    end: int = 0
    entries: tuple[ContentsEntry, ...] = ()
    titles: frozenset[str] = frozenset()

    def covers(self, at: int) -> bool:
        return self.start <= at < self.end


def bare(text: str) -> str:
    """A title without its number, status, capitals and signs, for comparing."""
    text = text[:MAX_LENGTH].casefold()
    text = STATUS.sub("", LEADING.sub("", text, count=1) if LEADING.match(text) else text)
    return "".join(filter(str.isalnum, text))


def find_contents(lines: Sequence[Line]) -> Contents:
    start = next((at for at, line in enumerate(lines[:SEARCHED]) if _is_label(line)), None)
    if start is None:
        return Contents()
    entries, end = _with_pages(lines, start + 1)
    if not entries:
        entries, end = _without_pages(lines, start + 1)
    if not entries:
        return Contents()
    while end < len(lines) and lines[end].rule:
        end += 1
    titles = frozenset(filter(None, (bare(entry.title) for entry in entries)))
    return Contents(start, end, tuple(entries), titles)


def _is_label(line: Line) -> bool:
    return line.text.rstrip(" :").casefold() in synonyms.CONTENTS_LABELS


def _with_pages(lines: Sequence[Line], at: int) -> tuple[list[ContentsEntry], int]:
    entries: list[ContentsEntry] = []
    strangers: list[Line] = []
    begun: list[str] = []  # the lines right above, which may be the first half of a title
    end = at
    for position in range(at, len(lines)):
        line = lines[position]
        if line.blank:
            begun = []
            continue
        if _is_entry(line):
            title = " ".join([*begun, _title(line.text)])
            entries.append(ContentsEntry(line.number, title))
            strangers, begun, end = [], [], position + 1
        elif len(strangers) == STRANGERS or _ends_contents(line, entries):
            break
        else:
            strangers.append(line)
            begun.append(line.text)
    return entries, end


def _is_entry(line: Line) -> bool:
    return len(line.text) <= MAX_LENGTH and bool(PAGE_AT_END.search(line.text))


def _title(text: str) -> str:
    return PAGE_AT_END.sub("", text).strip(" |\t.…")


def _ends_contents(line: Line, entries: Sequence[ContentsEntry]) -> bool:
    if len(line.text) > MAX_LENGTH or is_case_line(line.text) or heading_of(line):
        return True
    return bool(entries) and bare(line.text) == bare(entries[0].title)


def _without_pages(lines: Sequence[Line], at: int) -> tuple[list[ContentsEntry], int]:
    """A list of titles without page numbers: each comes again below, as the heading of its item."""
    left = Counter(bare(line.text) for line in lines[at:] if line.text)
    entries: list[ContentsEntry] = []
    end = at
    for position in range(at, len(lines)):
        line = lines[position]
        if line.blank:
            continue
        name = bare(line.text)
        left[name] -= 1
        if not name or left[name] < 1 or (entries and name == bare(entries[0].title)):
            break
        entries.append(ContentsEntry(line.number, line.text))
        end = position + 1
    return entries, end
