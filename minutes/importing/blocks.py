"""A section's lines to nodes: paragraphs, lists, tables, captions and sub-headings. No word is dropped."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minutes.importing import joins, subheadings
from minutes.importing.lines import Line
from minutes.importing.lists import FOOTNOTE, TEXT_MARK, entry_at, group, opens_inside_paragraph
from minutes.importing.nodes import Entry, ListNode, Node, Paragraph, SubHeading, Table
from minutes.importing.report import Findings
from minutes.importing.tables import read_table, starts_table

CAPTION = re.compile(r"(?:\*\*)?(?:Tabel|Figur|Skema)\s+\d+\b.{0,200}")


@dataclass(frozen=True, slots=True)
class Manner:
    """How this source is written. `width` is the column it wraps lines at, None when it does not."""

    markdown: bool
    width: int | None = None
    narrative: bool = True  # text with sub-headings; recommendations and decisions have none


def read_blocks(lines: Sequence[Line], manner: Manner, findings: Findings) -> list[Node]:
    nodes = _Reader(lines, manner).read()
    nodes = _captioned(nodes)
    if manner.narrative:
        nodes = subheadings.find(nodes)
        nodes = joins.join_split_sentences(nodes, findings)
    _note_split_lists(nodes, findings)
    return nodes


class _Reader:
    def __init__(self, lines: Sequence[Line], manner: Manner) -> None:
        self.lines, self.manner = lines, manner
        self.at = 0
        self.nodes: list[Node] = []
        self.entries: list[Entry] = []
        self.starred = False  # a table with asterisks in its cells came before: starred lines are its notes

    def read(self) -> list[Node]:
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.blank:
                self.at += 1
            elif starts_table(self.lines, self.at):
                self._table()
            elif entry := self._entry():
                self._list_entry(entry)
            elif line.marked:
                self._close_list()
                self.nodes.append(SubHeading(line.number, line.text))
                self.at += 1
            elif self._belongs_to_entry(line):
                self.entries[-1].paragraphs.append(self._paragraph())
            else:
                self._close_list()
                self.nodes.append(self._paragraph())
        self._close_list()
        return self.nodes

    def _entry(self) -> Entry | None:
        if self.starred and FOOTNOTE.match(self.lines[self.at].text):
            return None
        return entry_at(self.lines, self.at, self.entries[-1] if self.entries else None)

    def _table(self) -> None:
        self._close_list()
        table, self.at = read_table(self.lines, self.at)
        self.starred = any("*" in cell for row in [table.header, *table.rows] for cell in row)
        self.nodes.append(table)

    def _list_entry(self, entry: Entry) -> None:
        self.at += 1
        self.entries.append(entry)
        entry.paragraphs[0].lines.extend(self._continuation(entry.paragraphs[0].lines[0]))

    def _belongs_to_entry(self, line: Line) -> bool:
        """An indented paragraph after an entry is part of it."""
        return (
            bool(self.entries)
            and line.indent >= self.entries[-1].indent + 2
            and not TEXT_MARK.match(line.text)
        )

    def _paragraph(self) -> Paragraph:
        first = self.lines[self.at]
        self.at += 1
        return Paragraph([first, *self._continuation(first)])

    def _continuation(self, above: Line) -> list[Line]:
        taken: list[Line] = []
        while self.at < len(self.lines) and self._goes_on(above):
            above = self.lines[self.at]
            taken.append(above)
            self.at += 1
        return taken

    def _goes_on(self, above: Line) -> bool:
        line = self.lines[self.at]
        if line.blank or line.marked or TEXT_MARK.match(line.text) or starts_table(self.lines, self.at):
            return False
        if self.starred and FOOTNOTE.match(line.text):
            return False
        entry = self._entry()
        return entry is None or not (self.entries or opens_inside_paragraph(entry, above))

    def _close_list(self) -> None:
        self.nodes.extend(group(self.entries, self.manner.markdown))
        self.entries = []


def _captioned(nodes: list[Node]) -> list[Node]:
    result: list[Node] = []
    for node in nodes:
        above = result[-1] if result else None
        words = (
            above.alone
            if isinstance(above, Paragraph)
            else above.text
            if isinstance(above, SubHeading)
            else None
        )
        if isinstance(node, Table) and words and CAPTION.fullmatch(words):
            result.pop()
            node.caption = words
        result.append(node)
    return result


def _note_split_lists(nodes: list[Node], findings: Findings) -> None:
    for node in nodes:
        if not isinstance(node, ListNode) or len(node.entries) < 4:
            continue
        numbers = [entry.paragraphs[0].line for entry in node.entries]
        ends = [entry.paragraphs[-1].lines[-1].number for entry in node.entries]
        gaps = [start for end, start in zip(ends, numbers[1:], strict=False) if start > end + 1]
        if len(gaps) == 1:
            findings.note(gaps[0], "a blank line splits a list in two (a page break?); read as one list.")
