"""Invented documents with every kind of block, for the tests of the printed record."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

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
    SectionBlock,
    Tally,
    VoteRecord,
    WithheldBlock,
)
from minutes.enums import DocumentKind, Edition, FrontFactKind
from minutes.envelope import Continuation, Envelope, FileLink, Look, OrganisationMark

MEETING_DAY = date(2026, 3, 17)
BUDGET_TABLE = """<table><caption>Tabel 1. Driftsbudget, mio. kr.</caption>
<thead><tr><th>Område</th><th>Budget</th><th>Forventet</th><th>Afvigelse</th></tr></thead>
<tbody><tr><td>Havnen</td><td>12,5</td><td>13,1</td><td>-0,6</td></tr>
<tr><td>Lystbådepladser og servicebygninger</td><td>3,0</td><td>2,9</td><td>0,1</td></tr>
<tr><td>I alt</td><td>15,5</td><td>16,0</td><td>-0,5</td></tr></tbody></table>"""


def envelope(**changes: object) -> Envelope:
    return replace(
        Envelope(
            organisation=OrganisationMark("Sandkøbing Kommune", "#0f4c5c"),
            look=Look("Standard"),
            address="/udvalg/havneudvalget/2026-03-17/",
            base="https://referat.example",
            version=1,
            published_at=datetime(2026, 3, 18, 8, 30, tzinfo=UTC),
        ),
        **changes,
    )


def document(*items: Item, **changes: object) -> MinutesDocument:
    return replace(
        MinutesDocument(
            kind=DocumentKind.MINUTES,
            edition=Edition.PUBLIC,
            committee=CommitteeName("Havneudvalget", "HU"),
            title="REFERAT Havneudvalget d. 17-03-2026",
            date=MEETING_DAY,
            front=(
                FrontFact(FrontFactKind.DATE, "Mødedato", "Tirsdag d. 17. marts 2026 kl. 16:00"),
                FrontFact(FrontFactKind.VENUE, "Mødested", "Lodskontoret"),
                FrontFact(
                    FrontFactKind.PARTICIPANTS, "Mødedeltagere", "Asta Brink, Bo Skov (Afbud), Cille Dam"
                ),
            ),
            starts_at=time(16, 0),
            ended_at=time(18, 45),
            venue="Lodskontoret",
            attendance=(
                AttendanceLine("Asta Brink", AttendanceStatus.PRESENT, "A"),
                AttendanceLine("Bo Skov", AttendanceStatus.EXCUSED, "V", note="sygdom"),
                AttendanceLine("Cille Dam", AttendanceStatus.PRESENT, "F"),
                AttendanceLine("Dan Eg", AttendanceStatus.SUBSTITUTE, "V", substitute_for="Bo Skov"),
            ),
            items=items,
        ),
        **changes,
    )


def item(number: str = "1", title: str = "Moleprojektet", **changes: object) -> Item:
    base = Item(number, ItemKind.ITEM, f"Punkt {number}: {title}", title)
    return replace(base, **changes)


def section(html: str, heading: str | None = "Sagsfremstilling", **changes: object) -> SectionBlock:
    return replace(SectionBlock(SectionRole.PRESENTATION, heading, html), **changes)


def every_block() -> Item:
    """One item that holds a block of every kind."""
    return item(
        "3",
        "I - Ny mole ved Sandkøbing Havn - HU, TMU",
        case_number="26/1187",
        case_printed="26/1187",
        type="I",
        routing=("HU", "TMU"),
        blocks=(
            section("<p>Molen fra 1931 er <em>udtjent</em> nu.</p>", "Baggrund", role=SectionRole.BACKGROUND),
            section(
                "<p>At udvalget</p><ol><li><p>vælger forslag B</p></li>"
                "<li>søger midler<ul><li>hos fonde</li></ul></li></ol>",
                "Indstilling",
                role=SectionRole.RECOMMENDATION,
            ),
            section("<p>Der blev udleveret et notat fra lodsen.</p>", None, role=SectionRole.HANDED_OUT),
            DecisionBlock(
                "Beslutning Teknikudvalget den 10-03-2026",
                "Teknikudvalget",
                date(2026, 3, 10),
                False,
                "<p>Anbefales.</p>",
                Outcome.RECOMMENDED,
            ),
            vote_decision(),
            section(
                f"<h4>Overslag</h4><p>Prisen ses i tabellen.</p>{BUDGET_TABLE}<h5>Note</h5><p>Afrundet.</p>"
            ),
            AttachmentsBlock(
                "Bilag",
                (
                    AttachmentLine("Forslag B.pdf", "forslag-b.pdf", "ab" * 32),
                    AttachmentLine("Notat fra lodsen"),
                ),
            ),
            WithheldBlock("economy", "Oplysninger om bud"),
        ),
        events=(
            EventLine(ItemEventKind.LEFT, "Cille Dam", "Cille Dam forlod mødet kl. 17.20.", time(17, 20)),
        ),
    )


def vote_decision() -> DecisionBlock:
    vote = VoteRecord(
        "Forslag B",
        VoteKind.PROPOSAL,
        Tally(4, ("A", "F"), ()),
        Tally(1, (), ("Dan Eg (V)",)),
        Tally(0),
        VoteResult.ADOPTED,
    )
    return DecisionBlock(
        "Beslutning Havneudvalget den 17-03-2026",
        "Havneudvalget",
        MEETING_DAY,
        True,
        "<p>Forslag B blev vedtaget.</p>",
        Outcome.ADOPTED,
        (vote,),
        (DissentRecord("Dan Eg", "Forslag A er billigere."),),
    )


def closed_item() -> Item:
    return item(
        "4",
        "Køb af areal",
        closed=True,
        closed_reason="Kommunens økonomiske interesser",
        opens_on=date(2027, 1, 1),
    )


def full_document() -> MinutesDocument:
    return document(
        item(blocks=(section("<p>Dagsordenen forelægges.</p>", "Indstilling"),)), every_block(), closed_item()
    )


def full_envelope() -> Envelope:
    return envelope(
        version=2,
        correction_note="Mødetidspunktet er rettet.",
        files=(FileLink("ab" * 32, "bilag/forslag-b.pdf", "application/pdf", 345_678, 12),),
        continues=(
            Continuation(
                "3", "/udvalg/havneudvalget/2026-02-10/punkt-5/", "Havneudvalget 10. februar 2026, punkt 5"
            ),
        ),
    )
