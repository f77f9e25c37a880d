"""Which lines inside a section are sub-headings. By wording and shape; in doubt a paragraph."""

import re

from minutes.importing.nodes import ListNode, Node, Paragraph, SubHeading, Table

MAX_LENGTH = 80
NEVER = re.compile(
    r"kl\b|note\b|tabel\b|figur\b|vedr\b|ad\.? \d|bilag\b|afbud\b|fraværende\b|punkt \d", re.IGNORECASE
)
VERBS = re.compile(
    r"\b(?:er|var|blev|bliver|har|havde|skal|kan|vil|må|bør|jf|udgår|godkendt|anbefales|drøftet|efterretning)\b"
)
LOOSE_END = re.compile(r"\b(?:at|og|eller|af|en|et|den|det|de|som|for|i|på|med|der|samt|om)$")
DIGITS = re.compile(r"\d+")


def find(nodes: list[Node]) -> list[Node]:
    nodes = _numbered_headings(nodes)
    nodes = _plain_headings(nodes)
    return _with_levels(nodes)


def _shape(text: str | None) -> bool:
    if text is None or not 2 <= len(text) <= MAX_LENGTH or "\t" in text:
        return False
    if not (text[0].isupper() or text[0] == "§") or text[-1] in ".,:;!?…" or not any(map(str.islower, text)):
        return False
    return not (NEVER.match(text) or VERBS.search(text) or LOOSE_END.search(text))


def _candidate(node: Node) -> bool:
    return isinstance(node, Paragraph) and _shape(node.alone)


def _plain_headings(nodes: list[Node]) -> list[Node]:
    """A short line before text, or two such lines; a longer run of short lines is no run of headings."""
    result: list[Node] = []
    at = 0
    while at < len(nodes):
        run = at
        while run < len(nodes) and _candidate(nodes[run]):
            run += 1
        if run == at:
            result.append(nodes[at])
            at += 1
            continue
        heads = run - at <= 2 and run < len(nodes) and _is_text(nodes[run])
        result.extend(_heading(node) if heads else node for node in nodes[at:run])
        at = run
    return result


def _is_text(node: Node) -> bool:
    if isinstance(node, Paragraph):
        return node.alone is None or len(node.text) > MAX_LENGTH or node.text[-1] in ".:;!?"
    return isinstance(node, ListNode | Table)


def _heading(node: Node) -> Node:
    return SubHeading(node.line, node.text) if isinstance(node, Paragraph) else node


def _numbered_headings(nodes: list[Node]) -> list[Node]:
    """ "1. Velkommen", text, "2. Godkendelse …", text: headings, not a list; the number stays printed."""
    result: list[Node] = []
    expected = 0
    for at, node in enumerate(nodes):
        text = _only_entry(node)
        if text is not None and isinstance(node, ListNode):
            number = node.entries[0].value
            before_text = at + 1 < len(nodes) and isinstance(nodes[at + 1], Paragraph)
            if (before_text and number in (1, expected)) or (number == expected and at + 1 == len(nodes)):
                expected = number + 1
                result.append(SubHeading(node.line, f"{number}. {text}"))
                continue
        result.append(node)
    return result


def _only_entry(node: Node) -> str | None:
    if not isinstance(node, ListNode) or len(node.entries) != 1 or node.kind != "1":
        return None
    entry = node.entries[0]
    text = entry.paragraphs[0].alone
    if entry.inner or len(entry.paragraphs) > 1 or text is None or len(text) > MAX_LENGTH:
        return None
    return None if text[-1] in ".,;:" or not text[0].isupper() else text


def _with_levels(nodes: list[Node]) -> list[Node]:
    """A heading right under a heading is a level deeper, and so are its like ("Forslag 1:", "Forslag 2:")."""
    deeper: set[str] = set()
    above: SubHeading | None = None
    for node in nodes:
        if not isinstance(node, SubHeading):
            above = None
            continue
        if above is not None and above.level == 4 and _family(above.text) != _family(node.text):
            node.level = 5
            if "#" in _family(node.text):
                deeper.add(_family(node.text))
        elif _family(node.text) in deeper:
            node.level = 5
        above = node
    return nodes


def _family(text: str) -> str:
    """What numbered headings share: "Forslag 4: Haver" → "Forslag #", "3. Status" → "#"."""
    start = re.split(r"(?<=\d)[.:)]", text, maxsplit=1)[0]
    return DIGITS.sub("#", start) if len(start) < len(text) else text
