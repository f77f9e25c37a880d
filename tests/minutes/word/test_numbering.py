import pytest

from minutes.word.numbering import counts_like_word, written_number


@pytest.mark.parametrize(
    ("kind", "number", "alike"),
    [
        ("1", 0, True), ("1", -1, False), ("1", 32_767, True), ("1", 32_768, False),
        ("a", 0, False), ("a", 26, True), ("a", 27, False), ("i", 3_999, True), ("I", 4_000, False),
        ("odd", 5, True),
    ],
)  # fmt: skip
def test_word_counts_like_the_page_within_bounds(kind, number, alike):
    assert counts_like_word(kind, number) is alike


@pytest.mark.parametrize(
    ("kind", "number", "written"),
    [
        ("1", -3, "-3."),
        ("a", 27, "aa."),
        ("A", 52, "AZ."),
        ("a", 703, "aaa."),
        ("a", 0, "0."),
        ("I", 4_000, "4000."),
    ],
)
def test_other_numbers_are_written_as_on_the_page(kind, number, written):
    assert written_number(kind, number) == written
