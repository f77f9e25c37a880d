"""The words of a source and of its document, in order. Knows nothing of the importer's own code.

Aside stand only: contents list, page numbers, table rules, list marks, and the marks of Markdown.
Cells of a header that the source spreads over several lines may change places among themselves.
"""

import re
from collections import Counter
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
        for at, word in enumerate(line.split()):
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


def document_words(document: dict[str, Any], case_first: bool = False) -> list[str]:
    """`case_first`: the source prints the case number above the heading."""
    pieces = [document["title"]]
    for fact in document["front"]:
        pieces += [fact["label"], fact["text"]]
    for item in document["items"]:
        *groups, heading = item["heading_printed"].split("\n")
        case = item["case_printed"] or ""
        pieces += [*groups, case, heading] if case_first else [*groups, heading, case]
        for block in item["blocks"]:
            pieces.append(block["heading"] or "")
            pieces.append(text_of(block.get("html", "")))
            pieces += [line["title"] for line in block.get("attachments", ())]
    return " ".join(pieces).split()


def difference(source: list[Word], document: list[str], mixed: tuple[tuple[int, int], ...] = ()) -> str | None:
    """None when the words agree; else where they part. Lines in `mixed` are compared as multisets."""
    at = there = 0
    while at < len(source):
        region = next((lines for lines in mixed if lines[0] <= source[at].line <= lines[1]), None)
        if region:
            size = sum(region[0] <= word.line <= region[1] for word in source[at:])
            expected = Counter(word.text for word in source[at : at + size])
            if expected != Counter(document[there : there + size]):
                return f"lines {region}: {sorted(expected)} became {document[there : there + size]}"
            at, there = at + size, there + size
        elif there < len(document) and source[at].text == document[there]:
            at, there = at + 1, there + 1
        elif source[at].mark:
            at += 1
        else:
            return f"line {source[at].line}: {[w.text for w in source[at : at + 6]]} became {document[there : there + 6]}"
    return f"added at the end: {document[there:]}" if there < len(document) else None
