"""Sentences that a page break split into two paragraphs are put together again; no word changes."""

import re

from minutes.importing.nodes import ListNode, Node, Paragraph
from minutes.importing.report import Findings

LONG = 60
OPEN_END = re.compile(r"\b(?:at|og|eller|af|en|et|den|det|de|som|for|til|i|på|med|der|samt|om|ved|fra)$")
SHORT_MARK = re.compile(r"(?:[a-zæøå]|\d+)[.)]\s")


def join_split_sentences(nodes: list[Node], findings: Findings) -> list[Node]:
    result: list[Node] = []
    for node in nodes:
        above = _last_paragraph(result[-1]) if result else None
        if isinstance(node, Paragraph) and above is not None and _goes_on(above, node):
            findings.note(
                node.line, "the sentence before goes on here after a blank line (a page break?); joined."
            )
            above.lines.extend(node.lines)
        else:
            result.append(node)
    return result


def _last_paragraph(node: Node) -> Paragraph | None:
    if isinstance(node, Paragraph):
        return node
    if isinstance(node, ListNode) and not node.entries[-1].inner:
        return node.entries[-1].paragraphs[-1]
    return None


def _goes_on(above: Paragraph, node: Paragraph) -> bool:
    before, after = above.lines[-1].text, node.lines[0].text
    if len(before) <= LONG or before[-1] in ".:;!?" or SHORT_MARK.match(after):
        return False
    return after[0].islower() or bool(OPEN_END.search(before[-10:]))
