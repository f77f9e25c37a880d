"""What an import tells: what was found (figures) and what a person should look at (findings)."""

from dataclasses import dataclass, field
from enum import StrEnum

from minutes.document import MinutesDocument


class Level(StrEnum):
    """WARNING: judge before you use the document. NOTE: odd in the source, kept as it stands."""

    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    line: int
    level: Level
    sentence: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.sentence}"


@dataclass(frozen=True, slots=True)
class Figures:
    """`items` counts all; `open` leaves out the signature sheets. Case numbers: lines and distinct ones."""

    items: int
    closed: int
    open: int
    signature_sheets: int
    case_lines: int
    case_numbers: int
    decisions_own: int
    decisions_other: int
    attachments: int
    section_headings: int
    tables: int
    contents_entries: int
    recommendation_points: int
    people_listed: int
    people_present: int
    people_excused: int


@dataclass(frozen=True, slots=True)
class Report:
    findings: tuple[Finding, ...]
    figures: Figures

    def warnings(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.level is Level.WARNING)


@dataclass(frozen=True, slots=True)
class Reading:
    document: MinutesDocument
    report: Report


@dataclass(slots=True)
class Findings:
    """Collects findings while one file is read."""

    found: list[Finding] = field(default_factory=list)

    def warn(self, line: int, sentence: str) -> None:
        self.found.append(Finding(line, Level.WARNING, sentence))

    def note(self, line: int, sentence: str) -> None:
        self.found.append(Finding(line, Level.NOTE, sentence))
