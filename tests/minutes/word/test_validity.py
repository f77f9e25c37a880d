"""Documents against the rules of Office, by a port of the Open XML SDK's validator."""

import io
import zipfile

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from minutes.envelope import Look, OrganisationMark
from minutes.word import render_docx
from tests.minutes.pdf import examples
from tests.minutes.word import hard_cases

STYLE = b'<w:pStyle w:val="Title"/>'
RULES = OpenXmlValidator(FileFormat.MICROSOFT_365)


def faults(data: bytes, folder) -> list[str]:
    path = folder / "record.docx"
    path.write_bytes(data)
    return [f"{error.part_uri}: {error.description}" for error in RULES.validate(path).errors]


def test_document_with_every_block_is_valid(tmp_path):
    assert faults(render_docx(examples.full_document(), examples.full_envelope()), tmp_path) == []


@pytest.mark.parametrize("html", hard_cases.ALL.values(), ids=hard_cases.ALL)
def test_hard_case_is_valid_in_a_section_and_in_a_decision(html, tmp_path):
    assert faults(render_docx(hard_cases.document(html), examples.envelope()), tmp_path) == []


def test_document_without_anything_is_valid(tmp_path):
    document = examples.document(front=(), attendance=None, title="")
    assert faults(render_docx(document, examples.envelope()), tmp_path) == []


def test_document_with_cover_logo_and_code_is_valid(tmp_path):
    mark = OrganisationMark("Sandkøbing Kommune", "#f2c200", hard_cases.picture(400, 160))
    envelope = examples.envelope(organisation=mark, look=Look("Forside", cover=True), code="RM99XAPK6D3S")
    assert faults(render_docx(examples.full_document(), envelope), tmp_path) == []


def test_validator_finds_what_stands_in_the_wrong_order(tmp_path):
    data = render_docx(examples.full_document(), examples.full_envelope())
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as made, zipfile.ZipFile(target, "w") as broken:
        for entry in made.infolist():
            text = made.read(entry)
            if entry.filename == "word/document.xml":
                text = text.replace(STYLE, b'<w:jc w:val="left"/>' + STYLE)
            broken.writestr(entry, text)
    assert faults(target.getvalue(), tmp_path) != []
