"""Oddities of the source that a person should know of; they change nothing.

See docs/import-format.md, "The report".
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from decisions.html.bounds import MAX_COLUMNS, MAX_PARAGRAPH, MAX_ROWS, passes_a_bound
from minutes.document import AttachmentsBlock, DecisionBlock, Item, SectionBlock
from minutes.importing.contents import Contents, bare
from minutes.importing.front import Front
from minutes.importing.items import ItemSource
from minutes.importing.lines import Line
from minutes.importing.report import Findings
from minutes.importing.sections import HeadingKind, RawSection

MAX_LENGTH = 20_000
MAX_STRANGERS = 12
CITED = re.compile(r"\bbilag\s+(\d{1,2})\b", re.IGNORECASE)
BROKEN_LETTERS = re.compile(r"Ã[¦¸¥†˜…\x98\x86\x85]|├[ªª¸Ñ©å]|\ufffd")
EMPTY_LINK = re.compile(r"\[[^\[\]\n]{1,200}\]\(#?\)")
SIGNS_ONLY = re.compile(r"[^\w\s]{1,3}")


def check_item(item: Item, source: ItemSource, findings: Findings) -> None:
    for section in source.sections:
        _empty(section, findings)
    for before, section in pairwise(source.sections):
        _doubled(before, section, findings)
    _cited_attachments(item, source, findings)
    _unprintable(item, source, findings)
    if item.closed and item.blocks:
        findings.warn(
            source.line,
            f"item {item.number} is closed, yet text is printed under it: check that it may be public.",
        )


def _unprintable(item: Item, source: ItemSource, findings: Findings) -> None:
    """The text is taken as it is; no PDF can be made of it until somebody divides it."""
    for block in item.blocks:
        if isinstance(block, SectionBlock | DecisionBlock) and passes_a_bound(block.html):
            findings.warn(
                source.line,
                f"item {item.number}, “{block.heading or 'text'}”, holds a table or paragraph too large to "
                f"be printed (at most {MAX_ROWS} rows, {MAX_COLUMNS} columns, {MAX_PARAGRAPH} characters): "
                "add it as an attachment.",
            )


def check_lines(lines: Sequence[Line], findings: Findings) -> None:
    for line in lines:
        if line.blank or len(line.text) > MAX_LENGTH:
            continue
        if SIGNS_ONLY.fullmatch(line.text):
            findings.note(line.number, f"a stray “{line.text}” stands alone.")
        if BROKEN_LETTERS.search(line.text):
            findings.warn(line.number, "letters look broken (a wrong encoding before this file was made).")
        if EMPTY_LINK.search(line.text):
            findings.note(line.number, "a link leads nowhere; its words are kept, the link is not.")
        if line.text.count("”") % 2 and "“" not in line.text and "„" not in line.text:
            findings.note(line.number, "a quotation mark ” is not closed.")
        elif line.text.count('"') % 2:
            findings.note(line.number, 'a quotation mark " is not closed.')


def check_front(front: Front, findings: Findings) -> None:
    """Much text before the first item may be items that were not recognised."""
    strangers = [fact for fact in front.facts if not fact.label]
    if len(strangers) > MAX_STRANGERS:
        findings.warn(
            strangers[0].line,
            f"{len(strangers)} paragraphs stand before the first item and are kept on the front page: "
            "see whether an item was overlooked.",
        )


def check_contents(
    items: Sequence[Item], sources: Sequence[ItemSource], contents: Contents, findings: Findings
) -> None:
    """The contents list is a check only; the headings in the text are what counts."""
    if not contents.entries:
        return
    if len(contents.entries) != len(items):
        findings.warn(
            contents.entries[0].line,
            f"the contents list names {len(contents.entries)} items, the text has {len(items)}.",
        )
        return
    for entry, item in zip(contents.entries, items, strict=True):
        if bare(entry.title) != bare(item.title) and bare(entry.title) != bare(item.heading_printed):
            findings.note(
                entry.line,
                f"the contents list says “{entry.title}”, the heading of item {item.number} “{item.title}”.",
            )


def is_cut_off(items: Sequence[Item], sources: Sequence[ItemSource], contents: Contents) -> bool:
    """The contents list names items that are missing at the end, or the file ends inside the last heading."""
    if len(contents.entries) < len(items) or not contents.entries:
        return False
    if len(contents.entries) == len(items):
        named, found = bare(contents.entries[-1].title), bare(items[-1].title)
        ended = all(line.blank for line in sources[-1].lines)
        return ended and named != found and named.startswith(found)
    return not any(_alike(contents.entries[-1].title, item.title) for item in items[-2:])


def check_end(lines: Sequence[Line], sources: Sequence[ItemSource], findings: Findings) -> None:
    """Text that stops in the middle of a sentence may have been cut off."""
    sections = sources[-1].sections
    last = next((line for line in reversed(lines) if not line.blank), None)
    if last is None or not sections:
        return
    heading = sections[-1].heading
    in_text = heading is None or heading.kind is not HeadingKind.ATTACHMENTS
    if (
        in_text
        and "\t" not in last.raw
        and "|" not in last.raw
        and last.text[-1].isalpha()
        and len(last.text) > 60
    ):
        findings.warn(last.number, "the text ends without a full stop: see whether the file was cut off.")


def _alike(one: str, other: str) -> bool:
    """Equal but for a few letters, or one the shortened form of the other."""
    one, other = bare(one), bare(other)
    if len(one) >= 20 and len(other) >= 20 and (one.startswith(other) or other.startswith(one)):
        return True
    wrong = sum(a != b for a, b in zip(one, other, strict=False)) + abs(len(one) - len(other))
    return wrong <= max(len(one), len(other)) // 6


def _empty(section: RawSection, findings: Findings) -> None:
    if section.heading is None:
        return
    if section.empty:
        findings.note(section.line, f"the section “{section.heading.printed}” is empty.")


def _doubled(before: RawSection, section: RawSection, findings: Findings) -> None:
    if (
        before.heading
        and section.heading
        and before.empty
        and before.heading.printed == section.heading.printed
    ):
        findings.note(section.line, f"the heading “{section.heading.printed}” stands twice; both are kept.")


def _cited_attachments(item: Item, source: ItemSource, findings: Findings) -> None:
    count = sum(len(block.attachments) for block in item.blocks if isinstance(block, AttachmentsBlock))
    missing: dict[int, int] = {}
    for line in source.lines:
        for found in CITED.finditer(line.text):
            if int(found[1]) > count:
                missing.setdefault(int(found[1]), line.number)
    for number, line_number in sorted(missing.items()):
        findings.warn(
            line_number, f"the text cites bilag {number}, item {item.number} has {count or 'no'} attachments."
        )
