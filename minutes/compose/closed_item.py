"""A closed item as the public sees it: built from its public fields, never by leaving others out."""

from committees.models import DocumentStyle
from committees.style import date_words, fill
from decisions.enums import ItemKind, SectionRole
from decisions.models import AgendaItem
from minutes.compose.additions import additions
from minutes.compose.decision import (
    EMBARGO,
    is_embargoed,
    is_taken_off,
    public_motion,
    public_votes,
    vote_record,
)
from minutes.compose.item import TAKEN_OFF, case_line, heading
from minutes.document import Block, DecisionBlock, DissentRecord, EventLine, Item, SectionBlock, WithheldBlock
from minutes.enums import DocumentKind


def public_form(item: AgendaItem, style: DocumentStyle, kind: DocumentKind) -> Item:
    """Number, public title, reason, public texts, votes and dissents, opening date; nothing else.

    The case number links closed items to open ones: shown only where the item says so (docs/domain.md,
    "The number of a closed case identifies it").
    """
    minutes = kind == DocumentKind.MINUTES
    decision = [*_decision(item, style), *additions(item, public=True)] if minutes else []
    case = item.case if item.shows_case_number else None
    return Item(
        number=item.number,
        kind=ItemKind(item.kind),
        heading_printed=_heading(item, style),
        title=item.public_title,
        case_number=case.number if case else None,
        case_printed=case_line(item, style) if case else None,
        closed=True,
        closed_reason=item.closed_reason or None,
        opens_on=item.opens_on,
        blocks=(TAKEN_OFF,) if is_taken_off(item) else (*_presentation(item, style), *decision),
        events=tuple(
            EventLine(None, "", event.public_text)
            for event in item.events.all()
            if minutes and event.public_text
        ),
    )


def _heading(item: AgendaItem, style: DocumentStyle) -> str:
    """The heading once printed where the title itself is the public one (as "Lukket" in old records)."""
    if item.heading_printed and item.title == item.public_title:
        return item.heading_printed
    return heading(item, style, item.public_title)


def _presentation(item: AgendaItem, style: DocumentStyle) -> list[Block]:
    if not item.public_presentation:
        return []
    headings = {h.role: h.heading for h in style.headings.all()}
    return [
        SectionBlock(
            SectionRole.PRESENTATION, headings.get(SectionRole.PRESENTATION), item.public_presentation
        )
    ]


def _decision(item: AgendaItem, style: DocumentStyle) -> list[Block]:
    if is_embargoed(item):
        return [WithheldBlock("decision", EMBARGO)]
    votes = tuple(vote_record(vote, public_motion(vote)) for vote in public_votes(item))
    dissents = tuple(DissentRecord(d.name, d.public_text) for d in item.dissents.all() if d.public_text)
    if not (item.public_decision or votes or dissents):
        return []
    meeting = item.meeting
    return [
        DecisionBlock(
            heading=fill(
                style.decision_heading_form, committee=meeting.committee.name, **date_words(meeting.date)
            ),
            committee=meeting.committee.name,
            date=meeting.date,
            own=True,
            html=item.public_decision,
            votes=votes,
            dissents=dissents,
        )
    ]
