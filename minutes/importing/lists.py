"""List entries: bullets, "1." and "a." Marks that an HTML list cannot print ("1)", "1. a.") stay text."""

import re
from collections.abc import Sequence

from minutes.importing.dates import MONTH_WORDS
from minutes.importing.lines import Line
from minutes.importing.nodes import Entry, ListNode, Paragraph

BULLET = re.compile(r"[-*•·–▪◦●][ \t]+(?=\S)")
NUMBER = re.compile(rf"(\d{{1,3}})\.[ \t]+(?![a-zæøå]\.\s)(?!(?:{MONTH_WORDS})\b)(?=\S)", re.IGNORECASE)
LETTER = re.compile(r"([a-z])\.[ \t]+(?=\S)")
TEXT_MARK = re.compile(r"(?:\(?(?:\d{1,3}|[a-z])\)|\d{1,3}\.[ \t]+[a-z]\.)\s")
FOOTNOTE = re.compile(r"\*{1,3}\)?\s?\S")
MAX_DEPTH = 5


def entry_at(lines: Sequence[Line], at: int, previous: Entry | None = None) -> Entry | None:
    """The list entry that starts on this line, without its continuation lines."""
    line = lines[at]
    if line.marked:
        return None
    if found := BULLET.match(line.text):
        return _entry("ul", 0, line, found.end())
    if found := NUMBER.match(line.text):
        return _entry("1", int(found[1]), line, found.end())
    if (found := LETTER.match(line.text)) and _letter_fits(lines, at, found[1], previous):
        return _entry("a", ord(found[1]) - ord("a") + 1, line, found.end())
    return None


def opens_inside_paragraph(entry: Entry, above: Line) -> bool:
    """A wrapped line may begin with "3." by chance; a list begins with 1 or after a colon."""
    return entry.kind == "ul" or entry.value == 1 or above.text.endswith(":")


def group(entries: Sequence[Entry], markdown: bool) -> list[ListNode]:
    """Entries in a row to lists, nested by indentation."""
    lists: list[ListNode] = []
    open_lists: list[ListNode] = []
    for entry in entries:
        while open_lists and open_lists[-1].entries[0].indent > entry.indent + 1:
            open_lists.pop()
        deeper = open_lists and entry.indent > open_lists[-1].entries[0].indent + 1
        if open_lists and not deeper and _continues(open_lists[-1], entry, markdown):
            open_lists[-1].entries.append(entry)
            continue
        if open_lists and not deeper:
            open_lists.pop()
        new = ListNode([entry])
        if open_lists and len(open_lists) < MAX_DEPTH:
            open_lists[-1].entries[-1].inner.append(new)
        else:
            lists.append(new)
            open_lists.clear()
        open_lists.append(new)
    return lists


def _entry(kind: str, value: int, line: Line, end: int) -> Entry:
    return Entry(kind, value, line.indent, [Paragraph([line.with_text(line.text[end:])])])


def _letter_fits(lines: Sequence[Line], at: int, letter: str, previous: Entry | None) -> bool:
    """ "a." starts a list only when "b." follows, so that initials are not taken for marks."""
    if previous is not None and previous.kind == "a":
        return ord(letter) - ord("a") == previous.value
    following = (line.text for line in lines[at + 1 : at + 6])
    return letter == "a" and any(text.startswith("b. ") for text in following)


def _continues(open_list: ListNode, entry: Entry, markdown: bool) -> bool:
    last = open_list.entries[-1]
    if last.kind != entry.kind:
        return False
    if entry.kind == "ul" or entry.value > last.value:
        return True
    if markdown and entry.value == 1 and last.value == len(open_list.entries) and _all_ones(last, entry):
        entry.value = last.value + 1
        return True
    return False


def _all_ones(last: Entry, entry: Entry) -> bool:
    """Markdown may write every number as "1." in lines that follow each other."""
    return entry.paragraphs[0].line == last.paragraphs[-1].lines[-1].number + 1
