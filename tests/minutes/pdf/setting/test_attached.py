import io

import pikepdf
import pytest

from minutes.pdf.embedded import EmbeddedFile
from tests.minutes.pdf.reading import reader
from tests.minutes.pdf.setting.pages import set_html

FILES = (
    EmbeddedFile("ærø.json", b'{"a": 1}', "application/json", "Data om Ærø"),
    EmbeddedFile("tal (1).csv", b"1;2\n", "text/csv", "Tal", "Data"),
)


@pytest.fixture(scope="module")
def book():
    with pikepdf.open(io.BytesIO(set_html("<p>Ord</p>", FILES))) as pdf:
        yield pdf


def test_files_come_back_by_name():
    found = reader(set_html("<p>Ord</p>", FILES)).attachments
    assert found == {file.name: [file.data] for file in FILES}


def test_each_file_is_associated_once_and_says_what_it_is(book):
    listed = {str(file.UF): file for file in book.Root.AF}
    assert len(book.Root.AF) == len(listed) == 2
    assert {str(file.AFRelationship) for file in listed.values()} == {"/Source", "/Data"}
    file = listed["ærø.json"]
    assert str(file.Desc) == "Data om Ærø"
    assert str(file.EF.F.Subtype) == "/application/json"
    assert str(file.F).isascii()


def test_files_carry_the_date_of_the_document_and_no_other(book):
    assert {str(file.EF.F.Params.ModDate) for file in book.Root.AF} == {str(book.docinfo.ModDate)}
    assert all("/CreationDate" not in file.EF.F.Params for file in book.Root.AF)


def test_links_still_find_their_places_beside_files():
    with pikepdf.open(io.BytesIO(set_html('<p><a href="#m">Mole</a></p><h2 id="m">Mole</h2>', FILES))) as pdf:
        assert {"/Dests", "/EmbeddedFiles"} == set(pdf.Root.Names.keys())


def test_two_files_of_one_name_are_refused():
    with pytest.raises(ValueError, match="same name"):
        set_html("<p>Ord</p>", (FILES[0], FILES[0]))


def test_document_without_files_lists_none():
    with pikepdf.open(io.BytesIO(set_html("<p>Ord</p>"))) as pdf:
        assert "/AF" not in pdf.Root
