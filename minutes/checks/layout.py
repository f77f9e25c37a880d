"""How texts are set: what a screen reader, and anybody who skims, finds the way by.

Advice alone: protocol text is never changed to please a check (docs/domain.md, "Accessibility").
"""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from decisions.html.tree import Node, read, walk
from minutes.checks.finding import Finding, Level
from minutes.checks.subject import Subject
from minutes.checks.texts import SetText
from minutes.document import AttachmentsBlock

HERE = re.compile(r"(?:(?:klik|tryk|se|læs) )?(?:her|mere|link|linket|dette link)", re.IGNORECASE)


def headings_have_text(subject: Subject) -> Iterator[Finding]:
    message = _("Item %(number)s: the heading “%(heading)s” stands without text.")
    for text in subject.texts:
        if text.field == "sections" and text.heading and not text.html:
            yield _advice(text, message % {"number": text.number, "heading": text.heading})
    for item in subject.document.items:
        for block in item.blocks:
            if isinstance(block, AttachmentsBlock) and block.heading and not block.attachments:
                row = subject.by_number.get(item.number)
                words = {"number": item.number, "heading": block.heading}
                yield Finding(Level.ADVICE, message % words, row.pk if row else None, "attachments")


def tables_have_header_cells(subject: Subject) -> Iterator[Finding]:
    message = _(
        "Item %(number)s, “%(heading)s”: a table has no header cells. Mark its first row as headings."
    )
    for text in subject.texts:
        for table in _nodes(text, "table"):
            if all(node.tag != "th" for node in walk(table)):
                yield _advice(text, message % {"number": text.number, "heading": text.heading})


def headings_skip_no_level(subject: Subject) -> Iterator[Finding]:
    message = _("Item %(number)s, “%(heading)s”: a small heading stands without a larger one before it.")
    for text in subject.texts:
        levels = [node.tag for node in _nodes(text, "h5", "h4")]
        if levels[:1] == ["h5"]:
            yield _advice(text, message % {"number": text.number, "heading": text.heading})


def links_say_where_they_lead(subject: Subject) -> Iterator[Finding]:
    message = _("Item %(number)s: the words of a link do not say where it leads: “%(words)s”.")
    for text in subject.texts:
        for link in _nodes(text, "a"):
            words = " ".join("".join(part for part in _strings(link)).split())
            if not words or HERE.fullmatch(words.strip(".:»› ")):
                yield _advice(text, message % {"number": text.number, "words": words})


def _nodes(text: SetText, *tags: str) -> list[Node]:
    """The text is read as HTML only where one of the tags is in it at all."""
    if not any(f"<{tag}" in text.html for tag in tags):
        return []
    return [node for node in walk(read(text.html)) if node.tag in tags]


def _strings(node: Node) -> Iterator[str]:
    for child in node.children:
        if isinstance(child, Node):
            yield from _strings(child)
        else:
            yield child


def _advice(text: SetText, message: str) -> Finding:
    return Finding(Level.ADVICE, message, text.item_id, text.field, text.row_id)
