"""Whole documents: empty, closed, and with more of everything than any meeting has."""

from dataclasses import replace

from committees.enums import AttendanceStatus
from decisions.enums import ItemEventKind, ItemKind, Outcome, SectionRole, VoteKind, VoteResult
from minutes.document import (
    AttachmentLine,
    AttachmentsBlock,
    AttendanceLine,
    CommitteeName,
    DecisionBlock,
    DissentRecord,
    EventLine,
    FrontFact,
    Item,
    MinutesDocument,
    Tally,
    VoteRecord,
    WithheldBlock,
)
from minutes.enums import FrontFactKind
from tests.minutes.pdf.examples import closed_item, document, every_block, item, section, vote_decision

NAMES = tuple(f"Medlem {number} Sandkøbing-Andersen (A)" for number in range(31))
EMPTY_VOTE = VoteRecord("", VoteKind.PROPOSAL, Tally(), Tally(), Tally())


def nothing() -> MinutesDocument:
    return replace(
        document(front=(), attendance=(), title=""),
        committee=CommitteeName(""),
        starts_at=None,
        ended_at=None,
        venue="",
    )


def everything_empty() -> MinutesDocument:
    blocks = (
        section("", None), section("", ""), section("<p></p>", " "), section("<p> <br></p><ul></ul>"),
        DecisionBlock(None, None, None, True, "", None, (EMPTY_VOTE,), (DissentRecord("", ""),)),
        DecisionBlock("", "", None, False, "<p></p>"), AttachmentsBlock(None, ()),
        AttachmentsBlock("", (AttachmentLine(""),)),
        WithheldBlock("", ""),
    )  # fmt: skip
    empty = Item(
        "", ItemKind.ITEM, "", "", "", "", "", ("",), blocks=blocks, events=(EventLine(None, "", ""),)
    )
    facts = tuple(FrontFact(kind, "", "") for kind in FrontFactKind)
    people = tuple(AttendanceLine("", status, "", "", "") for status in AttendanceStatus)
    return document(empty, replace(empty, closed=True, closed_reason=""), front=facts, attendance=people)


def many_items() -> MinutesDocument:
    return document(
        *(
            item(str(n), f"Sag nummer {n}", blocks=(section("<p>Til orientering.</p>"),))
            for n in range(1, 501)
        )
    )


def closed_only() -> MinutesDocument:
    return document(*(replace(closed_item(), number=str(n)) for n in range(1, 30)))


def many_attachments() -> MinutesDocument:
    lines = tuple(
        AttachmentLine(f"Bilag {n} " + "om molen " * (n % 12), "a.pdf", "ab" * 32 if n % 3 else None)
        for n in range(300)
    )
    return document(item(blocks=(AttachmentsBlock("Bilag", lines), AttachmentsBlock(None, lines[:1]))))


def many_votes() -> MinutesDocument:
    votes = tuple(
        VoteRecord(
            f"Forslag {n} " * (n % 7 + 1),
            VoteKind.PROPOSAL,
            Tally(31, (), NAMES),
            Tally(0),
            Tally(None, ("A", "V"), NAMES[:2]),
            VoteResult.ADOPTED,
        )
        for n in range(40)
    )
    dissents = tuple(DissentRecord(name, "Jeg er uenig.\n\nMolen er for dyr. " * 20) for name in NAMES)
    return document(item(blocks=(replace(vote_decision(), votes=votes, dissents=dissents),)))


def many_events() -> MinutesDocument:
    events = tuple(EventLine(ItemEventKind.LEFT, name, f"{name} forlod mødet. " * 5) for name in NAMES * 3)
    sheet = item("9", "Underskrifter", kind=ItemKind.SIGNATURE_SHEET)
    people = tuple(
        AttendanceLine(name, status, "A", "En anden", "syg") for name in NAMES for status in AttendanceStatus
    )
    return document(item(events=events), sheet, attendance=people, front=())


def every_kind_of_block() -> MinutesDocument:
    withheld = tuple(
        WithheldBlock(role, "Fortroligt\nog to linjer") for role in (*SectionRole, "decision", "ukendt")
    )
    outcomes = tuple(DecisionBlock("Beslutning", None, None, True, "", outcome) for outcome in Outcome)
    sections = tuple(
        section("<p>Tekst.</p>", heading, role=role) for role in SectionRole for heading in (None, "Navn")
    )
    kinds = (
        item(str(n), kind=kind, blocks=withheld + outcomes + sections) for n, kind in enumerate(ItemKind)
    )
    return document(*kinds, every_block(), closed_item())


def long_facts() -> MinutesDocument:
    facts = tuple(
        FrontFact(kind, "Etiket " * 12, "Linje\n\n  indrykket\tmed tab\n" * 60) for kind in FrontFactKind
    )
    return document(front=facts)


WHOLES = {
    "nothing": nothing,
    "everything empty": everything_empty,
    "500 items": many_items,
    "closed items only": closed_only,
    "attachments by the hundred": many_attachments,
    "many votes and dissents": many_votes,
    "many events and signers": many_events,
    "every kind of block": every_kind_of_block,
    "long facts": long_facts,
}
