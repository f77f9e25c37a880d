from decisions.attachments.inspection.labels import LABELS, ORDINARY, label, place
from decisions.attachments.inspection.sentences import found_sentences
from decisions.models import Attachment


def entry(code: str, where: str = "") -> dict[str, str]:
    return {"code": code, "where": where, "text": "x"}


def found(
    original: list[dict[str, str]], clean: list[dict[str, str]] | None, copy: str = "a.pdf"
) -> list[str]:
    inspection = {"version": 1, "original": original, "clean": clean}
    return found_sentences(Attachment(title="T", clean_file=copy, inspection=inspection))


def test_labels_are_translated_and_ordinary_ones_are_labels():
    assert label("hidden_sheet") == "skjult ark"
    assert label("code_of_tomorrow") == "code_of_tomorrow"
    assert set(LABELS) >= ORDINARY


def test_place_is_words_for_pages_and_slides_and_a_name_as_it_is():
    assert [place("page:3"), place("slide:2"), place("Ark1")] == ["side 3", "dias 2", "Ark1"]


def test_found_sentences_tell_what_was_removed_and_what_was_not():
    original = [entry("metadata", "Author"), entry("metadata", "Title"), entry("covered_text", "page:2")]
    assert found(original, [entry("covered_text", "page:2")]) == [
        "Fundet i originalen og fjernet: egenskaber som forfatter, titel eller sted (Author, Title).",
        "Findes stadig i den kopi, der må offentliggøres: tekst under en boks eller et billede (side 2).",
    ]


def test_found_sentences_of_a_file_without_a_copy_tell_what_is_in_it():
    assert found([entry("macro")], None, "") == ["Fundet i filen: makroer."]


def test_found_sentences_pass_over_what_belongs_in_a_good_file():
    assert found([entry("bookmark"), entry("link_target", "page:1")], [entry("bookmark")]) == []


def test_found_sentences_name_no_more_than_some_places():
    [sentence] = found([entry("hidden_sheet", f"Ark{number}") for number in range(9)], [])
    assert "Ark4 …" in sentence
    assert "Ark5" not in sentence
