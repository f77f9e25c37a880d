import pytest

from minutes.pdf.shown.headings import HeadingParts


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Ny mole ved Sandkøbing Havn", "Sandkøbing Havn"),
        ("Leje af lokaler - HU", "- HU"),
        ("Ny mole", ""),
        ("Molen", ""),
        ("", ""),
        ("Udvalg for bæredygtighedsstrategien og erhvervsudviklingsplanerne", ""),
    ],
)
def test_last_words_of_a_heading_stay_together(name, last):
    parts = HeadingParts("", name, "")
    assert parts.last == last
    assert parts.lead + parts.last == name
