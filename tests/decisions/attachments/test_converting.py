"""With LibreOffice itself: what an office file hides must not be in the PDF made of it."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from decisions.attachments import UnusableFile, converting
from decisions.attachments.converting import can_convert, convert
from decisions.attachments.kinds import CONVERTED, PDF, TEXT, kind_of
from decisions.attachments.pdf import clean_pdf
from tests.decisions.attachments.corpus import SAMPLES
from tests.decisions.attachments.corpus.opendocument import odt
from tests.decisions.attachments.corpus.sample import CPR, Sample
from tests.decisions.attachments.files import office
from tests.decisions.attachments.inspection.inspecting import inspected
from tests.decisions.attachments.libreoffice import needs_libreoffice

OFFICE = [row for row in SAMPLES if row.extension not in ("pdf", "jpg", "png")]
# What was inserted with tracking is the text as its author means it; links and spoken texts are kept.
SHOWN = {"inserted text", "hyperlink"}
EACH_TIME = {
    "docx": ("deleted text", "comment", "text hidden by style"),
    "xlsx": ("hidden sheet", "hidden column"),
    "pptx": ("hidden slide",),
    "odt": ("tracked change",),
}


def named(sample: Sample) -> str:
    return f"{sample.extension}: {sample.name}"


def converted(data: bytes, folder) -> bytes:
    source, made, clean = folder / "in", folder / "made.pdf", folder / "clean.pdf"
    source.write_bytes(data)
    convert(source, made, kind_of(source))
    clean_pdf(made, clean)
    return clean.read_bytes()


def hides_in_pdf(sample: Sample, folder) -> None:
    """The number is in none of the pages and none of the corners of the clean copy."""
    pages = [page.extract_text() for page in PdfReader(BytesIO(converted(sample.build(), folder))).pages]
    assert any(pages)
    assert CPR not in "\n".join(pages)
    assert not [entry for entry in inspected(folder / "clean.pdf") if CPR in entry.text]


@needs_libreoffice
@pytest.mark.parametrize(
    "sample", [row for row in OFFICE if row.name in EACH_TIME.get(row.extension, ())], ids=named
)
def test_convert_leaves_out_what_is_hidden(sample, tmp_path):
    hides_in_pdf(sample, tmp_path)


@needs_libreoffice
@pytest.mark.long
@pytest.mark.parametrize("sample", [row for row in OFFICE if row.name not in SHOWN], ids=named)
def test_convert_leaves_out_whatever_is_hidden(sample, tmp_path):
    hides_in_pdf(sample, tmp_path)


@needs_libreoffice
def test_convert_accepts_tracked_changes(tmp_path):
    sample = next(row for row in OFFICE if row.name == "inserted text")
    [page] = PdfReader(BytesIO(converted(sample.build(), tmp_path))).pages
    assert CPR in page.extract_text()
    assert not [entry for entry in inspected(tmp_path / "clean.pdf") if entry.code == "tracked_change"]


@needs_libreoffice
def test_convert_keeps_links(tmp_path):
    link = '<text:a xlink:type="simple" xlink:href="https://nordby.dk/plan">planen</text:a>'
    converted(odt(f"<text:p>Se {link}</text:p>"), tmp_path)
    assert "https://nordby.dk/plan" in [entry.text for entry in inspected(tmp_path / "clean.pdf")]


@needs_libreoffice
def test_convert_of_a_file_that_is_no_good_says_so_and_leaves_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (tmp_path / "in").write_bytes(b"PK\x03\x04 no zip")
    with pytest.raises(UnusableFile, match="PDF"):
        convert(tmp_path / "in", tmp_path / "out.pdf", CONVERTED[0])
    assert not (tmp_path / "out.pdf").exists()
    assert not list(tmp_path.glob("conversion-*"))


@needs_libreoffice
def test_convert_past_its_time_ends_the_program(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))  # with a turn of its own
    monkeypatch.setattr(converting, "MOST_SECONDS", 0.05)
    with pytest.raises(UnusableFile, match="PDF"):
        converted(OFFICE[0].build(), tmp_path)


def test_convert_gives_up_waiting_for_another(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(converting, "MOST_SECONDS", 0.05)
    with converting._turn(), pytest.raises(converting.Busy):
        convert(tmp_path / "in", tmp_path / "out.pdf", CONVERTED[0])


def test_can_convert_only_office_files_and_only_with_libreoffice(tmp_path, monkeypatch):
    (tmp_path / converting.PROGRAM).write_text("#!/bin/sh\n")
    (tmp_path / converting.PROGRAM).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert all(can_convert(kind) for kind in CONVERTED)
    assert not can_convert(PDF)
    assert not can_convert(TEXT)
    monkeypatch.setenv("PATH", "")
    assert not can_convert(CONVERTED[0])


def test_convert_without_a_result_says_what_to_do(tmp_path, monkeypatch):
    """A program that makes nothing, as a broken installation does."""
    (tmp_path / converting.PROGRAM).write_text("#!/bin/sh\nexit 1\n")
    (tmp_path / converting.PROGRAM).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    (tmp_path / "in").write_bytes(office("word/document.xml"))
    with pytest.raises(UnusableFile, match="PDF"):
        convert(tmp_path / "in", tmp_path / "out.pdf", CONVERTED[0])
