"""Every text of a document with its place, as the checks read them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from django.utils.translation import gettext as _

from decisions.html import text_of
from decisions.html.tree import read, walk
from decisions.models import AgendaItem
from minutes.checks.finding import Excerpt, Finding, Level
from minutes.document import (
    AttachmentsBlock,
    Block,
    DecisionBlock,
    Item,
    MinutesDocument,
    SectionBlock,
    WithheldBlock,
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A text without its tags. `place` says in words where it stands; the rest is where to mend it."""

    text: str
    place: str
    number: str | None = None
    item_id: int | None = None
    field: str | None = None
    row_id: int | None = None


def passages(
    document: MinutesDocument, items: Mapping[str, AgendaItem], case_titles: Mapping[str, str]
) -> Iterator[Passage]:
    """`case_titles`, by item number, stand in the register beside the document."""
    yield from _of_meeting(document)
    for item in document.items:
        row = items.get(item.number)
        title = (case_titles.get(item.number, ""), _("the case's title"), "case", None)
        for text, words, field, row_id in (*_texts(item, row), title):
            if text.strip():
                place = _("item %(number)s, %(place)s") % {"number": item.number, "place": words}
                yield Passage(text, place, item.number, row.pk if row else None, field, row_id)


def _of_meeting(document: MinutesDocument) -> Iterator[Passage]:
    yield Passage(document.title, _("the title"))
    front = [f"{fact.label} {fact.text}" for fact in document.front]
    for text in front:
        yield Passage(text, _("the front page"))
    if document.venue and not any(document.venue in text for text in front):
        yield Passage(document.venue, _("the front page"))
    for line in document.attendance or ():
        said = filter(None, (line.name, line.party, line.substitute_for, line.note))
        yield Passage(" ".join(said), _("the attendance"))


Text = tuple[str, str, str, int | None]


def _texts(item: Item, row: AgendaItem | None) -> Iterator[Text]:
    title = "public_title" if item.closed else "title"
    yield item.title, _("the title"), title, None
    if item.title not in item.heading_printed:
        yield item.heading_printed, _("the heading"), "heading_printed", None
    yield item.case_printed or item.case_number or "", _("the case number"), "case", None
    yield item.type or "", _("the type"), "type", None
    yield ", ".join(item.routing), _("the route"), "routing", None
    yield item.closed_reason or "", _("the reason for closing"), "closed_reason", None
    for block in item.blocks:
        yield from _of_block(block, item, row)
    for event in item.events:
        name = "" if event.name in event.text else event.name
        yield f"{name}\n{event.text}".strip(), _("an event"), "events", None


def _of_block(block: Block, item: Item, row: AgendaItem | None) -> Iterator[Text]:
    if isinstance(block, SectionBlock):
        field, row_id = ("public_presentation", None) if item.closed else ("sections", section_of(row, block))
        yield block.heading or "", _("a heading"), field, row_id
        yield text_of(block.html), block.heading or _("a text without heading"), field, row_id
        yield link_targets(block.html), _("a link"), field, row_id
    elif isinstance(block, DecisionBlock):
        yield from _of_decision(block, item, row)
    elif isinstance(block, AttachmentsBlock):
        yield block.heading or "", _("a heading"), "sections", None
        for line in block.attachments:
            yield (
                f"{line.title} {line.filename or ''}".strip(),
                _("an attachment's title"),
                "attachments",
                None,
            )
    elif isinstance(block, WithheldBlock):
        yield block.reason, _("the reason for closing"), "sections", None


def _of_decision(block: DecisionBlock, item: Item, row: AgendaItem | None) -> Iterator[Text]:
    field, row_id = ("public_decision", None) if item.closed else ("decisions", decision_of(row, block))
    place = block.heading or _("the decision")
    yield f"{block.heading or ''} {block.committee or ''}".strip(), _("a heading"), field, row_id
    yield text_of(block.html), place, field, row_id
    yield link_targets(block.html), _("a link"), field, row_id
    for vote in block.votes:
        sides = (vote.for_, vote.against, vote.abstained)
        names = [name for side in sides for name in (*side.groups, *side.names)]
        yield " ".join([vote.motion, *names]), _("a vote"), "votes", None
    for dissent in block.dissents:
        yield f"{dissent.name} {dissent.text}", _("a dissent"), "dissents", None


def link_targets(html: str) -> str:
    """Where the links of a text lead, a line for each: nobody sees it, and everybody can read it."""
    if "<a" not in html:
        return ""
    links = (node.attributes.get("href", "") for node in walk(read(html)) if node.tag == "a")
    return "\n".join(dict.fromkeys(map(unquote, links)))


def section_of(item: AgendaItem | None, block: SectionBlock) -> int | None:
    """The section whose text the block prints."""
    rows = item.sections.all() if item else ()
    return next((row.pk for row in rows if block.html in (row.html, row.public_html)), None)


def decision_of(item: AgendaItem | None, block: DecisionBlock) -> int | None:
    rows = item.decisions.all() if item else ()
    return next((row.pk for row in rows if block.html in (row.html, row.public_html)), None)


def found_in(passage: Passage, level: Level, message: str, start: int, end: int) -> Finding:
    """A finding about these words of the passage."""
    return Finding(
        level,
        message,
        passage.item_id,
        passage.field,
        passage.row_id,
        passage.place,
        excerpt_around(passage.text, start, end),
    )


def excerpt_around(text: str, start: int, end: int, reach: int = 60) -> Excerpt:
    """The words before, the words themselves, and those after, cut between words."""
    before, after = text[max(0, start - reach) : start], text[end : end + reach]
    if start > reach and " " in before:
        before = "… " + before.split(" ", 1)[1]
    if end + reach < len(text) and " " in after:
        after = after.rsplit(" ", 1)[0] + " …"
    return Excerpt(before, text[start:end], after)
