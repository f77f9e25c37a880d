"""The parts a document should have in print, from its own blocks: nothing is taken from the templates."""

from collections.abc import Iterator

import lxml.html
from lxml.html import HtmlElement

from decisions.labels import OUTCOMES
from minutes.document import (
    AttachmentsBlock,
    Block,
    DecisionBlock,
    Item,
    SectionBlock,
    VoteRecord,
    WithheldBlock,
)
from tests.minutes.pdf.tree.parts import Holding, Part

_KINDS = {
    "p": "P", "ul": "L", "ol": "L", "li": "LI", "table": "Table", "caption": "Caption", "tr": "TR",
    "th": "TH", "td": "TD", "a": "Link", "img": "Figure",
}  # fmt: skip
_BLOCKS = {"p", "h4", "h5", "ul", "ol", "table"}


def block_parts(block: Block) -> list[Part]:
    """In the order of print; an empty list where the block has nothing to say."""
    if isinstance(block, SectionBlock):
        return [*_heading(3, block.heading), *html_parts(block.html, 3 if block.heading else 2)]
    if isinstance(block, DecisionBlock):
        return list(_decision(block))
    if isinstance(block, AttachmentsBlock):
        return list(_attachments(block))
    assert isinstance(block, WithheldBlock)
    return [Part("H3", kids=[Holding("")]), Part("P", kids=[Holding(block.reason)])]


def item_heading(item: Item) -> str:
    return item.heading_printed or f"{item.number} {item.title}"


def _heading(level: int, text: str | None) -> list[Part]:
    return [Part(f"H{level}", kids=[text])] if text else []


def _decision(block: DecisionBlock) -> Iterator[Part]:
    yield Part("H3", kids=[block.heading or "Beslutning"])
    body = html_parts(block.html, 3)
    yield from body
    if block.outcome and not body:
        yield Part("P", kids=[str(OUTCOMES[block.outcome])])
    for vote in block.votes:
        yield _vote(vote)
        if vote.result:
            yield Part("P", kids=[Holding("")])
    for dissent in block.dissents:
        yield Part("H4", kids=[Holding(dissent.name)])
        yield Part("P", kids=[dissent.text])


def _vote(vote: VoteRecord) -> Part:
    rows = [Part("TR", kids=[Part("TH", ("Column", 1, 1), [Holding("")]) for _column in range(3)])]
    for side in (vote.for_, vote.against, vote.abstained):
        if side.count is not None or side.groups or side.names:
            count = "–" if side.count is None else str(side.count)
            who = "; ".join(", ".join(names) for names in (side.groups, side.names) if names)
            cells = [Part("TH", ("Row", 1, 1), [Holding("")])]
            cells += [Part("TD", ("", 1, 1), [text]) for text in (count, who)]
            rows.append(Part("TR", kids=cells))
    return Part("Table", kids=[Part("Caption", kids=[vote.motion or Holding("")]), *rows])


def _attachments(block: AttachmentsBlock) -> Iterator[Part]:
    yield from _heading(3, block.heading)
    if block.attachments:
        yield Part("L", kids=[Part("LI", kids=[Holding(line.title)]) for line in block.attachments])


def html_parts(html: str, level: int) -> list[Part]:
    """Of a block's HTML under a heading of `level`; its tables are regular, its lists well-formed."""
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    if not (root.text_content().strip() or root.xpath(".//img | .//table")):
        return []
    if not any(child.tag in _BLOCKS for child in root):
        root.tag = "p"
        return [_part(root, _Levels(level))]
    levels = _Levels(level)
    parts = [Part("P", kids=[root.text])] if (root.text or "").strip() else []
    for child in root:
        parts.append(_part(child, levels))
        if (child.tail or "").strip():
            parts.append(Part("P", kids=[child.tail]))
    return parts


class _Levels:
    """No level is skipped: a smaller heading without a larger one before it takes its level."""

    def __init__(self, above: int) -> None:
        self._above = above
        self._larger = False

    def of(self, tag: str) -> str:
        self._larger = self._larger or tag == "h4"
        return f"H{self._above + (2 if tag == 'h5' and self._larger else 1)}"


def _part(element: HtmlElement, levels: _Levels) -> Part:
    kind = levels.of(element.tag) if element.tag in ("h4", "h5") else _KINDS[element.tag]
    if kind == "TD" and element.getparent().getparent().tag == "thead":
        kind = "TH"
    part = Part(kind, _told(element))
    _fill(part, element, levels)
    return part


def _fill(part: Part, element: HtmlElement, levels: _Levels) -> None:
    if element.text:
        part.kids.append(element.text)
    for child in element:
        if child.tag == "br":
            part.kids.append(" ")
        elif child.tag == "span" and child.get("lang"):
            span = Part("Span", (child.get("lang"),))
            _fill(span, child, levels)
            part.kids.append(span)
        elif child.tag in _KINDS or child.tag in ("h4", "h5"):
            part.kids.append(_part(child, levels))
        else:
            _fill(part, child, levels)
        if child.tail:
            part.kids.append(child.tail)


def _told(element: HtmlElement) -> tuple[object, ...]:
    if element.tag == "a":
        return (element.get("href"),)
    if element.tag == "img":
        return (element.get("alt"),)
    if element.tag not in ("th", "td"):
        return ()
    scope = ""
    in_head = element.getparent().getparent().tag == "thead"
    if element.tag == "th" or in_head:
        scope = "Column" if in_head or element.get("scope") == "col" else "Row"
    return scope, int(element.get("colspan", "1")), int(element.get("rowspan", "1"))
