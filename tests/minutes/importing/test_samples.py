"""Invented minutes in the layouts of other councils (docs/domain.md, "Layouts"): all words are kept."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from minutes.document import MinutesDocument
from minutes.document_json import from_json, to_data, to_json
from minutes.importing import Reading, read
from tests.minutes.importing.expected import ITEMS, MEETINGS, PEOPLE
from tests.minutes.importing.words import difference, document_words, source_words

FOLDER = Path(__file__).parent / "samples"
NAMES = sorted(path.name for path in FOLDER.iterdir())
CONTENTS = {"webpage.txt": (11, 15), "agenda.txt": (7, 11)}


@cache
def reading(name: str) -> Reading:
    return read((FOLDER / name).read_bytes(), name)


def data(name: str) -> dict[str, Any]:
    result: dict[str, Any] = to_data(reading(name).document)
    return result


def block_words(item: dict[str, Any]) -> str:
    words = []
    for block in item["blocks"]:
        if block["block"] == "decision":
            words.append(f"{'d' if block['own'] else 'D'}:{block['outcome']}")
        else:
            words.append(block.get("role", block["block"]))
    return " ".join(words)


def test_every_sample_is_expected() -> None:
    assert set(NAMES) == set(MEETINGS) == set(ITEMS)


@pytest.mark.parametrize("name", NAMES)
def test_meeting_facts_are_read(name: str) -> None:
    found = data(name)
    facts = [found[key] for key in ("kind", "date", "starts_at", "ended_at", "venue")]
    assert (facts[0], found["committee"]["name"], *facts[1:]) == MEETINGS[name]


@pytest.mark.parametrize("name", NAMES)
def test_items_are_read(name: str) -> None:
    items = data(name)["items"]
    keys = ("number", "title", "case_number", "closed")
    assert [(*(item[key] for key in keys), block_words(item)) for item in items] == ITEMS[name]


@pytest.mark.parametrize("name", NAMES)
def test_people_are_read(name: str) -> None:
    keys = ("status", "party", "substitute_for", "note")
    found = {line["name"]: tuple(line[key] for key in keys) for line in data(name)["attendance"] or ()}
    assert found == PEOPLE.get(name, {})


@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_lost_added_or_changed(name: str) -> None:
    text = (FOLDER / name).read_text("utf-8")
    source = source_words(text, CONTENTS.get(name), markdown=name.endswith(".md"))
    assert difference(source, document_words(data(name))) is None


@pytest.mark.parametrize("name", NAMES)
def test_document_is_unchanged_by_json(name: str) -> None:
    document = reading(name).document
    assert from_json(MinutesDocument, to_json(document)) == document


def html(name: str, item: int, block: int) -> str:
    found: str = data(name)["items"][item]["blocks"][block]["html"]
    return found


def test_numbers_that_jump_keep_their_value() -> None:
    assert '<li value="3">grunden købes.</li>' in html("five_committees.txt", 1, 0)


def test_letters_are_a_lettered_list() -> None:
    assert '<ol type="a"><li>tagpap og isolering</li>' in html("decision_late.txt", 0, 0)


def test_indented_bullets_are_nested() -> None:
    expected = "<li>lind på nordsiden<ul><li>mindst 4 meter høje</li><li>med opbinding</li></ul></li>"
    assert expected in html("walks_out.txt", 1, 1)


def test_markdown_ones_count_on() -> None:
    assert "<ol><li>Bump nr. 1 ligger ved skolen</li><li>Bump nr. 2" in html("kle_first.md", 1, 2)


def test_marks_a_list_cannot_print_stay_text() -> None:
    assert "<p>1) fortovet</p><p>2) belysningen</p>" in html("minutes_without_sections.txt", 1, 0)


def test_notes_of_a_table_stay_paragraphs() -> None:
    assert html("decision_first.md", 0, 1).endswith("</table><p>*Drift er pr. år</p>")


def test_caption_is_the_line_above_the_table() -> None:
    assert "<table><caption><strong>Tabel 1: Udgifter i 1.000 kr.</strong></caption><thead>" in html(
        "decision_first.md", 0, 1
    )


def test_empty_header_cell_is_no_heading() -> None:
    assert '<thead><tr><td></td><th scope="col">Før</th>' in html("kle_first.md", 1, 2)


def test_marks_of_markdown_become_markup() -> None:
    assert html("kle_first.md", 0, 1) == "<p><strong>Godkendt.</strong></p>"
    assert '<a href="https://kort.example/vej?a=1&amp;b=2">kortet</a>' in html("kle_first.md", 1, 1)
    assert "3 * 40.000 kr. for 12 m<sup>2</sup> asfalt" in html("kle_first.md", 1, 2)


def test_group_line_is_printed_above_the_heading() -> None:
    heading = data("doors.txt")["items"][2]["heading_printed"]
    assert heading == "Til behandling - for lukkede døre\n103. Lukket sag: Salg af et areal ved havnen"


def test_numbers_of_attachments_stay_in_the_titles() -> None:
    attachments = data("decision_late.txt")["items"][0]["blocks"][-1]["attachments"]
    assert [line["title"] for line in attachments] == ["1. Tilbud fra tagfirmaer", "2. Tidsplan"]


def test_page_break_in_a_sentence_is_joined_and_reported() -> None:
    assert html("agenda.txt", 1, 0).count("<p>") == 1
    assert [
        finding.line for finding in reading("agenda.txt").report.findings if "joined" in finding.sentence
    ] == [31]


def test_absence_for_a_part_is_to_be_judged() -> None:
    warnings = reading("running_numbers.txt").report.warnings()
    assert any("Grethe Nør was away for a part" in finding.sentence for finding in warnings)
