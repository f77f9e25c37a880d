import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisions.attachments import published_name
from decisions.attachments.names import safe_filename, title_from
from decisions.models import Attachment


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Ærø på ø.pdf", "Ærø på ø.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\nn\\Notat.PDF", "Notat.pdf"),
        ("notat.docx", "notat.docx.pdf"),
        ("a\x00b\r\nc\u202ecod.pdf", "abccod.pdf"),
        ("..", "bilag.pdf"),
        ("", "bilag.pdf"),
        ('<script>"x".pdf', "scriptx.pdf"),
        ("Bru\u0308cke.pdf", "Brücke.pdf"),
    ],
)
def test_safe_filename_keeps_what_is_harmless(name, safe):
    assert safe_filename(name, "pdf") == safe


@given(st.text(max_size=400))
def test_safe_filename_is_always_one_short_printable_name(name):
    safe = safe_filename(name, "pdf")
    assert safe.endswith(".pdf")
    assert len(safe) <= 160
    assert "/" not in safe
    assert "\\" not in safe
    assert safe.isprintable() or "\xa0" in safe or not safe.isascii()
    assert safe_filename(safe, "pdf") == safe


@pytest.mark.parametrize(
    ("filename", "title"),
    [
        ("Bilag_1_Budget.pdf", "Bilag 1 Budget"),
        ("mappe/Høring 2.docx", "Høring 2"),
        ("Notat af 3. marts.pdf", "Notat af 3. marts"),
        ("", "bilag"),
    ],
)
def test_title_from_reads_like_a_title(filename, title):
    assert title_from(filename) == title


@pytest.mark.parametrize(
    ("title", "content_type", "name"),
    [
        ("Høringssvar nr. 2 – Åvej", "application/pdf", "hoeringssvar-nr-2-aavej.pdf"),
        ("..//..", "image/png", "bilag.png"),
        ("x" * 300, "image/jpeg", "x" * 80 + ".jpg"),
    ],
)
def test_published_name_comes_from_the_title_not_the_file_name(title, content_type, name):
    row = Attachment(title=title, filename="0101011234 Ida Holm.pdf", content_type=content_type)
    assert published_name(row) == name
