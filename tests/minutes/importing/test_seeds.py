"""The five real minutes come out with exactly the figures that were counted by hand.

See docs/import-format.md, "Real minutes in the tests".
"""

import dataclasses
import re
from datetime import date, time
from functools import cache

import pytest

from committees.enums import AttendanceStatus
from decisions.enums import ItemKind, Outcome
from minutes.document import AttachmentsBlock, DecisionBlock, Item, MinutesDocument
from minutes.document_json import from_json, to_data, to_json
from minutes.importing import Reading, read
from tests.minutes.importing.seeds import seed
from tests.minutes.importing.words import difference, document_words, source_words

NAMES = ("000", "001", "002", "003", "004")
FIGURES = {
    # items, closed, open, sheets, case lines, case numbers, decisions own, other, attachments, headings,
    # tables, contents, recommendation points, people listed, present, excused
    "000": (1, 0, 1, 0, 1, 1, 0, 0, 5, 2, 0, 1, 0, 0, 0, 0),
    "001": (1, 0, 1, 0, 1, 1, 1, 0, 1, 6, 0, 1, 1, 15, 11, 4),
    "002": (10, 2, 7, 1, 9, 7, 6, 1, 10, 31, 3, 10, 9, 7, 6, 1),
    "003": (8, 2, 6, 0, 8, 7, 5, 0, 4, 25, 3, 8, 5, 5, 4, 1),
    "004": (6, 1, 5, 0, 6, 4, 5, 0, 3, 19, 0, 6, 9, 5, 5, 0),
}
B, R, D, S, Ø, A = "Baggrund", "Indstilling", "Beslutning", "Sagsfremstilling", "Økonomi", "Bilag"
ROWS = {
    "000": [("1", "16/13808", [B, A], 5)],
    "001": [("1", "EMN-2018-01605", ["Resumé", B, R, "Tidligere beslutninger", "Beslutninger", A], 1)],
    "002": [
        ("1", "20/22278", [R, D], 0),
        ("2", "20/22278", [A], 3),
        ("3", "21/16637", [B, R, D, S, Ø, A], 2),
        ("4", "21/6195", [B, R, D, S, A], 3),
        ("5", "21/18215", [B, R, D, S, Ø], 0),
        ("6", "18/10869", [B, R, D, S, Ø, A], 1),
        ("7", "21/17030", [B, R, D, D, S, A], 1),
        ("8", "21/1274", [], 0),
        ("9", "20/22278", [], 0),
        ("10", None, [], 0),
    ],
    "003": [
        ("1", "21/24696", [B], 0),
        ("2", "21/24696", [B, D, A], 1),
        ("3", "20/16418", [B, R, R, D, S, Ø], 0),
        ("4", "15/19948", [B, R, D, S, A], 0),
        ("5", "22/6682", [], 0),
        ("6", "21/18779", [], 0),
        ("7", "22/5981", [B, R, D, S], 0),
        ("8", "22/3389", [B, R, D, S, Ø, A], 3),
    ],
    "004": [
        ("1", "20/23083", [B, D, S, A], 1),
        ("2", "20/6598", [B, R, D, S], 0),
        ("3", "21/656", [B, R, D, S, A], 2),
        ("4", "20/22499", [B, R, D, S], 0),
        ("5", "20/23083", [B, D], 0),
        ("6", "20/23083", [], 0),
    ],
}
TABLES = {"002": [("3", 5, 6), ("3", 4, 14), ("6", 4, 4)], "003": [("4", 4, 7), ("4", 4, 3), ("7", 3, 3)]}
OUTCOMES = {
    "000": [],
    "001": [None],
    "002": ["approved", "recommended", "approved", "approved", "recommended", "recommended", "recommended"],
    "003": [None] * 5,
    "004": [None] * 5,
}
MEETINGS = {
    "000": (date(2021, 3, 16), time(16, 30), None, "Teams", None),
    "001": (date(2018, 4, 9), time(17), time(19, 5), "Udvalgsværelse A & B", None),
    "002": (date(2021, 11, 3), time(17), None, "Mødelokale B105", "SU"),
    "003": (date(2022, 4, 4), time(9), None, "Mødelokale B105", None),
    "004": (date(2021, 3, 1), time(9, 30), None, "Teams", None),
}
FRONT = {
    "000": ["date", "venue"],
    "001": ["date", "venue", "ended", "present", "absent"],
    "002": ["date", "venue", "participants"],
    "003": ["date", "venue", "participants"],
    "004": ["date", "venue", "participants"],
}
CONTENTS = {"000": (9, 12), "001": (20, 28), "002": (13, 24), "003": (11, 20), "004": (12, 19)}
MIXED = {"002": ((154, 156),)}
ODDITIES = {  # (line, a word of the finding)
    "000": [],
    "001": [(61, "link"), (69, "stray")],
    "002": [(19, "contents"), (216, "joined"), (398, "splits")],
    "003": [(14, "contents"), (78, "empty"), (80, "twice"), (197, "bilag 1"), (216, "bilag 2"),
            (218, "not closed"), (218, "bilag 3"), (224, "empty"), (305, "joined")],
    "004": [(39, "empty"), (112, "joined"), (181, "stray")],
}  # fmt: skip


