"""PDF/UA-1 and PDF/A-3a: every rule of both, by veraPDF, on every kind of document we make."""

import io
from dataclasses import replace

import pikepdf
import pytest

from minutes.document import MinutesDocument
from minutes.enums import Act, DocumentKind, Edition
from minutes.envelope import Envelope, Look
from minutes.importing.reading import read
from minutes.pdf.gate import require_conformance
from minutes.pdf.kinds.decisions import render_decisions
from minutes.pdf.kinds.extract import render_extract
from minutes.pdf.kinds.signatures import render_signatures
from minutes.pdf.render import render_pdf
from tests.minutes.importing.seeds import seed
from tests.minutes.pdf import examples
from tests.minutes.pdf.verapdf import failed_rules

SEEDS = ("000", "001", "002", "003", "004")


@pytest.fixture(scope="module")
def whole() -> bytes:
    return render_pdf(examples.full_document(), examples.full_envelope())


@pytest.fixture
def book(whole):
    with pikepdf.open(io.BytesIO(whole)) as pdf:
        yield pdf


def require_valid(data: bytes) -> None:
    require_conformance(data)
    assert failed_rules(data) == []


def withdrawn_item():
    return examples.item("2", "Trukket tilbage", heading_printed="Punkt 2: Trukket tilbage")


KINDS: dict[str, tuple[MinutesDocument, Envelope]] = {
    "minutes": (examples.full_document(), examples.full_envelope()),
    "agenda": (replace(examples.full_document(), kind=DocumentKind.AGENDA), examples.envelope()),
    "closed edition": (replace(examples.full_document(), edition=Edition.CLOSED), examples.envelope()),
    "corrected": (
        examples.full_document(),
        replace(examples.full_envelope(), code="RM99XAPK6D3S", version=3),
    ),
    "cut": (examples.document(examples.item(), withdrawn_item()), examples.envelope(act=Act.CUT)),
    "opened": (examples.full_document(), examples.envelope(act=Act.OPENING)),
    "cover": (
        examples.full_document(),
        examples.envelope(look=Look("a", cover=True, items_on_new_pages=True)),
    ),
    "in English": (replace(examples.full_document(), language="en"), examples.envelope()),
}


@pytest.mark.parametrize("kind", KINDS)
def test_document_of_each_kind_breaks_no_rule(kind):
    require_valid(render_pdf(*KINDS[kind]))


def test_plain_and_draft_break_no_rule():
    document, envelope = KINDS["minutes"]
    require_valid(render_pdf(document, envelope, plain=True))
    require_valid(render_pdf(document, envelope, draft=True))


def test_small_documents_break_no_rule():
    document, envelope = KINDS["minutes"]
    require_valid(render_extract(document, envelope, "3").data)
    require_valid(render_decisions(document, envelope).data)
    require_valid(render_signatures(document, envelope).data)


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("name", SEEDS)
def test_seed_breaks_no_rule(name, edition):
    document = replace(read(*seed(name)).document, edition=edition)
    require_valid(render_pdf(document, examples.envelope()))


def test_broken_file_breaks_rules(whole):
    """The engine finds what is wrong, so that its silence tells something."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(whole)) as pdf:
        del pdf.Root.Lang
        del pdf.Root.OutputIntents
        pdf.save(target)
    found = {rule.split(" (")[0] for rule in failed_rules(target.getvalue())}
    assert {"ua1 7.2-34", "3a 6.2.4.3-2"} <= found


def test_metadata_claims_both_standards(book):
    with book.open_metadata() as metadata:
        assert metadata["pdfaid:part"] == "3"
        assert metadata["pdfaid:conformance"] == "A"
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == "REFERAT Havneudvalget d. 17-03-2026"


def test_catalogue_names_language_and_one_colour_profile(book):
    assert str(book.Root.Lang) == "da"
    assert len(book.Root.OutputIntents) == 1


def test_running_heads_are_artifacts(book):
    marks = [
        instruction.operands
        for instruction in pikepdf.parse_content_stream(book.pages[1])
        if str(instruction.operator) == "BDC" and str(instruction.operands[0]) == "/Artifact"
    ]
    assert len(marks) >= 3


def test_each_link_has_one_annotation_and_its_words(book):
    links = [annotation for annotation in book.pages[0].Annots if annotation.Subtype == "/Link"]
    assert len(links) == 5
    assert all(str(link.Contents) for link in links)
