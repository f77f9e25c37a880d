"""Files that are text but no whole minutes."""

import pytest

from decisions.html.bounds import MAX_ROWS
from minutes.importing import UnreadableFile, read
from tests.minutes.importing.seeds import seed
from tests.minutes.importing.test_seeds import NAMES

CONTENTS = """REFERAT Parkudvalget d. 03-11-2021

Mødedato 03-11-2021 kl. 17:00

Indholdsfortegnelse

Godkendelse af dagsorden.....	3
Nye bænke i parken.....	4
Underskriftsblad.....	5

"""
FIRST = "Punkt 1: Godkendelse af dagsorden\n\n21/1\n\nBeslutning\n\nGodkendt.\n\n"
SECOND = "Punkt 2: Nye bænke i parken\n\n21/2\n\nBeslutning\n\nGodkendt.\n\n"
THIRD = "Punkt 3: Underskriftsblad\n"


@pytest.mark.parametrize(
    ("text", "words", "line"),
    [
        ("Kære Bo\n\nTak for sidst den 3. maj 2021.\n", "no agenda item was found", 1),
        ("\n\nIndkøb\n\n1. mælk\n2. brød\n", "no agenda item was found", 3),
        ("Referat\n\nPunkt 1: Valg\n\nBeslutning\n\nUdsat.\n", "no meeting date", 1),
        (CONTENTS, "none of them follows", 9),
        (CONTENTS + FIRST, "names 3 items, but the text ends in item 1", 17),
        (CONTENTS + FIRST + SECOND, "names 3 items, but the text ends in item 2", 25),
    ],
)
def test_no_whole_minutes_are_refused_with_line_and_advice(text: str, words: str, line: int) -> None:
    with pytest.raises(UnreadableFile) as refusal:
        read(text.encode(), "brev.txt")
    assert words in refusal.value.message
    assert (refusal.value.line, refusal.value.filename) == (line, "brev.txt")


def test_a_contents_list_that_is_whole_is_no_refusal() -> None:
    assert read((CONTENTS + FIRST + SECOND + THIRD).encode(), "a.txt").report.figures.items == 3


def test_an_entry_missing_in_the_middle_is_a_warning() -> None:
    reading = read((CONTENTS + FIRST + THIRD).encode(), "a.txt")
    assert [str(finding) for finding in reading.report.warnings()] == [
        "line 7: the contents list names 3 items, the text has 2."
    ]


def test_text_that_stops_in_a_sentence_is_a_warning() -> None:
    text = (
        CONTENTS
        + FIRST
        + SECOND
        + THIRD
        + "\nBaggrund\n\nParken ved søen har i mange år manglet bænke, og derfor har udv"
    )
    assert any(
        "ends without a full stop" in finding.sentence
        for finding in read(text.encode(), "a").report.warnings()
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_seed_cut_anywhere_before_its_last_item_is_refused(name: str) -> None:
    data, filename = seed(name)
    items = [at for at, _ in enumerate(data) if data.startswith((b"Punkt ", b"1 (\xc3\x85ben) "), at)]
    last = max(at for at in items if data[at - 2 : at] in (b"\n\n", b"# ", b"**"))
    for cut in range(1, last, 97):
        with pytest.raises(UnreadableFile) as refusal:
            read(data[:cut], filename)
        assert refusal.value.line <= data[:cut].count(b"\n") + 1


def test_a_file_that_ends_inside_the_last_heading_is_refused() -> None:
    text = CONTENTS + FIRST + SECOND + "Punkt 3: Underskri"
    with pytest.raises(UnreadableFile, match="the text ends in item 3"):
        read(text.encode(), "a.txt")


def test_table_too_long_to_print_is_taken_and_told_of() -> None:
    rows = "| Vej | 1 |\n" * (MAX_ROWS + 1)
    table = f"Baggrund\n\n| Vej | Tal |\n|---|---|\n{rows}\nBeslutning\n"
    text = "REFERAT Parkudvalget d. 03-11-2021\n\nMødedato 03-11-2021\n\n" + FIRST.replace(
        "Beslutning\n", table
    )
    reading = read(text.encode(), "a")
    [told] = [str(finding) for finding in reading.report.warnings() if "printed" in str(finding)]
    assert (
        f"item 1, “Baggrund”, holds a table or paragraph too large to be printed (at most {MAX_ROWS}" in told
    )
    html = "".join(getattr(block, "html", "") for block in reading.document.items[0].blocks)
    assert html.count("<tr>") > MAX_ROWS
