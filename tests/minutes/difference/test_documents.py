"""The difference between two documents."""

import dataclasses
from collections import Counter
from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given

from committees.enums import AttendanceStatus
from decisions.enums import ItemEventKind, ItemKind, Outcome, SectionRole, VoteKind, VoteResult
from minutes.difference import Change, Difference, Part, Run, difference
from minutes.difference.result import new_text, old_text
from minutes.difference.texts import front_texts, item_texts
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
from minutes.enums import FrontFactKind
from tests.minutes.pdf.examples import document, item, section
from tests.strategies import documents

VOTE = VoteRecord("Forslag A", VoteKind.PROPOSAL, Tally(5, ("A",), ("Ida",)), Tally(2), Tally())
DECISION = DecisionBlock(
    "Beslutning", "Byrådet", date(2026, 3, 17), True, "<p>Godkendt.</p>", Outcome.APPROVED, (VOTE,),
    (DissentRecord("Bo Skov", "Forslag B er billigere."),),
)  # fmt: skip
FILES = AttachmentsBlock("Bilag", (AttachmentLine("Notat", "notat.pdf", "a" * 64),))
TEXT = SectionBlock(SectionRole.BACKGROUND, "Baggrund", "<p>Molen er fra 1931.</p>")
WITHHELD = WithheldBlock("presentation", "Oplysninger om bud")
ITEM = Item(
    "3", ItemKind.ITEM, "Punkt 3: Ny mole", "Ny mole", "26/11", "Sagsnr. 26/11", "I", ("HU",),
    blocks=(TEXT, DECISION, FILES, WITHHELD), events=(EventLine(ItemEventKind.LEFT, "Bo", "Bo gik."),),
)  # fmt: skip
OLD = replace(
    document(ITEM, item("4", title="Eventuelt")),
    front=(FrontFact(FrontFactKind.VENUE, "Sted", "Rådhuset"),),
    attendance=(AttendanceLine("Ida Holm", AttendanceStatus.PRESENT),),
)


def with_item(**changes):
    return replace(OLD, items=(replace(ITEM, **changes), *OLD.items[1:]))


def with_block(old, **changes):
    return with_item(blocks=tuple(replace(b, **changes) if b is old else b for b in ITEM.blocks))


def said(document):
    texts = [text for item in document.items for text in item_texts(item)] + front_texts(document)
    return Counter((text.part, text.role, text.heading, text.words) for text in texts)


def told(found, read):
    passages = [*found.front, *(passage for item in found.items for passage in item.passages)]
    return Counter((p.part, p.role, read(p.heading), read(p.runs)) for p in passages)


@given(documents, documents)
def test_every_text_that_differs_is_rebuilt_on_both_sides(old, new):
    found = difference(old, new)
    for lacking, having, read in ((old, new, new_text), (new, old, old_text)):
        with_words = Counter({text: n for text, n in (said(having) - said(lacking)).items() if any(text[2:])})
        rebuilt = told(found, read)
        assert with_words - rebuilt == Counter()
        assert {text for text in rebuilt - said(having) if any(text[2:])} == set()


@given(documents)
def test_equal_documents_have_no_difference(same):
    assert not difference(same, replace(same))
    assert difference(same, same) == Difference()


@given(documents, documents)
def test_different_documents_have_one(old, new):
    ignored = {"kind": old.kind, "language": old.language, "edition": old.edition}
    assert bool(difference(old, new)) == (old != replace(new, **ignored))


