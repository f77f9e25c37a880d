"""Invented minutes in the layouts of other councils (DOMAIN.md § 2): what is read, and every word kept."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from minutes.document import MinutesDocument
from minutes.document_json import from_json, to_data, to_json
from minutes.importing import Reading, read
from tests.minutes.importing.words import difference, document_words, source_words

FOLDER = Path(__file__).parent / "samples"
NAMES = sorted(path.name for path in FOLDER.iterdir())
CONTENTS = {"webpage.txt": (11, 15), "agenda.txt": (7, 11)}

# kind, committee, date, starts, ends, venue
MEETINGS: dict[str, tuple[str, str, str, str | None, str | None, str | None]] = {
    "absence_item.txt": ("minutes", "Nørrelund Byråd", "2020-01-29", "19:00", None, "Byrådssalen"),
    "agenda.txt": ("agenda", "Ældrerådet", "2022-09-06", "10:00", None, "Caféen"),
    "bare_numbers.txt": ("minutes", "Social og Omsorg", "2023-04-17", "12:00", None, None),
    "council_votes.txt": ("minutes", "Borgerrepræsentationen i Storby", "2004-02-05", "17:30", "22:15", None),
    "decision_first.md": ("minutes", "Teknisk Udvalg", "2025-10-01", "15:45", None, "Rådhuset, lokale 390"),
    "decision_late.txt": ("minutes", "Økonomi- og Byudvalget", "2023-09-25", "17:00", "18:12", None),
    "doors.txt": ("minutes", "Kystby Kommunalbestyrelse", "2002-05-15", "15:00", "16:40", "Rådssalen"),
    "five_committees.txt": ("minutes", "Kommunalbestyrelsen", "2020-01-22", "17:00", None, None),
    "inline_decision.txt": ("minutes", "Byrådet", "2015-02-23", "19:00", "20:45", None),
    "kle_first.md": ("minutes", "Teknik- og Vejudvalget", "2020-06-22", "08:30", None, "Gården"),
    "minutes_without_sections.txt": ("minutes", "Grundejernes Samråd", "2019-05-02", "19:00", None, None),
    "pkt_dated_heading.txt": (
        "minutes",
        "Kultur- og Fritidsudvalget",
        "2019-04-03",
        "16:30",
        None,
        "Mødelokale 3",
    ),
    "polweb.txt": ("minutes", "Miljø- og Klimaudvalget", "2009-11-12", None, None, None),
    "running_numbers.txt": ("minutes", "Kommunalbestyrelsen", "2024-09-17", None, None, "Rådhuset, sal 1"),
    "sentences.txt": ("minutes", "Regionsrådet", "2007-11-14", "16:00", "18:25", None),
    "suffix_types.txt": ("minutes", "Økonomiudvalget", "2018-10-01", "15:00", None, None),
    "walks_out.txt": ("minutes", "Klima- og Planudvalget", "2020-01-09", "13:00", None, None),
    "webpage.txt": (
        "minutes",
        "Udvalget for Ældre og Trivsel",
        "2020-06-04",
        "09:00",
        "11:30",
        "Sundhedshuset, lokale 2",
    ),
}
# per item: number, title, case, closed, blocks (role, or d for an own decision with its outcome, D for another's)
ITEMS: dict[str, list[tuple[str, str, str | None, bool, str]]] = {
    "absence_item.txt": [
        ("1", "Fraværende", None, False, "d:None"),
        ("2", "Bemærkninger til dagsordenen", None, False, "d:none"),
        ("3", "Lokalplan for Møllevangen", "19/2484", False, "summary other presentation other d:approved"),
    ],
    "agenda.txt": [
        ("1", "Godkendelse af dagsorden og siden sidst", "22/100", False, "recommendation d:None"),
        (
            "2",
            "Besøg på plejehjemmet med rundvisning, kaffe og en lang snak om hverdagen",
            "22/101",
            False,
            "background",
        ),
    ],
    "bare_numbers.txt": [
        ("38", "Godkendelse af dagsorden", None, False, "d:approved"),
        ("39", "Aftale om hjemmepleje", None, False, "summary recommendation d:recommended"),
        ("40", "Eventuelt", None, False, ""),
    ],
    "council_votes.txt": [
        ("28", "BR 40/04 Ny skole ved kanalen", "BR 40/04", False, "recommendation d:approved"),
        (
            "29",
            "BR 41/04 Cykelparkering",
            "BR 41/04",
            False,
            "background presentation D:recommended d:rejected",
        ),
    ],
    "decision_first.md": [
        ("1", "Trafiksignaler på Ringgaden", "EMN-2025-010561", False, "d:None presentation attachments"),
        ("2", "Lukket punkt", "EMN-2025-010777", True, ""),
    ],
    "decision_late.txt": [
        (
            "1",
            "Frigivelse af anlægsbevilling til tage",
            "23/10442",
            False,
            "presentation legal economy recommendation d:concurred other summary attachments",
        ),
        ("2", "Orientering", "23/10001", False, "d:noted other"),
    ],
    "doors.txt": [
        ("101", "Cykelsti langs fjorden", "4711", False, "presentation d:noted"),
        ("102", "Takster for bådpladser", "4712", False, "recommendation d:adopted"),
        ("103", "Lukket sag: Salg af et areal ved havnen", "4713", True, ""),
    ],
    "five_committees.txt": [
        ("301", "Åben dagsorden - godkendelse", None, False, "d:approved"),
        (
            "302",
            "Ny brandstation",
            "20/118",
            False,
            "recommendation earlier_decisions D:None D:recommended d:None",
        ),
    ],
    "inline_decision.txt": [
        (
            "25",
            "Ændring af mødedatoer for udvalgene",
            "15/3331",
            False,
            "summary presentation legal other recommendation D:None d:adopted",
        ),
        ("26", "Lukket punkt", "15/4002", True, ""),
    ],
    "kle_first.md": [
        ("131", "Godkendelse af dagsorden", "85.02.02-G01-5-17", False, "recommendation d:approved"),
        (
            "132",
            "Nye fartdæmpere på Skolevej",
            "05.13.10-P20-12-19",
            False,
            "other background presentation d:discussed",
        ),
        ("133", "Lukket punkt", "27.00.00-G01-1-20", True, ""),
    ],
    "minutes_without_sections.txt": [
        ("1", "Godkendelse af referatet", None, False, "other"),
        ("2", "Nyt fra formanden", None, False, "other"),
        ("3", "Næste møde", None, False, "other"),
    ],
    "pkt_dated_heading.txt": [
        ("42", "Støtte til sommerkoncerter", "299835", False, "other summary other d:None"),
        ("43", "Eventuelt", "299840", False, "other"),
    ],
    "polweb.txt": [
        ("25", "Offentliggørelse af referater", "306-2009-2234", False, "background presentation d:noted"),
        ("26", "Grusgrav ved Højbjerg", "306-2009-2301", True, ""),
    ],
    "running_numbers.txt": [
        (
            "162",
            "Flere pladser i børnehuset Solstrålen",
            None,
            False,
            "other summary recommendation D:recommended d:recommended presentation",
        ),
        ("163", "Ny vej til renseanlægget", None, False, "d:sent_back attachments"),
    ],
    "sentences.txt": [
        ("1", "Budget for sygehusene", "1-00-13-07", False, "recommendation summary d:None"),
        ("2", "Meddelelser", "1-00-14-07", False, "d:informed"),
    ],
    "suffix_types.txt": [
        ("1", "Godkendelse af dagsorden (B)", "330-2018-3619", False, "other recommendation d:approved"),
        ("2", "Siden sidst i kommunen (O)", "330-2018-3620", False, "d:approved_amended"),
        ("3", "Køb af Bakkegården (B)", "330-2018-3621", True, ""),
    ],
    "walks_out.txt": [
        ("1", "Godkendelse af dagsordenen", None, False, "d:None"),
        ("2", "Vejtræer på Stationsgade", "19/00411", False, "background recommendation d:postponed"),
        ("3", "Lukket punkt", None, True, ""),
    ],
    "webpage.txt": [
        ("49", "Godkendelse af dagsorden", None, False, "d:approved"),
        (
            "50",
            "Værdighedspolitik 2021",
            None,
            False,
            "other presentation recommendation d:sent_to_hearing economy legal consultation attachments",
        ),
        ("51", "Tildeling af prisen for godt naboskab - Lukket punkt", None, True, ""),
        ("52", "Underskriftsark", None, False, ""),
    ],
}
# name: status, party, substitute for, note
PEOPLE: dict[str, dict[str, tuple[str, str | None, str | None, str | None]]] = {
    "absence_item.txt": {"Lise Holm": ("absent", "A", None, None)},
    "council_votes.txt": {
        "Asger Bro": ("present", "A", None, None),
        "Dorte Eng": ("present", "B", None, None),
        "Frida Gram": ("present", "F", None, None),
        "Ove Holst": ("present", "Ø", None, None),
        "Ulla Juhl": ("absent", "V", None, None),
    },
    "decision_first.md": {
        "Rune Sand": ("present", "A", None, None),
        "Tea Toft": ("present", "V", None, None),
        "Ulf Urup": ("excused", "Ø", None, None),
    },
    "doors.txt": {
        "Bo Lund": ("present", None, None, None),
        "Karla Friis": ("present", None, None, None),
        "Inga Mørk": ("excused", None, None, None),
        "Torben Dyhr": ("present", None, None, None),
    },
    "five_committees.txt": {
        "Anna Brask": ("present", "C", None, "borgmester"),
        "Bent Clausen": ("present", "A", None, None),
        "Else Frank": ("absent", "N", None, None),
    },
    "kle_first.md": {"Palle Mygind": ("absent", "A", None, None)},
    "minutes_without_sections.txt": {
        "Aksel Brix": ("present", None, None, None),
        "Dagny Elk": ("present", None, None, None),
        "Finn Gade": ("present", None, None, None),
    },
    "polweb.txt": {
        "Arne Bech": ("present", None, None, None),
        "Birthe Colding": ("present", None, None, None),
        "Carl Damm": ("excused", None, None, None),
    },
    "running_numbers.txt": {
        "Grethe Nør": ("absent", "A", None, "sag 129-138"),
        "Hans Odde": ("present", "F", None, None),
        "Viggo Poulsen": ("substitute", "A", "Bo Rask", None),
    },
    "sentences.txt": {"Jens Kold": ("excused", None, None, None), "Ane Lyng": ("excused", None, None, None)},
    "walks_out.txt": {
        "Erling Kjær": ("present", "A", None, None),
        "Thora Lind": ("present", "F", None, None),
        "Sune Munk": ("present", "V", None, None),
    },
}


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
