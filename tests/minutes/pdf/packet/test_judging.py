"""What may be appended: every doubt is a no, and nothing a file holds stops the packet."""

import io
import logging
import zlib

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from minutes.pdf.packet.judging import appendable_pages
from tests.minutes.pdf import examples
from tests.minutes.pdf.packet import papers
from tests.minutes.pdf.packet.papers import changed


@pytest.fixture(scope="module")
def good():
    return papers.tagged_pdf("Notat", examples.every_block(), examples.closed_item())


def root(key, value):
    return lambda pdf: pdf.Root.__setitem__(key, value)


def script(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")


def hidden_script(pdf):
    pdf.pages[0].Annots[0].A = Dictionary(
        S=Name.URI, URI="https://example.org/", Next=Dictionary(S=Name.Launch)
    )


def elements(pdf, kind):
    found = [part for part in pdf.objects if isinstance(part, Dictionary) and part.get("/S") == kind]
    assert found
    return found


def first(kind, change):
    return lambda pdf: change(elements(pdf, Name(kind))[0])


def append_to_page(operators):
    def change(pdf):
        page = pdf.pages[0]
        page.contents_add(operators)

    return change


def first_font(pdf):
    return next(iter(pdf.pages[0].Resources.Font.values()))


def turn_in_a_circle(pdf):
    top = pdf.Root.StructTreeRoot.K[0]
    top.K.append(top)


def same_piece_twice(pdf):
    [one, *_rest] = [part for part in elements(pdf, Name.P) if "/K" in part]
    holder = one
    while isinstance(holder.K, Array) and isinstance(holder.K[0], Dictionary) and "/S" in holder.K[0]:
        holder = holder.K[0]
    holder.K = Array([*papers.list_of(holder.K), papers.list_of(holder.K)[0]])


def deep(pdf):
    element = pdf.Root.StructTreeRoot.K[0]
    for _step in range(200):
        inner = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Div, P=element, K=Array()))
        element.K.append(inner)
        element = inner


def bomb(pdf):
    pdf.pages[0].Contents = pikepdf.Stream(pdf, b"")
    pdf.pages[0].Contents.write(zlib.compress(b" " * 60_000_000), filter=Name.FlateDecode)


def garbled(pdf):
    pdf.pages[0].Contents = pikepdf.Stream(pdf, b"")
    pdf.pages[0].Contents.write(b"no deflate", filter=Name.FlateDecode)


def torn(pdf):
    pdf.pages[0].Contents = pikepdf.Stream(pdf, b"")
    pdf.pages[0].Contents.write(zlib.compress(b"q Q " * 400)[:-9], filter=Name.FlateDecode)


