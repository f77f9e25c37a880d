"""One agenda item: its heading's parts and its blocks in printed order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from decisions.enums import ItemKind, SectionRole
from minutes.document import AttachmentLine, AttachmentsBlock, Block, Item, SectionBlock
from minutes.importing import blocks, inline, render, synonyms
from minutes.importing.blocks import Manner
from minutes.importing.decisions import Meeting, decision_block
from minutes.importing.heading_lines import Heading
from minutes.importing.lines import Line
from minutes.importing.lists import BULLET
from minutes.importing.nodes import ListNode, Node, Paragraph, Table
from minutes.importing.preamble import IN_TITLE, Preamble
from minutes.importing.report import Findings
from minutes.importing.sections import HeadingKind, RawSection

TYPE_BEFORE = re.compile(r"([A-ZÆØÅ])\s?-\s+(?=\S)")
TYPE_AFTER = re.compile(r".*\S\s\(([A-ZÆØÅ])\)")
ROUTING_CODES = re.compile(r"[A-ZÆØÅ][A-ZÆØÅ-]{1,5}(?:(?:,\s*|\s+og\s+)[A-ZÆØÅ][A-ZÆØÅ-]{1,5})*")
COMMA = re.compile(r",\s*|\s+og\s+")
HANDED_OUT = re.compile("|".join(synonyms.HANDED_OUT), re.IGNORECASE)
RECOMMENDATION = re.compile(synonyms.UNHEADED_RECOMMENDATION, re.DOTALL)
INTRODUCTION = re.compile(r"\bindstill")


@dataclass(slots=True)
class Counts:
    tables: int = 0
    recommendation_points: int = 0


@dataclass(frozen=True, slots=True)
class ItemSource:
    """Where an item stands in the file: what the checks and figures need beside the document."""

    line: int
    heading: Heading
    sections: list[RawSection]
    lines: Sequence[Line]


@dataclass(slots=True)
class ItemReader:
    markdown: bool
    width: int | None
    meeting: Meeting
    findings: Findings
    counts: Counts = field(default_factory=Counts)

    def read(self, heading: Heading, preamble: Preamble, sections: Sequence[RawSection]) -> Item:
        title = inline.to_plain(heading.title, self.markdown)
        named = IN_TITLE.match(title)
        signature = title.casefold().strip(" .") in synonyms.SIGNATURE_TITLES
        return Item(
            number=heading.number,
            kind=ItemKind.SIGNATURE_SHEET if signature else ItemKind.ITEM,
            heading_printed=inline.to_plain(heading.printed, self.markdown),
            title=title,
            case_number=preamble.number or (named[1] if named else None),
            case_printed=preamble.printed,
            type=_type(title),
            routing=_routing(title, self.meeting.committee),
            closed=heading.closed or preamble.closed,
            blocks=tuple(block for section in sections for block in self._blocks(section)),
        )

    def _blocks(self, section: RawSection) -> list[Block]:
        heading = section.heading
        if heading is not None and heading.kind is HeadingKind.ATTACHMENTS:
            return [self._attachments(section)]
        if heading is not None and heading.kind is HeadingKind.DECISION:
            manner = Manner(self.markdown, self.width, narrative=False)
            nodes = self._nodes(section.lines, manner)
            return [decision_block(section, nodes, manner, self.meeting, self.findings)]
        role = heading.role if heading is not None else _role_of_text(section)
        if role is SectionRole.RECOMMENDATION:
            return self._recommendation(section)
        html = self._html(section.lines, narrative=True)
        return [SectionBlock(role, heading.printed if heading else None, html)]

    def _recommendation(self, section: RawSection) -> list[Block]:
        """The recommendation, and apart from it what was handed out at the meeting."""
        manner = Manner(self.markdown, self.width, narrative=False)
        nodes = self._nodes(section.lines, manner)
        end = len(nodes)
        while end and _is_handed_out(nodes[end - 1]):
            end -= 1
        self.counts.recommendation_points += count_points(nodes[:end])
        printed = section.heading.printed if section.heading else None
        result: list[Block] = [
            SectionBlock(SectionRole.RECOMMENDATION, printed, render.to_html(nodes[:end], manner))
        ]
        if handed_out := nodes[end:]:
            result.append(SectionBlock(SectionRole.HANDED_OUT, None, render.to_html(handed_out, manner)))
        return result if printed is not None or end else result[1:]

    def _attachments(self, section: RawSection) -> Block:
        assert section.heading is not None
        titles = [
            inline.to_plain(_unbulleted(line), self.markdown) for line in section.lines if not line.blank
        ]
        if len(titles) == 1 and titles[0].casefold() in synonyms.NO_ATTACHMENTS:
            html = self._html(section.lines, narrative=False)
            return SectionBlock(SectionRole.OTHER, section.heading.printed, html)
        return AttachmentsBlock(section.heading.printed, tuple(AttachmentLine(title) for title in titles))

    def _html(self, lines: Sequence[Line], narrative: bool) -> str:
        manner = Manner(self.markdown, self.width, narrative)
        return render.to_html(self._nodes(lines, manner), manner)

    def _nodes(self, lines: Sequence[Line], manner: Manner) -> list[Node]:
        nodes = blocks.read_blocks(lines, manner, self.findings)
        self.counts.tables += sum(isinstance(node, Table) for node in nodes)
        return nodes


def count_points(nodes: Sequence[Node]) -> int:
    """The points of a recommendation: list entries, else the paragraphs that do not merely lead in."""
    entries = sum(len(node.entries) for node in nodes if isinstance(node, ListNode))
    if entries:
        return entries
    paragraphs = [node for node in nodes if isinstance(node, Paragraph)]
    points = [paragraph for paragraph in paragraphs if not _leads_in(paragraph.text)]
    return len(points) or min(len(paragraphs), 1)


def _leads_in(text: str) -> bool:
    return text.endswith((":", ",")) or (text[-1] != "." and bool(INTRODUCTION.search(text)))


def _is_handed_out(node: Node) -> bool:
    return isinstance(node, Paragraph) and bool(HANDED_OUT.match(node.text))


def _role_of_text(section: RawSection) -> SectionRole:
    """Text before the first heading: "Direktionen indstiller, at …" is a recommendation all the same."""
    text = next((line.text for line in section.lines if not line.blank), "")
    return SectionRole.RECOMMENDATION if RECOMMENDATION.search(text[:300]) else SectionRole.OTHER


def _unbulleted(line: Line) -> str:
    found = BULLET.match(line.text)
    return line.text[found.end() :] if found else line.text


def _type(title: str) -> str | None:
    """ "I - Byggeregnskab …" and "Siden sidst (O)" carry the kind of case (docs/domain.md, "Layouts")."""
    found = TYPE_BEFORE.match(title) or TYPE_AFTER.fullmatch(title[:400])
    return found[1] if found else None


def _routing(title: str, committee: str) -> tuple[str, ...]:
    """The committees after the last dash: "… - SU, ISU", or the committee's own full name."""
    _, dash, last = title.rpartition(" - ")
    last = last.strip()
    if not dash or not last:
        return ()
    if last.casefold() == committee.casefold():
        return (last,)
    return tuple(COMMA.split(last)) if ROUTING_CODES.fullmatch(last) else ()
