"""What a section's text is made of, before it becomes HTML. Lines keep their source number."""

from dataclasses import dataclass, field

from minutes.importing.lines import Line


@dataclass(slots=True)
class Paragraph:
    lines: list[Line]

    @property
    def line(self) -> int:
        return self.lines[0].number

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def alone(self) -> str | None:
        """Its text when it is a single line: only such can be a heading or a caption."""
        return self.lines[0].text if len(self.lines) == 1 else None


@dataclass(slots=True)
class SubHeading:
    line: int
    text: str
    level: int = 4


@dataclass(slots=True)
class Entry:
    """A list entry. `kind` is "ul", "1" or "a"; `value` its printed number."""

    kind: str
    value: int
    indent: int
    paragraphs: list[Paragraph]
    inner: "list[ListNode]" = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(slots=True)
class ListNode:
    entries: list[Entry]

    @property
    def line(self) -> int:
        return self.entries[0].paragraphs[0].line

    @property
    def kind(self) -> str:
        return self.entries[0].kind


@dataclass(slots=True)
class Table:
    """`header` is empty when the first row holds figures. Rows have the same length."""

    line: int
    header: list[str]
    rows: list[list[str]]
    caption: str | None = None


Node = Paragraph | SubHeading | ListNode | Table
