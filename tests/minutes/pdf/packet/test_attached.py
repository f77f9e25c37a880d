from dataclasses import replace

import pytest
from django.utils.translation import override

from minutes.document import AttachmentLine, AttachmentsBlock
from minutes.envelope import FileLink
from minutes.pdf.packet.attached import attached_files
from minutes.pdf.packet.limits import MAX_NAME
from tests.minutes.pdf import examples
from tests.minutes.pdf.packet import papers
from tests.minutes.pdf.packet.papers import ALL, Shelf, item_with, meeting


@pytest.fixture(autouse=True)
def danish():
    with override("da"):
        yield


def found(document, *given):
    return attached_files(document, examples.envelope(files=Shelf(*given).links))


def test_files_come_in_order_with_their_number_among_the_items_own():
    assert [(each.item_number, each.number, each.title) for each in found(meeting(), *ALL)] == [
        ("1", 1, "Notat fra lodsen"),
        ("1", 3, "Tal"),
        ("2", 1, "Bilag 1 - Kort"),
        ("2", 2, "Regneark"),
        ("2", 3, "Notatet igen"),
        ("3", 1, "Skannet brev"),
    ]


def test_file_on_two_items_points_to_the_first():
    rows = found(meeting(), *ALL)
    assert [each.title for each in rows if each.is_repeated] == ["Notatet igen"]
    assert rows[4].first == rows[0].anchor == rows[0].first


def test_attachment_whose_file_is_not_published_is_left_out():
    assert [each.title for each in found(meeting(), papers.MAP)] == ["Bilag 1 - Kort"]


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Budget", "Bilag 1: Budget"),
        ("Bilag 7 - Budget", "Bilag 7 - Budget"),
        ("bilag 2", "bilag 2"),
        ("Bilag til notatet", "Bilag 1: Bilag til notatet"),
        ("Bilagsoversigt", "Bilag 1: Bilagsoversigt"),
    ],
)
def test_heading_says_bilag_once(title, heading):
    [row] = found(examples.document(item_with("1", "Mole", (title, papers.MAP))), papers.MAP)
    assert row.heading == heading


def test_address_is_the_files_public_one():
    [row] = found(examples.document(item_with("1", "Mole", ("Kort", papers.MAP))), papers.MAP)
    home = "https://referat.example/udvalg/havneudvalget/2026-03-17/"
    assert row.address == f"{home}bilag/{papers.MAP.sha256[:12]}/kort.png"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\mapper\\notat.pdf", "notat.pdf"),
        ("notat\u202efdp.exe", "notatfdp.exe"),
        ("n\x00o\nt.pdf", "not.pdf"),
        (" .", "bilag"),
        ("x" * 300 + ".pdf", "x" * MAX_NAME + ".pdf"),
        (None, "kort.png"),
    ],
)
def test_file_name_is_one_to_save_under(given, kept):
    line = AttachmentLine("Kort", given, papers.MAP.sha256)
    item = examples.item(blocks=(AttachmentsBlock("Bilag", (line,)),))
    [row] = found(examples.document(item), papers.MAP)
    assert row.filename == kept


def test_item_without_a_number_is_called_by_its_title():
    item = replace(item_with("", "Orientering", ("Kort", papers.MAP)), title="Orientering")
    [row] = found(examples.document(item), papers.MAP)
    assert row.item == "Orientering"


def test_title_falls_back_on_the_file_name():
    link = FileLink("ab" * 32, "bilag/abab/kort.png", "image/png", 9)
    line = AttachmentLine("", "kort.png", "ab" * 32)
    document = examples.document(examples.item(blocks=(AttachmentsBlock(None, (line,)),)))
    [row] = attached_files(document, examples.envelope(files=(link,)))
    assert row.title == "kort.png"


def test_files_inside_have_each_their_own_name():
    twice = [papers.Paper("tal.csv", "text/csv", data) for data in (b"1", b"2")]
    items = [item_with("", "Orientering", ("Tal", paper)) for paper in twice]
    rows = found(examples.document(*items), *twice)
    assert [row.inside for row in rows] == [
        "Punkt Orientering bilag 1 - tal.csv",
        "Punkt Orientering bilag 1 - 2 tal.csv",
    ]
