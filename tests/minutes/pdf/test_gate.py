"""The gate lets our own files through, and names the one rule that a file was made to break."""

import io
from dataclasses import replace

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from minutes.pdf.errors import PdfError
from minutes.pdf.gate import require_conformance, require_words
from minutes.pdf.render import render_pdf
from tests.minutes.pdf import examples
from tests.minutes.pdf.torture.pictures import address, picture


@pytest.fixture(scope="module")
def whole() -> bytes:
    """A file with a bit of everything."""
    image = f'<p><img src="{address(picture("RGB"))}" alt="Molen"></p>'
    document = examples.full_document()
    more = examples.item("5", "Billede", blocks=(examples.section(image),))
    return render_pdf(replace(document, items=(*document.items, more)), examples.full_envelope())


def changed(data, change):
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(target)
    return target.getvalue()


def without(name):
    return lambda pdf: pdf.Root.__delitem__(name)


def with_entry(name, value):
    return lambda pdf: pdf.Root.__setitem__(name, value)


def elements(pdf, kind):
    """The elements of a kind, in document order."""
    waiting = [pdf.Root.StructTreeRoot.K[0]]
    while waiting:
        element = waiting.pop()
        if isinstance(element, Dictionary) and "/S" in element:
            if str(element.S) == f"/{kind}":
                yield element
            kids = element.get("/K", [])
            waiting += reversed(list(kids) if isinstance(kids, Array) else [kids])


def renamed(kind, name, at=0):
    return lambda pdf: list(elements(pdf, kind))[at].__setitem__("/S", Name(f"/{name}"))


def without_fonts(pdf):
    for page in pdf.pages:
        for font in page.Resources.Font.values():
            font.DescendantFonts[0].FontDescriptor = Dictionary(Type=Name.FontDescriptor)


def without_claim(pdf):
    with pdf.open_metadata() as told:
        del told["pdfuaid:part"]


def without_title(pdf):
    with pdf.open_metadata() as told:
        told["dc:title"] = " "


def images(pdf):
    held = [page.Resources.get("/XObject", Dictionary()) for page in pdf.pages]
    return [found for objects in held for found in objects.values() if found.Subtype == "/Image"]


def with_an_unknown_file(pdf):
    file = pikepdf.AttachedFileSpec(pdf, b"1", filename="a.csv", mime_type="text/csv")
    pdf.attachments["a.csv"] = file
    pdf.Root.AF = Array([*pdf.Root.get("/AF", Array()), file.obj])
    if "/AFRelationship" in file.obj:
        del file.obj["/AFRelationship"]


def with_a_loose_file(pdf):
    told = Array(list(pdf.Root.get("/AF", Array())))
    pdf.attachments["a.csv"] = pikepdf.AttachedFileSpec(pdf, b"1", filename="a.csv", mime_type="text/csv")
    pdf.Root.AF = told


def with_cmyk_words(pdf):
    page = pdf.pages[0]
    page.Contents.write(page.Contents.read_bytes() + b"\n0 0 0 1 k\n")


def with_the_same_words_twice(pdf):
    first = next(elements(pdf, "P"))
    again = pdf.make_indirect(Dictionary(first))
    document = pdf.Root.StructTreeRoot.K[0]
    document.K = Array([*document.K, again])


def with_a_cmyk_palette(pdf):
    images(pdf)[0].ColorSpace = Array([Name.Indexed, Name.DeviceCMYK, 0, b"1234"])


def with_tabs_by_row(pdf):
    pdf.pages[1].Tabs = Name.R


def without_link_words(pdf):
    del next(note for page in pdf.pages for note in page.get("/Annots", []))["/Contents"]