FIELDS = {
    "title": "Nyt", "committee": CommitteeName("Andet"), "date": date(2026, 3, 18), "starts_at": time(9),
    "ended_at": time(10), "venue": "Salen", "front": (), "attendance": None, "items": (),
}  # fmt: skip
ITEM_FIELDS = {
    "number": "5", "kind": ItemKind.SIGNATURE_SHEET, "heading_printed": "Nyt", "title": "Nyt",
    "case_number": "26/12", "case_printed": None, "type": "B", "routing": (), "closed": True,
    "closed_reason": "Bud", "opens_on": date(2030, 1, 1), "blocks": (), "events": (),
}  # fmt: skip
OTHER_SIDE = Tally(1)
VOTE_FIELDS = {
    "motion": "B", "kind": VoteKind.ELECTION, "for_": OTHER_SIDE, "against": OTHER_SIDE,
    "abstained": OTHER_SIDE, "result": VoteResult.ADOPTED,
}  # fmt: skip
DECISION_FIELDS = {
    "heading": "Nyt", "committee": None, "date": None, "own": False, "html": "", "outcome": None,
    "votes": (), "dissents": (),
}  # fmt: skip
OTHER_DOCUMENTS = {
    **{f"document {name}": replace(OLD, **{name: value}) for name, value in FIELDS.items()},
    **{f"item {name}": with_item(**{name: value}) for name, value in ITEM_FIELDS.items()},
    **{f"decision {name}": with_block(DECISION, **{name: v}) for name, v in DECISION_FIELDS.items()},
    **{
        f"vote {name}": with_block(DECISION, votes=(replace(VOTE, **{name: value}),))
        for name, value in VOTE_FIELDS.items()
    },
    "section role": with_block(TEXT, role=SectionRole.OTHER),
    "section heading": with_block(TEXT, heading=None),
    "section html": with_block(TEXT, html="<p>Molen er fra <strong>1931</strong>.</p>"),
    "attachments heading": with_block(FILES, heading=None),
    "attachments attachments": with_block(FILES, attachments=()),
    "withheld role": with_block(WITHHELD, role="decision"),
    "withheld reason": with_block(WITHHELD, reason="Andet"),
}


@pytest.mark.parametrize("name", OTHER_DOCUMENTS)
def test_change_of_any_field_is_told(name):
    assert difference(OLD, OTHER_DOCUMENTS[name])
    assert difference(OTHER_DOCUMENTS[name], OLD)


def test_every_field_that_is_shown_stands_in_the_test_above():
    of_document = {field.name for field in dataclasses.fields(MinutesDocument)}
    assert of_document - set(FIELDS) == {"kind", "edition", "language", "schema"}
    assert {field.name for field in dataclasses.fields(Item)} == set(ITEM_FIELDS)
    assert {field.name for field in dataclasses.fields(VoteRecord)} == set(VOTE_FIELDS)
    assert {field.name for field in dataclasses.fields(DecisionBlock)} == {*DECISION_FIELDS, "block"}


def test_changed_word_stands_alone_in_its_own_text():
    found = difference(OLD, with_block(TEXT, html="<p>Molen er fra 1932.</p>"))
    (changed,) = found.items
    (passage,) = changed.passages
    assert (changed.change, changed.number, found.front) == (Change.KEPT, "3", ())
    assert (passage.part, new_text(passage.heading)) == (Part.SECTION, "Baggrund")
    assert Run(Change.REMOVED, "1931") in passage.runs
    assert Run(Change.ADDED, "1932") in passage.runs


def test_changed_heading_does_not_part_a_text_from_itself():
    (changed,) = difference(OLD, with_block(TEXT, heading="Sagens baggrund")).items
    (passage,) = changed.passages
    assert (old_text(passage.heading), new_text(passage.heading)) == ("Baggrund", "Sagens baggrund")
    assert {run.change for run in passage.runs} == {Change.KEPT}


def test_change_of_form_alone_is_told_without_words():
    ((passage,),) = [found.passages for found in difference(OLD, OTHER_DOCUMENTS["section html"]).items]
    assert not passage.words_differ


def test_other_file_under_the_same_title_is_named():
    other = with_block(FILES, attachments=(AttachmentLine("Notat", "notat.pdf", "b" * 64),))
    ((passage,),) = [found.passages for found in difference(OLD, other).items]
    assert passage.replaced == ("Notat",)


def test_item_is_added_and_removed_where_it_stood():
    two, three, four = (item(str(n), title=f"Sag {n}") for n in (2, 3, 4))
    found = difference(document(two, three), document(two, four))
    assert [(i.change, i.number) for i in found.items] == [(Change.ADDED, "4"), (Change.REMOVED, "3")]
    found = difference(document(three, four), document(four))
    assert [(i.change, i.number) for i in found.items] == [(Change.REMOVED, "3")]


def test_items_in_another_order_are_told():
    one, two = item("1"), item("2")
    found = difference(document(one, two), document(two, one))
    assert (found.items, found.reordered) == ((), True)


def test_number_that_stands_twice_is_matched_in_order():
    first, second = item("1", title="A"), item("1", title="B")
    found = difference(document(first, second), document(first, replace(second, title="C")))
    assert [changed.title for changed in found.items] == ["C"]


def test_words_are_counted():
    found = difference(
        document(item("1", blocks=(section("<p>To ord.</p>"),))),
        document(item("1", blocks=(section("<p>Her er fire ord.</p>"),))),
    )
    assert (found.words(Change.ADDED), found.words(Change.REMOVED)) == (3, 1)
