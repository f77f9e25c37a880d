"""Drafts, plain documents, and the data that a document carries of itself."""

from dataclasses import replace

import pytest

from minutes.document import MinutesDocument
from minutes.document_json import from_json
from minutes.enums import DocumentKind
from minutes.pdf.gate import require_conformance
from minutes.pdf.render import own_data, render_pdf
from tests.minutes.pdf import examples
from tests.minutes.pdf.reading import document_words, missing_words, reader, words_of


@pytest.fixture(scope="module")
def draft_pdf() -> bytes:
    envelope = replace(examples.full_envelope(), code="RM99XAPK6D3S")
    return render_pdf(examples.full_document(), envelope, draft=True)


def test_draft_says_so_on_every_page_and_in_its_title(draft_pdf):
    book = reader(draft_pdf)
    first, *others = [" ".join(page.extract_text().split()) for page in book.pages]
    assert len(others) > 2
    assert first.count("UDKAST") == 2  # above the title, and at the foot
    assert all("UDKAST · Havneudvalget" in text for text in others)
    assert all("Sandkøbing Kommune UDKAST Side" in text for text in (first, *others))
    assert book.metadata.title == "UDKAST: REFERAT Havneudvalget d. 17-03-2026"


def test_draft_keeps_every_word_and_conforms(draft_pdf):
    require_conformance(draft_pdf)
    assert missing_words(document_words(examples.full_document()), words_of(draft_pdf)) == []


def test_draft_names_no_version_code_or_proof_and_carries_no_data(draft_pdf):
    text = " ".join(words_of(draft_pdf))
    for word in ("Version", "RM99", "aegthed", "https://referat.example/udvalg/havneudvalget/2026-03-17/ "):
        assert word not in text
    assert "Udkast af 18. marts 2026 kl. 09.30, ikke offentliggjort" in text
    assert b"MinutesDocument" not in draft_pdf


def test_published_document_carries_its_own_data_and_nothing_else(full_pdf):
    [(name, [data])] = reader(full_pdf).attachments.items()
    assert name == "referat.json"
    assert from_json(MinutesDocument, data) == examples.full_document()


def test_plain_document_carries_no_files_and_the_same_words(full_pdf):
    plain = render_pdf(examples.full_document(), examples.full_envelope(), plain=True)
    assert reader(plain).attachments == {}
    assert words_of(plain) == words_of(full_pdf)
    require_conformance(plain)


def test_published_document_is_not_marked_as_a_draft(full_pdf):
    assert "UDKAST" not in words_of(full_pdf)


def test_own_data_is_the_document_of_the_edition_printed():
    document = examples.full_document()
    file = own_data(document)
    assert from_json(MinutesDocument, file.data) == document
    told = file.name, file.content_type, file.relationship
    assert told == ("referat.json", "application/json", "Source")
    assert own_data(replace(document, kind=DocumentKind.AGENDA)).name == "dagsorden.json"


def test_own_data_of_a_damaged_text_is_json_all_the_same():
    document = examples.document(title="Referat \ud800")
    assert from_json(MinutesDocument, own_data(document).data) == document