BREAKS = {
    "MarkInfo": [lambda pdf: pdf.Root.MarkInfo.__setattr__("Marked", False), without("/MarkInfo")],
    "StructTreeRoot": [without("/StructTreeRoot")],
    "Lang": [without("/Lang"), with_entry("/Lang", String(""))],
    "DisplayDocTitle": [without("/ViewerPreferences")],
    "XMP": [without_claim, without_title],
    "OutputIntents": [without("/OutputIntents"), with_entry("/OutputIntents", Array())],
    "OpenAction, JavaScript": [
        with_entry("/OpenAction", Dictionary(S=Name.GoTo)),
        with_entry("/AA", Dictionary()),
        lambda pdf: pdf.Root.Names.__setitem__("/JavaScript", Dictionary(Names=Array())),
    ],
    "AFRelationship": [with_an_unknown_file, with_a_loose_file],
    "Tabs": [lambda pdf: pdf.pages[1].__delitem__("/Tabs"), with_tabs_by_row],
    "FontFile": [without_fonts],
    "Interpolate": [lambda pdf: images(pdf)[0].__setitem__("/Interpolate", True)],
    "CMYK": [
        lambda pdf: images(pdf)[0].__setitem__("/ColorSpace", Name.DeviceCMYK),
        with_a_cmyk_palette,
        with_cmyk_words,
    ],
    "Contents": [without_link_words],
    "Outlines": [without("/Outlines")],
    "Alt": [
        lambda pdf: next(elements(pdf, "Figure")).__delitem__("/Alt"),
        lambda pdf: next(elements(pdf, "Figure")).__setitem__("/Alt", String(" ")),
    ],
    "TR, TH, TD, LI": [
        renamed("TD", "P"), renamed("TR", "Div"), renamed("TH", "TR"), renamed("LI", "P"),
        renamed("LBody", "Div"), renamed("TBody", "Sect"), renamed("L", "Div"), renamed("P", "LI"),
    ],
    "MCID": [with_the_same_words_twice],
    "H1": [renamed("H2", "H1", -1)],
    "H1-H6": [renamed("H3", "H4"), renamed("H2", "H3")],
}  # fmt: skip


def test_rendered_pdf_passes(whole):
    require_conformance(whole)


@pytest.mark.parametrize(
    ("rule", "change"), [(rule, change) for rule, changes in BREAKS.items() for change in changes]
)
def test_broken_rule_is_named(whole, rule, change):
    with pytest.raises(PdfError) as caught:
        require_conformance(changed(whole, change))
    named = str(caught.value).partition("(")[2].rpartition(")")[0]
    assert rule in named
    assert rule == named or rule in ("MarkInfo", "StructTreeRoot", "TR, TH, TD, LI", "H1", "H1-H6")


def test_file_without_an_identifier_is_named(whole):
    """pikepdf always writes one, so it is taken out of the bytes."""
    with pytest.raises(PdfError, match=r"\(ID\)"):
        require_conformance(changed(whole, lambda pdf: None).replace(b"/ID [", b"/XY ["))


def test_no_title_is_named(whole):
    with pytest.raises(PdfError, match="H1"):
        require_conformance(changed(whole, renamed("H1", "P")))


def test_headings_of_others_are_theirs_in_a_joined_file(whole):
    joined = changed(whole, renamed("H2", "H1", -1))
    require_conformance(joined, joined=True)
    with pytest.raises(PdfError, match="Lang"):
        require_conformance(changed(joined, without("/Lang")), joined=True)


def test_every_rule_is_broken_by_a_test():
    from minutes.pdf.gate.catalogue import CATALOGUE
    from minutes.pdf.gate.pages import PAGES
    from minutes.pdf.gate.structure import HEADINGS, STRUCTURE

    rules = {name for name, _holds in (*CATALOGUE, *PAGES, *STRUCTURE, *HEADINGS)}
    assert rules == {*BREAKS, "ID"}


def test_what_is_no_pdf_is_told():
    with pytest.raises(PdfError):
        require_conformance(b"not a PDF")
    with pytest.raises(PdfError):
        require_words(b"not a PDF", "<p>ord</p>")


@pytest.mark.parametrize(
    ("html", "lost"),
    [
        ("<p>Sandkøbing <em>Kommune</em> REFERAT Havneudvalget d.</p>", None),
        ("<p>Sandkøbing Kommune BILAG</p>", "BILAG"),
        ("<p>REFERAT Sandkøbing Kommune</p>", "Sandkøbing"),
        ("<p>Sandkøbing Underskriftsside</p>", "Underskriftsside"),
        ("<p>Sandkøbing 港口委员会 לשנת 2027. Kommune</p>", None),
        ("<title>BILAG</title><p>Sand\u200bkø\u00adbing<br>Kommune</p>", None),
    ],
)
def test_lost_word_is_named(whole, html, lost):
    if lost is None:
        require_words(whole, html)
        return
    with pytest.raises(PdfError, match=f"“{lost}”"):
        require_words(whole, html)
