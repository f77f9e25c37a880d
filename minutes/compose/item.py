"""An open item, or a closed one in the closed edition: all of its texts in their order."""

from collections.abc import Iterable
from typing import Any

from django.utils.html import escape

from committees.enums import DecisionPlace
from committees.models import DocumentStyle
from committees.style import fill
from decisions.attachments import published_name
from decisions.enums import ItemEventKind, ItemKind, SectionRole
from decisions.items import blocks
from decisions.models import AgendaItem, Attachment, Decision, Section
from minutes.compose.additions import additions
from minutes.compose.decision import decision_blocks, is_taken_off, votes_alone
from minutes.document import (
    AttachmentLine,
    AttachmentsBlock,
    Block,
    EventLine,
    Item,
    SectionBlock,
    WithheldBlock,
)
from minutes.enums import DocumentKind, Edition

# Printed words of the record, in the record's own language.
LATE = "Udsendt efter fristen"
TAKEN_OFF = SectionBlock(SectionRole.OTHER, None, "<p>Udgår.</p>")


def whole_item(item: AgendaItem, style: DocumentStyle, kind: DocumentKind, edition: Edition) -> Item:
    minutes = kind == DocumentKind.MINUTES
    return Item(
        number=item.number,
        kind=ItemKind(item.kind),
        heading_printed=item.heading_printed or heading(item, style, item.title),
        title=item.title,
        case_number=item.case.number if item.case else None,
        case_printed=case_line(item, style),
        type=item.type or None,
        routing=tuple(item.routing),
        closed=item.closed,
        # What is left in these fields from when an item was closed is nobody's business.
        closed_reason=(item.closed_reason or None) if item.closed else None,
        opens_on=item.opens_on if item.closed else None,
        blocks=(TAKEN_OFF,) if is_taken_off(item) else tuple(_blocks(item, style, minutes, edition)),
        events=tuple(
            EventLine(ItemEventKind(e.kind), e.printed_name, e.text, e.at)
            for e in item.events.all()
            if minutes
        ),
    )


def heading(item: AgendaItem, style: DocumentStyle, title: str) -> str:
    access = "lukket" if item.closed else "åben"
    return fill(
        style.item_heading_form, number=item.number, title=title, access=access, Access=access.capitalize()
    )


def case_line(item: AgendaItem, style: DocumentStyle) -> str | None:
    if item.case is None or not item.case_line_shown:
        return None
    return item.case_printed or fill(style.case_form, number=item.case.number)


def _blocks(item: AgendaItem, style: DocumentStyle, minutes: bool, edition: Edition) -> Iterable[Block]:
    public = edition == Edition.PUBLIC
    rows = blocks(item)
    if item.late_reason and not minutes:
        yield SectionBlock(SectionRole.OTHER, None, f"<p>{LATE}: {escape(item.late_reason)}</p>")
    own = [row for row in rows if isinstance(row, Decision) and row.own]
    places = [row for row in rows if isinstance(row, Section) and row.role == SectionRole.ATTACHMENTS]
    unplaced = not places and bool(item.item_attachments.all())
    closing = _closing(rows, style) if unplaced and minutes else None
    for row in rows:
        if row == closing:
            yield from _attachments(item, style.attachments_heading, public, None, last=True)
        if isinstance(row, Decision):
            if minutes or not row.own:
                yield from decision_blocks(row, item, style, public, last_own=bool(own) and row == own[-1])
        elif row in places:
            yield from _attachments(item, row.heading, public, row, last=row == places[-1])
        elif _printed(row, minutes):
            yield from _section(row, public)
    if minutes and not own:
        yield from votes_alone(item)
    if unplaced and closing is None:
        yield from _attachments(item, style.attachments_heading, public, None, last=True)
    if minutes:
        yield from additions(item, public)


def _closing(rows: list[Section | Decision], style: DocumentStyle) -> Decision | None:
    """The first of the decisions that end the item, where the style wants decisions last of all."""
    if style.decision_place != DecisionPlace.LAST:
        return None
    closing = None
    for row in reversed(rows):
        if not isinstance(row, Decision):
            break
        closing = row
    return closing


def _printed(section: Section, minutes: bool) -> bool:
    if section.role == SectionRole.HANDED_OUT and not minutes:
        return False
    return bool(section.html or section.shown_empty)


def _section(section: Section, public: bool) -> Iterable[Block]:
    if not (public and section.closed):
        yield SectionBlock(SectionRole(section.role), section.heading, section.html)
        return
    yield WithheldBlock(section.role, section.closed_reason)
    if section.public_html:
        yield SectionBlock(SectionRole(section.role), None, section.public_html)


def _attachments(
    item: AgendaItem, heading: str | None, public: bool, place: Section | None, last: bool
) -> Iterable[AttachmentsBlock | WithheldBlock]:
    """Those under this place; the last place takes those without one too.

    A closed place keeps them all from the public. A place whose attachments are all kept back is left
    out: its bare heading would tell of them. One that never had any is left out too, unless its heading
    is to stand without them.
    """
    here = place.pk if place else None
    rows = [
        row
        for row in item.item_attachments.all()
        if row.section_id == here or (last and row.section_id is None)
    ]
    if public and place and place.closed:
        if rows:
            yield WithheldBlock(place.role, place.closed_reason)
        return
    shown = [row for row in rows if row.attachment.public or not public]
    if shown or (not rows and place and place.shown_empty):
        yield AttachmentsBlock(heading, tuple(_line(row.attachment) for row in shown))
    for row in rows:
        if public and not row.attachment.public and row.attachment.closed_reason:
            yield WithheldBlock("attachment", _withheld_words(row.attachment))


def _withheld_words(attachment: Attachment) -> str:
    """The reason, after the public title where there is one."""
    return ": ".join(filter(None, (attachment.public_title, attachment.closed_reason)))


def _line(attachment: Any) -> AttachmentLine:
    """A file goes by the name it is published under: the one it came with can hold anything."""
    if not attachment.clean_sha256:
        return AttachmentLine(attachment.title, attachment.filename or None)
    return AttachmentLine(attachment.title, published_name(attachment), attachment.clean_sha256)