@cache
def reading(name: str) -> Reading:
    return read(*seed(name))


def decisions(items: tuple[Item, ...]) -> list[DecisionBlock]:
    return [block for item in items for block in item.blocks if isinstance(block, DecisionBlock)]


@pytest.mark.parametrize("name", NAMES)
def test_figures_are_exact(name: str) -> None:
    assert dataclasses.astuple(reading(name).report.figures) == FIGURES[name]


@pytest.mark.parametrize("name", NAMES)
def test_items_have_their_case_sections_and_attachments(name: str) -> None:
    rows = []
    for item in reading(name).document.items:
        headings = [
            re.split(r"[: ]", block.heading)[0] for block in item.blocks if getattr(block, "heading", None)
        ]
        headings = ["Tidligere beslutninger" if heading == "Tidligere" else heading for heading in headings]
        attached = sum(len(block.attachments) for block in item.blocks if isinstance(block, AttachmentsBlock))
        rows.append((item.number, item.case_number, headings, attached))
    assert rows == ROWS[name]


@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_lost_added_or_changed(name: str) -> None:
    source = source_words(seed(name)[0].decode("utf-8"), CONTENTS[name], markdown=name == "004")
    assert difference(source, document_words(to_data(reading(name).document)), MIXED.get(name, ())) is None


@pytest.mark.parametrize("name", NAMES)
def test_document_is_unchanged_by_json(name: str) -> None:
    document = reading(name).document
    assert from_json(MinutesDocument, to_json(document)) == document


@pytest.mark.parametrize("name", NAMES)
def test_meeting_facts_are_read(name: str) -> None:
    document = reading(name).document
    facts = (
        document.date,
        document.starts_at,
        document.ended_at,
        document.venue,
        document.committee.short_name,
    )
    assert facts == MEETINGS[name]
    assert [fact.is_ for fact in document.front] == FRONT[name]


@pytest.mark.parametrize("name", NAMES)
def test_decisions_have_outcomes_only_by_standard_words(name: str) -> None:
    assert [decision.outcome for decision in decisions(reading(name).document.items)] == OUTCOMES[name]


@pytest.mark.parametrize("name", NAMES)
def test_tables_are_tables_with_headers(name: str) -> None:
    found = []
    for item in reading(name).document.items:
        for table in re.findall(r"<table>.*?</table>", str(to_data(item))):
            head, body = re.fullmatch(r".*<thead>(.*)</thead><tbody>(.*)</tbody></table>", table).groups()
            columns = {
                len(re.findall(r"<t[hd][ >]", row)) for row in re.findall(r"<tr>(.*?)</tr>", head + body)
            }
            assert len(columns) == 1
            found.append((item.number, columns.pop(), body.count("<tr>")))
    assert found == TABLES.get(name, [])


@pytest.mark.parametrize("name", NAMES)
def test_oddities_are_reported_with_their_lines(name: str) -> None:
    findings = reading(name).report.findings
    assert [finding.line for finding in findings] == [line for line, _ in ODDITIES[name]]
    for line, word in ODDITIES[name]:
        assert any(finding.line == line and word in finding.sentence for finding in findings)


def test_decision_of_another_body_stands_before_the_own() -> None:
    first, second = decisions(reading("002").document.items[6:7])
    assert (first.committee, first.date, first.own) == (
        "Institutions- og Skoleudvalget",
        date(2021, 11, 2),
        False,
    )
    assert (second.committee, second.date, second.own) == ("Socialudvalget", date(2021, 11, 3), True)


def test_types_and_routing_come_from_the_titles() -> None:
    items = reading("002").document.items
    assert [item.type for item in items] == [None, None, "I", "A", "A", "I", "I", None, None, None]
    assert [item.routing for item in items[2:7]] == [
        ("Socialudvalget",),
        ("SU",),
        ("SU",),
        ("SU",),
        ("SU", "ISU"),
    ]


def test_signature_sheet_is_no_ordinary_item() -> None:
    sheet = reading("002").document.items[9]
    assert (sheet.kind, sheet.case_printed, sheet.blocks) == (ItemKind.SIGNATURE_SHEET, None, ())


def test_handed_out_paper_stands_between_recommendation_and_decision() -> None:
    roles = [getattr(block, "role", block.block) for block in reading("002").document.items[2].blocks]
    assert roles == [
        "background", "recommendation", "handed_out", "decision", "presentation", "economy", "attachments",
    ]  # fmt: skip


def test_closed_items_have_no_text() -> None:
    closed = [item for name in NAMES for item in reading(name).document.items if item.closed]
    assert len(closed) == 5
    assert {(item.title, item.blocks, item.closed_reason) for item in closed} == {("Lukket", (), None)}


def test_absent_member_is_found_inside_the_list() -> None:
    people = reading("003").document.attendance
    assert people is not None
    assert [person.status for person in people].index(AttendanceStatus.EXCUSED) == 1


def test_nobody_is_listed_when_the_source_lists_nobody() -> None:
    assert reading("000").document.attendance is None


def test_outcomes_add_up() -> None:
    found = [decision.outcome for name in NAMES for decision in decisions(reading(name).document.items)]
    assert (found.count(Outcome.APPROVED), found.count(Outcome.RECOMMENDED), found.count(None)) == (3, 4, 11)