HARMFUL = {
    "garbled contents": garbled,
    "torn contents": torn,
    "script": script,
    "hidden script": hidden_script,
    "names of scripts": lambda pdf: pdf.Root.Names.__setitem__("/JavaScript", Dictionary()),
    "form": root("/AcroForm", Dictionary(Fields=Array())),
    "layers": root("/OCProperties", Dictionary()),
    "folder of files": root("/Collection", Dictionary()),
    "untagged": lambda pdf: pdf.Root.__delitem__("/StructTreeRoot"),
    "not marked": lambda pdf: pdf.Root.__delitem__("/MarkInfo"),
    "suspect tags": lambda pdf: pdf.Root.MarkInfo.__setitem__("/Suspects", True),
    "no language": lambda pdf: pdf.Root.__delitem__("/Lang"),
    "script on a page": lambda pdf: pdf.pages[0].obj.__setitem__(
        "/AA", Dictionary(O=Dictionary(S=Name.JavaScript))
    ),
    "comment": lambda pdf: pdf.pages[0].Annots.append(
        pdf.make_indirect(Dictionary(Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), StructParent=99))
    ),
    "address that runs": lambda pdf: (
        pdf.pages[0].Annots[0].__setitem__("/A", Dictionary(S=Name.URI, URI=String("javascript:alert(1)")))
    ),
    "font not embedded": lambda pdf: (
        first_font(pdf).DescendantFonts[0].FontDescriptor.__delitem__("/FontFile2")
    ),
    "font without characters": lambda pdf: first_font(pdf).__delitem__("/ToUnicode"),
    "unmarked text": append_to_page(b"0 0 9 9 re f"),
    "four inks": append_to_page(b"/Artifact BMC 1 0 0 0 k 0 0 9 9 re f EMC"),
    "unknown operator": append_to_page(b"nonsense"),
    "left open": append_to_page(b"/Artifact BMC"),
    "picture in the contents": append_to_page(b"/Artifact BMC BI /W 1 /H 1 /BPC 8 /CS /G ID 0 EI EMC"),
    "piece the tree does not know": append_to_page(b"/P <</MCID 999>> BDC 0 0 9 9 re f EMC"),
    "saved too deep": append_to_page(b"q " * 40 + b"Q " * 40),
    "colours of four inks": lambda pdf: pdf.pages[0].Resources.__setitem__(
        "/ColorSpace", Dictionary(C=Array([Name.Indexed, Name.DeviceCMYK, 0, String("0000")]))
    ),
    "unknown kind": first("/P", lambda element: element.__setitem__("/S", Name("/Paragraf"))),
    "cell outside a row": first("/TD", lambda element: element.__setitem__("/S", Name.P)),
    "head without scope": first("/TH", lambda element: element.__delitem__("/A")),
    "level skipped": first("/H2", lambda element: element.__setitem__("/S", Name.H3)),
    "bad language": first("/P", lambda element: element.__setitem__("/Lang", String("dansk sprog"))),
    "role map of a standard kind": lambda pdf: pdf.Root.StructTreeRoot.__setitem__(
        "/RoleMap", Dictionary(P=Name.H1)
    ),
    "tree in a circle": turn_in_a_circle,
    "tree too deep": deep,
    "piece read twice": same_piece_twice,
    "parents that say otherwise": lambda pdf: pdf.Root.StructTreeRoot.__setitem__(
        "/ParentTree", Dictionary(Nums=Array())
    ),
    "endless parents": lambda pdf: pdf.Root.StructTreeRoot.ParentTree.__setitem__(
        "/Kids", Array([pdf.make_indirect(pdf.Root.StructTreeRoot.ParentTree)])
    ),
    "contents too large": bomb,
}
# What the log names as the reason.
NAMED = {
    "garbled contents": "broken contents",
    "torn contents": "broken contents",
    "script": "/OpenAction",
    "hidden script": "/A",
    "names of scripts": "/JavaScript",
    "form": "/AcroForm",
    "layers": "/OCProperties",
    "folder of files": "/Collection",
    "untagged": "/StructTreeRoot",
    "not marked": "/MarkInfo",
    "suspect tags": "/MarkInfo",
    "no language": "/Lang",
    "script on a page": "/AA",
    "comment": "/Annots",
    "address that runs": "/A",
    "font not embedded": "/FontFile",
    "font without characters": "/Type0",
    "unmarked text": "unmarked content",
    "four inks": "operator k",
    "unknown operator": "operator nonsense",
    "left open": "q, BDC left open",
    "picture in the contents": "operator INLINE IMAGE",
    "piece the tree does not know": "/MCID",
    "saved too deep": ": q",
    "colours of four inks": "colours",
    "unknown kind": "kind /Paragraf",
    "cell outside a row": "TR, TH, TD, LI",
    "head without scope": "/Scope",
    "level skipped": "heading levels",
    "bad language": "/Lang",
    "role map of a standard kind": "/RoleMap",
    "tree in a circle": "PdfError",
    "tree too deep": "depth",
    "piece read twice": "content read twice",
    "parents that say otherwise": "/StructParent",
    "endless parents": "PdfError",
    "contents too large": "contents too large",
}


def test_tagged_file_of_ours_may_be_appended(good):
    assert appendable_pages(good) == len(pikepdf.open(io.BytesIO(good)).pages)


@pytest.mark.parametrize("harm", HARMFUL)
def test_doubtful_file_is_no_pages_and_the_reason_is_logged(good, harm, caplog):
    with caplog.at_level(logging.INFO):
        assert appendable_pages(changed(good, HARMFUL[harm])) == 0
    assert caplog.messages[-1].endswith(NAMED[harm])


def test_untagged_file_is_no_pages():
    assert appendable_pages(papers.untagged_pdf()) == 0


@pytest.mark.parametrize("password", ["", "b"])
def test_locked_file_is_no_pages(good, password):
    locked = changed(good, lambda pdf: None, encryption=pikepdf.Encryption(owner="a", user=password))
    assert appendable_pages(locked) == 0


def test_file_of_thousands_of_pages_is_no_pages():
    assert appendable_pages(papers.untagged_pdf(pages=5_000)) == 0


def endless_pages(data):
    return data.replace(b"/Type /Page\n", b"/Type /Pages\n").replace(b"/Type /Page ", b"/Type /Pages ")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a PDF",
        b"%PDF-1.7\n" + b"1 0 obj\n" * 10_000,
        b"%PDF-1.7\n" + b"[" * 100_000,
        papers.untagged_pdf()[:-200],
        papers.untagged_pdf().replace(b"/Kids", b"/Kidz"),
        endless_pages(papers.untagged_pdf()),
    ],
    ids=["empty", "no PDF", "objects", "nesting", "cut off", "no pages", "pages of pages"],
)
def test_broken_file_is_no_pages(data):
    assert appendable_pages(data) == 0


def test_pages_that_hold_themselves_are_no_pages(good):
    def loop(pdf):
        pdf.Root.Pages.Kids.append(pdf.Root.Pages)

    with pikepdf.open(io.BytesIO(good)) as pdf:
        loop(pdf)
        data = papers.saved(pdf)
    assert appendable_pages(data) == 0


def test_object_streams_are_unpacked_to_a_limit():
    packed = zlib.compress(b" " * 150_000_000)
    data = b"%%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>\nstream\n" % len(
        packed
    )
    assert appendable_pages(data + packed + b"\nendstream\nendobj\n%%EOF") == 0
