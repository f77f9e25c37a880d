import lxml.html
import pytest

from minutes.word.laid.widths import column_widths


def widths(texts: list[str], width: int, *, dense: bool = False) -> list[int]:
    cells = [
        (column, lxml.html.fragment_fromstring(text, create_parent="td")) for column, text in enumerate(texts)
    ]
    return column_widths(cells, len(texts), width, dense=dense)


@pytest.mark.parametrize("texts", [["a", "b"], ["a" * 50, "b", ""], ["x " * 400, "1,0", "2,0"], [""] * 40])
def test_widths_add_up_to_the_width(texts):
    found = widths(texts, 9_412)
    assert sum(found) == 9_412
    assert min(found) > 0


def test_longer_text_gets_the_wider_column():
    short, long = widths(["kort", "en lang tekst i flere ord " * 5], 6_000)
    assert long > 3 * short


def test_longest_word_fits_where_there_is_room():
    word, _rest = widths(["Sagsfremstillingen", "tekst i mange ord " * 40], 9_412)
    assert word >= 18 * 105
