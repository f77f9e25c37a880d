import io

import pikepdf
import pytest

from minutes.pdf.errors import PdfError
from minutes.pdf.gate import require_conformance
from minutes.pdf.render import render_pdf
from tests.minutes.pdf import examples


@pytest.fixture(scope="module")
def whole():
    return render_pdf(examples.full_document(), examples.full_envelope())


def changed(data, change):
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(target)
    return target.getvalue()


def without_fonts(pdf):
    for page in pdf.pages:
        for font in page.Resources.Font.values():
            font.DescendantFonts[0].FontDescriptor = pikepdf.Dictionary(Type=pikepdf.Name.FontDescriptor)


def without_claim(pdf):
    with pdf.open_metadata() as told:
        del told["pdfuaid:part"]


def test_rendered_pdf_passes(whole):
    require_conformance(whole)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda pdf: pdf.Root.MarkInfo.__setattr__("Marked", False), "MarkInfo"),
        (lambda pdf: pdf.Root.__delitem__("/StructTreeRoot"), "StructTreeRoot"),
        (lambda pdf: pdf.Root.__delitem__("/Lang"), "Lang"),
        (lambda pdf: pdf.Root.__delitem__("/ViewerPreferences"), "DisplayDocTitle"),
        (lambda pdf: pdf.Root.__delitem__("/OutputIntents"), "OutputIntents"),
        (
            lambda pdf: pdf.Root.__setitem__("/OpenAction", pikepdf.Dictionary(S=pikepdf.Name.JavaScript)),
            "OpenAction",
        ),
        (lambda pdf: pdf.pages[1].__delitem__("/Tabs"), "Tabs"),
        (without_fonts, "FontFile"),
        (without_claim, "XMP"),
    ],
)
def test_what_is_missing_is_named(whole, change, named):
    with pytest.raises(PdfError, match=named):
        require_conformance(changed(whole, change))


def test_what_is_no_pdf_is_told():
    with pytest.raises(PdfError):
        require_conformance(b"not a PDF")
