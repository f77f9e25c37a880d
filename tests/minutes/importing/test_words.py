"""The comparison itself must notice what it is there for."""

from tests.minutes.importing.words import difference, document_words, source_words, text_of


def test_equal_words_agree_over_lines_and_list_marks() -> None:
    assert difference(source_words("1. Et hus\n- med\n  have\n----\n"), ["Et", "hus", "med", "have"]) is None


def test_a_lost_word_is_noticed() -> None:
    assert difference(source_words("et gult hus"), ["et", "hus"]) == "line 1: ['gult', 'hus'] became ['hus']"


def test_an_added_word_is_noticed() -> None:
    assert difference(source_words("et hus"), ["et", "hus", "mere"]) == "added at the end: ['mere']"


def test_a_changed_word_is_noticed() -> None:
    assert difference(source_words("et\nhus"), ["et", "Hus"]) == "line 2: ['hus'] became ['Hus']"


def test_a_number_inside_a_line_is_no_list_mark() -> None:
    assert difference(source_words("den 3. maj"), ["den", "maj"]) is not None


def test_mixed_lines_are_compared_as_a_whole() -> None:
    source = source_words("Forventet\tAnsøgt\nafvigelse\tbeløb\n1\t2")
    assert difference(source, ["Forventet", "afvigelse", "Ansøgt", "beløb", "1", "2"], ((1, 2),)) is None
    assert difference(source, ["Forventet", "Forventet", "Ansøgt", "beløb", "1", "2"], ((1, 2),)) is not None


def test_markup_inside_a_word_does_not_split_it() -> None:
    assert text_of("<p>12 m<sup>2</sup> <em>græs</em></p><p>&amp; mos</p>").split() == [
        "12",
        "m2",
        "græs",
        "&",
        "mos",
    ]


def test_words_of_a_document_stand_in_printed_order() -> None:
    block = {"heading": "Bilag", "attachments": [{"title": "Kort"}]}
    item = {"heading_printed": "Punkt 1: A", "case_printed": "20/1", "blocks": [block]}
    document = {"title": "Referat", "front": [{"label": "Sted", "text": "Salen"}], "items": [item]}
    for text in (
        "Referat Sted Salen Punkt 1: A 20/1 Bilag Kort",
        "Referat Sted Salen 20/1 Punkt 1: A Bilag Kort",
    ):
        assert difference(source_words(text), document_words(document)) is None
    assert difference(source_words("Referat Salen Sted Punkt 1: A 20/1 Bilag Kort"), document_words(document))
