import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisions.attachments.kinds import kind_of
from tests.decisions.attachments.files import office, picture, text_pdf, zipped

ODT = b"application/vnd.oasis.opendocument.text"


@pytest.mark.parametrize(
    ("data", "extension"),
    [
        (text_pdf(), "pdf"),
        (picture("PNG"), "png"),
        (picture("JPEG"), "jpg"),
        (office("word/document.xml"), "docx"),
        (office("xl/workbook.xml"), "xlsx"),
        (office("ppt/presentation.xml"), "pptx"),
        (zipped(mimetype=ODT), "odt"),
        ("Høringssvar fra Åse\n".encode(), "txt"),
        ("Høringssvar fra Åse\n".encode("latin-1"), "txt"),
        ("Høringssvar".encode("utf-16"), "txt"),
        (zipped(a=b"x"), None),
        (zipped(mimetype=b"application/epub+zip"), None),
        (office("evil.exe"), None),
        (b"PK\x03\x04 cut off", None),
        (b"MZ\x90\x00\x03\x00", None),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", None),
        (b"GIF89a\x01\x00\x01\x00", None),
        (b"\x00\x01", None),
    ],
)
def test_kind_of_goes_by_content(tmp_path, data, extension):
    path = tmp_path / "navn.pdf"
    path.write_bytes(data)
    kind = kind_of(path)
    assert (kind.extension if kind else None) == extension


@given(st.binary(max_size=60), st.sampled_from([b"", b"PK\x03\x04", zipped(mimetype=ODT)[:-9]]))
def test_kind_of_never_fails(tmp_path_factory, data, start):
    path = tmp_path_factory.mktemp("kind") / "x"
    path.write_bytes(start + data)
    kind_of(path)
