"""The document as JSON: nothing in it may grow faster than the document."""

from datetime import date

from decisions.enums import ItemKind, Outcome, SectionRole
from minutes.document import CommitteeName, DecisionBlock, Item, MinutesDocument, SectionBlock
from minutes.document_json import from_json, to_json
from minutes.enums import DocumentKind, Edition
from tests.bench.measure import Figure, growth

MEETING_DAY = date(2026, 3, 4)
PARAGRAPH = "<p>Forvaltningen foreslår, at stien langs åen får nyt underlag før sommeren.</p>"


def bench_json_round_trip() -> list[Figure]:
    """Writing and reading back a document, items 100 and 1000."""
    return growth(
        "JSON and back, items", (100, 1000), _document, lambda it: from_json(MinutesDocument, to_json(it))
    )


def _document(items: int) -> MinutesDocument:
    return MinutesDocument(
        kind=DocumentKind.MINUTES,
        edition=Edition.PUBLIC,
        committee=CommitteeName("Teknikudvalget", "TU"),
        title="REFERAT Teknikudvalget",
        date=MEETING_DAY,
        items=tuple(_item(number) for number in range(1, items + 1)),
    )


def _item(number: int) -> Item:
    return Item(
        number=str(number),
        kind=ItemKind.ITEM,
        heading_printed=f"Punkt {number}: Stien langs åen",
        title="Stien langs åen",
        blocks=(
            SectionBlock(SectionRole.BACKGROUND, "Baggrund", PARAGRAPH * 3),
            SectionBlock(SectionRole.RECOMMENDATION, "Indstilling", PARAGRAPH),
            DecisionBlock("Beslutning", "Teknikudvalget", MEETING_DAY, True, PARAGRAPH, Outcome.APPROVED),
        ),
    )
