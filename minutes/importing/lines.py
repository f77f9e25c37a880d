"""Text to numbered lines: heading marks, rules and page numbers are told apart from words here."""

import re
from dataclasses import dataclass

from minutes.importing.errors import UnreadableFile

MAX_LINES = 250_000
RULE = re.compile(r"[-=_*+|:~\s]{3,}")
RULE_MARK = re.compile(r"[-=_*|]\s*[-=_*|]")
HEADING_MARK = re.compile(r"#{1,6}[ \t]+(\S.*)")
CLOSING_MARK = re.compile(r"[ \t]#+$")
BOLD_LINE = re.compile(r"(\*\*|__)([^*_\s][^*]*)\1(:?)")
PAGE_NUMBER = re.compile(r"(?:Side|side|SIDE)\s+\d{1,4}(?:\s*(?:af|/)\s*\d{1,4})?\.?")
SPACES = str.maketrans({"\f": " ", "\v": " ", "\x85": " ", "\u2028": " ", "\u2029": " ", "\ufeff": " "})


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source. `raw` keeps its tabs, `text` is without marks; both are empty when blank."""

    number: int
    raw: str = ""
    text: str = ""
    indent: int = 0
    marked: bool = False  # the source itself marks it as a heading
    rule: bool = False  # dashes and bars only

    @property
    def blank(self) -> bool:
        return not self.text

    def with_text(self, text: str) -> "Line":
        return Line(self.number, text, text)


@dataclass(frozen=True, slots=True)
class Source:
    lines: list[Line]
    markdown: bool


def split_lines(text: str, filename: str = "") -> Source:
    """The lines of `text`; a name ending in .md tells Markdown, and so do its heading marks."""
    rows = text.replace("\r\n", "\n").replace("\r", "\n").translate(SPACES).split("\n")
    if len(rows) > MAX_LINES:
        raise UnreadableFile(
            f"the file has more than {MAX_LINES:,} lines. Minutes are never that long; "
            "import each meeting as a file of its own.",
            MAX_LINES,
        )
    markdown = filename.lower().endswith((".md", ".markdown")) or any(map(_is_mark, rows))
    lines = [_line(number, row, markdown) for number, row in enumerate(rows, start=1)]
    return Source(_underlined(lines) if markdown else lines, markdown)


def _is_mark(row: str) -> bool:
    row = row.strip()
    return row[:1] in ("#", "*", "_") and bool(HEADING_MARK.fullmatch(row) or BOLD_LINE.fullmatch(row))


def _line(number: int, row: str, markdown: bool) -> Line:
    text = row.strip()
    if not text or PAGE_NUMBER.fullmatch(text):
        return Line(number)
    if RULE.fullmatch(text) and RULE_MARK.search(text):
        return Line(number, raw=row, rule=True)
    marked = False
    if markdown:
        text, marked = _unmarked(text)
    indent = len(row[: len(row) - len(row.lstrip())].expandtabs(4))
    return Line(number, row.strip(" "), text, indent, marked)


def _unmarked(text: str) -> tuple[str, bool]:
    """The text without "#" and without bold around the whole line, and whether there was one."""
    marked = False
    if found := HEADING_MARK.fullmatch(text):
        text, marked = CLOSING_MARK.sub("", found[1]).strip(), True
    found = BOLD_LINE.fullmatch(text)
    if found and found[2].strip()[-1] not in ".,;!":  # a sentence in bold is no heading
        text, marked = found[2].strip() + found[3], True
    return text, marked


def _underlined(lines: list[Line]) -> list[Line]:
    """Marks lines that Markdown underlines with === or ---."""
    result = list(lines)
    for at in range(1, len(lines)):
        above, here = lines[at - 1], lines[at]
        alone = at == 1 or lines[at - 2].blank
        if (
            here.rule
            and not above.blank
            and alone
            and "\t" not in above.raw
            and "|" not in above.raw + here.raw
        ):
            result[at - 1] = Line(above.number, above.raw, above.text, above.indent, marked=True)
    return result
