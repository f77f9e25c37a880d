from io import BytesIO

import pikepdf

from decisions.attachments import page_texts as module
from decisions.attachments.kinds import PDF, PNG, TEXT
from decisions.attachments.page_texts import page_texts
from tests.decisions.attachments.files import text_pdf


def test_page_texts_stops_at_the_bounds(tmp_path, monkeypatch):
    path = tmp_path / "a.pdf"
    path.write_bytes(text_pdf("Første", "Anden", "Tredje"))
    monkeypatch.setattr(module, "MOST_PAGES", 2)
    monkeypatch.setattr(module, "MOST_CHARACTERS", 3)
    assert page_texts(path, PDF) == [(1, "Før"), (2, "And")]


def test_page_texts_of_a_file_that_takes_too_long_or_too_much_is_what_was_read(tmp_path, monkeypatch):
    path = tmp_path / "a.pdf"
    path.write_bytes(text_pdf("Første" * 100_000))
    with monkeypatch.context() as patch:
        patch.setattr(module, "MOST_SECONDS", 0.001)
        assert page_texts(path, PDF) == []
    # Where it runs out differs from Python to Python: at the start or at the page.
    monkeypatch.setattr(module, "MOST_MEMORY", 1024 * 1024)
    assert page_texts(path, PDF) in ([], [(1, "")])


def test_page_that_cannot_be_read_is_left_out(tmp_path):
    path = tmp_path / "a.pdf"
    with pikepdf.new() as pdf, pikepdf.open(BytesIO(text_pdf("Første", "Anden"))) as source:
        pdf.pages.extend(source.pages)
        pdf.pages[0].obj.Contents = pdf.make_stream(b"x", Filter=pikepdf.Name("/Nothing"))
        pdf.save(path)
    assert page_texts(path, PDF) == [(2, "Anden")]


def test_page_texts_of_something_that_is_no_pdf_is_empty(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7 nonsense")
    assert page_texts(path, PDF) == []
    assert page_texts(path, PNG) == []


def test_page_texts_of_plain_text_reads_the_usual_encodings(tmp_path):
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        path = tmp_path / encoding
        path.write_bytes("Æblegrød på Åvej".encode(encoding))
        assert page_texts(path, TEXT) == [(1, "Æblegrød på Åvej")]
