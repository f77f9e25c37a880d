"""The words of a source and of its document, in order. Knows nothing of the importer's own code.

Aside stand only: contents list, page numbers, table rules and bars, list marks, and the marks of Markdown.
Cells of a header that the source spreads over several lines may change places among themselves.
"""

import re
from collections import Counter
from collections.abc import Sequence
from html.parser import HTMLParser
from typing import Any, NamedTuple

INLINE = {"strong", "em", "sub", "sup", "a", "span"}
MARK = re.compile(r"[-*•–]|\d{1,3}\.|[a-z]\.")
RULE = re.compile(r"[-|:=_ \t]*")
PAGE = re.compile(r"Side \d+ af \d+")


class Word(NamedTuple):
    text: str
    line: int
    mark: bool  # a list mark at the start of its line: the document may print it by its list


class Heading(NamedTuple):
    """An item's heading and case number: some councils print the number above the heading."""

    words: list[str]
    case: list[str]

    def in_order_of(self, source: list[Word]) -> list[str]:
        first = [word.text for word in source[: len(self.case)]]
        return self.case + self.words if first == self.case else self.words + self.case


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.pieces.append("" if tag in INLINE else " ")

    def handle_endtag(self, tag: str) -> None:
        self.pieces.append("" if tag in INLINE else " ")

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def text_of(html: str) -> str:
    parser = _Text()
    parser.feed(html)
    parser.close()
    return "".join(parser.pieces)


def source_words(text: str, contents: tuple[int, int] | None = None, markdown: bool = False) -> list[Word]:
    """`contents` is the first and last line of the contents list."""
    words: list[Word] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if contents and contents[0] <= number <= contents[1]:
            continue
        line = _without_marks(line.strip(), markdown)
        if RULE.fullmatch(line) or PAGE.fullmatch(line):
            continue
        for at, word in enumerate(word for word in line.split() if word != "|"):
            words.append(Word(word, number, at == 0 and bool(MARK.fullmatch(word))))
    return words


def _without_marks(line: str, markdown: bool) -> str:
    line = re.sub(r"</?su[bp]>", "", line)
    line = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", line)
    if line.startswith("|"):
        line = line.replace("|", " ")
    if markdown:
        line = re.sub(r"^#+ ", "", line).replace("**", "")
        line = re.sub(r"(?<![\w\\])\*(\w[^*]*\w)\*", r"\1", line)
        line = re.sub(r"\\([*_.])", r"\1", line)
    return line


def document_words(document: dict[str, Any]) -> list[str | Heading]:
    pieces: list[str | Heading] = _split(document["title"])
    for fact in document["front"]:
        pieces += _split(fact["label"]) + _split(fact["text"])
    for item in document["items"]:
        *groups, heading = item["heading_printed"].split("\n")
        pieces += _split(" ".join(groups))
        pieces.append(Heading(_split(heading), _split(item["case_printed"] or "")))
        for block in item["blocks"]:
            pieces += _split(block["heading"] or "") + _split(text_of(block.get("html", "")))
            pieces += [word for line in block.get("attachments", ()) for word in _split(line["title"])]
    return pieces


def _split(text: str) -> list[str]:
    return [word for word in text.split() if word != "|"]


def difference(
    source: list[Word], document: Sequence[str | Heading], mixed: tuple[tuple[int, int], ...] = ()
) -> str | None:
    """None when the words agree; else where they part. Lines in `mixed` are compared as multisets."""
    left = list(document)
    at = there = 0
    while at < len(source):
        if there < len(left) and isinstance(left[there], Heading):
            left[there : there + 1] = left[there].in_order_of(source[at:])
        region = next((lines for lines in mixed if lines[0] <= source[at].line <= lines[1]), None)
        if region:
            size = sum(region[0] <= word.line <= region[1] for word in source[at:])
            expected = Counter(word.text for word in source[at : at + size])
            if expected != Counter(left[there : there + size]):
                return f"lines {region}: {sorted(expected)} became {left[there : there + size]}"
            at, there = at + size, there + size
        elif there < len(left) and source[at].text == left[there]:
            at, there = at + 1, there + 1
        elif source[at].mark:
            at += 1
        else:
            expected_here = [word.text for word in source[at : at + 6]]
            return f"line {source[at].line}: {expected_here} became {left[there : there + 6]}"
    return f"added at the end: {left[there:]}" if there < len(left) else None
