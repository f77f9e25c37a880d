"""An item's text to its printed sections, by the wording of their headings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from decisions.enums import SectionRole
from minutes.importing import synonyms
from minutes.importing.dates import DATE, parse_date
from minutes.importing.lines import Line

MAX_HEADING = 200
BEFORE_DATE = r",?\s+(?:den\s+|d\.\s?)?"
ITEM_REFERENCE = r"(?:,?\s+(?:pkt|punkt)\.?\s*\d{1,4})?"
DECISION_FORMS = (
    re.compile(rf"Beslutning(?:er)?\s+(?:den\s+|d\.\s?)(?P<date>{DATE}){ITEM_REFERENCE}", re.IGNORECASE),
    re.compile(
        rf"Beslutning(?:er)?\s+(?:(?:i|fra|af|truffet af)\s+)?(?P<body>\S.{{1,100}}?){BEFORE_DATE}"
        rf"(?P<date>{DATE}){ITEM_REFERENCE}",
        re.IGNORECASE,
    ),
    re.compile(r"Beslutning(?:er)? i (?P<body>[A-ZÆØÅ][^:.\d]{2,80})"),
    re.compile(
        rf"(?P<body>[A-ZÆØÅ].{{2,80}}?)s\s+beslutning{BEFORE_DATE}(?P<date>{DATE}){ITEM_REFERENCE}",
    ),
    re.compile(
        rf"(?P<body>[A-ZÆØÅ].{{2,80}}?),\s+(?:den\s+)?(?P<date>{DATE}),?\s+(?:pkt|punkt)\.?\s*\d{{1,4}}"
    ),
)
ENDED = re.compile("|".join(synonyms.ENDED_SENTENCES), re.IGNORECASE)


class HeadingKind(StrEnum):
    SECTION = "section"
    DECISION = "decision"
    ATTACHMENTS = "attachments"


@dataclass(frozen=True, slots=True)
class SectionHeading:
    """A heading as printed; `rest` is text printed on the same line after the colon."""

    kind: HeadingKind
    printed: str
    rest: str = ""
    role: SectionRole = SectionRole.OTHER
    body: str | None = None
    when: date | None = None


@dataclass(slots=True)
class RawSection:
    """`heading` is None for text before the first heading."""

    heading: SectionHeading | None
    line: int
    lines: list[Line]

    @property
    def empty(self) -> bool:
        return all(line.blank for line in self.lines)


def heading_of(line: Line) -> SectionHeading | None:
    """The section heading this line is or begins with, if any."""
    text = line.text
    if not text or not (text[0].isupper() or line.marked):
        return None
    if len(text) <= MAX_HEADING and (found := _known(text.rstrip(" :"), text)):
        return found
    colon = text.find(": ", 0, MAX_HEADING)
    if colon < 0:
        return None
    found = _known(text[:colon], text[: colon + 1], text[colon + 1 :].strip())
    return found if found and _may_be_inline(text[:colon], found) else None


def split_sections(lines: Sequence[Line]) -> list[RawSection]:
    sections: list[RawSection] = []
    for line in lines:
        heading = heading_of(line)
        current = sections[-1] if sections else None
        if heading and not _is_attachment_title(line, current):
            rest = [line.with_text(heading.rest)] if heading.rest else []
            sections.append(RawSection(heading, line.number, rest))
        elif current is None or _closes_attachments(line, current):
            if not line.blank:
                sections.append(RawSection(None, line.number, [line]))
        else:
            current.lines.append(line)
    return sections


def _known(label: str, printed: str, rest: str = "") -> SectionHeading | None:
    name = label.casefold()
    if role := synonyms.SECTION_LABELS.get(name):
        return SectionHeading(HeadingKind.SECTION, printed, rest, role)
    if name in synonyms.ATTACHMENT_LABELS:
        return SectionHeading(HeadingKind.ATTACHMENTS, printed, rest)
    if name in synonyms.DECISION_LABELS:
        return SectionHeading(HeadingKind.DECISION, printed, rest)
    if "beslutning" not in name and "pkt" not in name and "punkt" not in name:
        return None
    for form in DECISION_FORMS:
        if found := form.fullmatch(label):
            parts = found.groupdict()
            when = parse_date(parts["date"]) if parts.get("date") else None
            return SectionHeading(HeadingKind.DECISION, printed, rest, body=parts.get("body"), when=when)
    return None


def _may_be_inline(label: str, heading: SectionHeading) -> bool:
    """ "Personale: …" may stand in any text; "Indstilling: …" and "Kompetence: …" begin a section."""
    name = label.casefold()
    if name in synonyms.MAY_BE_ATTACHMENT_TITLES:
        return False
    return (
        heading.kind is not HeadingKind.SECTION
        or heading.role is not SectionRole.OTHER
        or ("kompetence" in name or "sags" in name)
    )


def _is_attachment_title(line: Line, current: RawSection | None) -> bool:
    if current is None or current.heading is None or current.heading.kind is not HeadingKind.ATTACHMENTS:
        return False
    return not line.marked and line.text.casefold() in synonyms.MAY_BE_ATTACHMENT_TITLES


def _closes_attachments(line: Line, current: RawSection) -> bool:
    """ "Mødet blev hævet kl. …" after the last attachment is no attachment."""
    in_attachments = current.heading is not None and current.heading.kind is HeadingKind.ATTACHMENTS
    return in_attachments and len(line.text) <= MAX_HEADING and bool(ENDED.search(line.text))
