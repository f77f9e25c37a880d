"""The inspection as a program of its own, with its bounds."""

import zipfile

from decisions.attachments.inspection import Hidden, as_json, inspect_clean, inspect_original, running
from decisions.attachments.inspection.readers import archive, hidden, pdf_visible
from decisions.attachments.kinds import PDF, TEXT, kind_of
from tests.decisions.attachments.corpus import SAMPLES
from tests.decisions.attachments.corpus.sample import CPR
from tests.decisions.attachments.corpus.spreadsheets import cell, row, sheet, xlsx
from tests.decisions.attachments.files import text_pdf
from tests.decisions.attachments.inspection.inspecting import inspected


def written(tmp_path, data: bytes):
    path = tmp_path / "file"
    path.write_bytes(data)
    return path


def test_inspect_original_runs_every_reader_by_itself(tmp_path):
    for extension, name in (
        ("docx", "comment"),
        ("ods", "hidden sheet"),
        ("pdf", "black box"),
        ("png", "XMP"),
    ):
        sample = next(row for row in SAMPLES if (row.extension, row.name) == (extension, name))
        path = written(tmp_path, sample.build())
        found = inspect_original(path, kind_of(path))
        assert {entry.code for entry in found} == sample.expected
        assert CPR in "".join(entry.text for entry in found)


def test_inspect_original_of_plain_text_finds_nothing(tmp_path):
    assert inspect_original(written(tmp_path, b"Tekst"), TEXT) == []


def test_inspect_clean_that_takes_too_long_says_it_was_not_done(tmp_path, monkeypatch):
    monkeypatch.setattr(running, "MOST_SECONDS", 0.001)
    assert inspect_clean(written(tmp_path, text_pdf("a")), PDF) == [Hidden("not_inspected")]


def test_inspect_clean_that_takes_too_much_says_it_was_not_done(tmp_path, monkeypatch):
    monkeypatch.setattr(running, "MOST_MEMORY", 1024 * 1024)
    assert inspect_clean(written(tmp_path, text_pdf("a")), PDF) == [Hidden("not_inspected")]


def test_pages_past_the_time_are_told_of(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf_visible, "MOST_SECONDS", -1)
    assert inspected(written(tmp_path, text_pdf("a", "b"))) == [Hidden("not_inspected", "page:1-2")]


def test_a_zip_that_unpacks_to_too_much_is_not_inspected(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MOST_BYTES_OF_PART", 10_000)
    path = written(tmp_path, xlsx(("Data", "hidden", sheet(row(1, cell("A1", "x" * 20_000))))))
    assert path.stat().st_size < 10_000
    assert Hidden("not_inspected") in inspected(path)


def test_entities_are_not_unpacked(tmp_path):
    """The billion laughs, and a file of the machine."""
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<!DOCTYPE x [<!ENTITY a0 "ha"><!ENTITY f SYSTEM "file:///etc/hostname">{laughs}]>'
    path = written(tmp_path, xlsx(("Data", "hidden", f"{head}{sheet(row(1, cell('A1', '&a9;&f;')))}")))
    assert [(entry.code, entry.text) for entry in inspected(path)] == [("hidden_sheet", "Data")]


def test_a_broken_zip_is_not_inspected(tmp_path):
    path = tmp_path / "file.xlsx"
    with zipfile.ZipFile(path, "w") as target:
        target.writestr("[Content_Types].xml", "<Types/>")
        target.writestr("xl/workbook.xml", "<workbook>" * 200)
    data = bytearray(path.read_bytes())
    at = data.find(b"<workbook>") + 20
    data[at : at + 40] = bytes(40)
    path.write_bytes(data)
    assert Hidden("not_inspected") in inspected(path)


def test_long_texts_come_in_parts_that_overlap(monkeypatch):
    monkeypatch.setattr(hidden, "LONGEST_TEXT", 100)
    text = "a" * 95 + CPR + "b" * 95
    parts = [entry.text for entry in hidden.bounded([Hidden("comment", "1", text)])]
    assert all(len(part) <= 100 for part in parts)
    assert any(CPR in part for part in parts)
    assert parts[0] + "".join(part[50:] for part in parts[1:]) == text


def test_more_than_can_be_kept_is_told_of():
    found = list(hidden.bounded(Hidden("comment", str(number), "x") for number in range(500)))
    assert len(found) == hidden.MOST
    assert found[-1] == Hidden("not_inspected", "199")


def test_bounded_leaves_out_what_databases_refuse():
    assert list(hidden.bounded([Hidden("comment", "a\x00", "b\ud800\x00")])) == [Hidden("comment", "a", "b")]


def test_as_json_tells_a_copy_that_is_not_made_from_a_clean_one():
    entry = Hidden("comment", "1", "x")
    assert as_json([entry], None) == {
        "version": 1,
        "original": [{"code": "comment", "where": "1", "text": "x"}],
        "clean": None,
    }
    assert as_json([], [])["clean"] == []
