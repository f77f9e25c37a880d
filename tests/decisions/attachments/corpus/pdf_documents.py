"""PDF files that hide something beside their pages."""

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from weasyprint import HTML

from tests.decisions.attachments.corpus.sample import CPR, hides
from tests.decisions.attachments.files import annotation, opened, picture, saved, text_pdf

REPORT = """<html lang=da><head><title>{title}</title><style>
 table {{ border-collapse: collapse }} td, th {{ border: 1px solid black; padding: 3pt }}
 thead th {{ background: #1f3864; color: white }} tr:nth-child(even) td {{ background: #ddd }}
 mark {{ background: #ffef7a }} .grey {{ color: #777 }} .box {{ background: black; color: #fff }}
</style></head><body><h1>Budget 2027</h1>
<p>Skolerne <mark>får mere</mark>, <span class=grey>siger notatet</span>.</p>
<p class=box>Hvid tekst på sort bund er tekst, man ser.</p>
<table><thead><tr><th>Sag</th><th>Beløb</th></tr></thead><tbody><tr><td>21/17030</td><td>1.200.000</td></tr>
<tr><td>21/17031</td><td>900.000</td></tr></tbody></table></body></html>"""


def report() -> bytes:
    """Rules, dark headings with white letters, shaded rows and a marker: none of it hides anything."""
    data: bytes = HTML(string=REPORT.format(title="")).write_pdf()
    pdf = opened(data)
    for entry in ("/Outlines", "/Names", "/Lang"):
        if entry in pdf.Root:
            del pdf.Root[entry]
    return saved(pdf)


def with_title() -> bytes:
    data: bytes = HTML(string=REPORT.format(title=f"Notat om {CPR}")).write_pdf()
    return saved(opened(data))


def plain() -> bytes:
    return text_pdf("Referatets tekst", "Anden side")


def linearized() -> bytes:
    """Two tables of contents, and still one state of the file."""
    return text_pdf("Referatets tekst", linearize=True)


def program() -> bytes:
    pdf = opened(plain())
    pdf.docinfo["/Producer"], pdf.docinfo["/CreationDate"] = "Tekstprogram 7", "D:20261101100000"
    return saved(pdf)


def changed(change: str, **save: object) -> bytes:
    """A one-page PDF after one of the changes below."""
    pdf = opened(text_pdf("Referatets tekst"))
    CHANGES[change](pdf)
    return saved(pdf, **save)


def _author(pdf: Pdf) -> None:
    pdf.docinfo["/Author"] = CPR


def _keywords(pdf: Pdf) -> None:
    pdf.docinfo["/Keywords"] = f"børn, {CPR}"


def _own_property(pdf: Pdf) -> None:
    pdf.docinfo["/Borger"] = CPR


def _xmp(pdf: Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:creator"] = [CPR]


def _page_metadata(pdf: Pdf) -> None:
    pdf.pages[0].obj.PieceInfo = Dictionary(Tegner=Dictionary(Private=String(CPR)))


def _comment(pdf: Pdf) -> None:
    pdf.pages[0].obj.Annots = Array([annotation(pdf, "Text", Contents=String(CPR))])


def _author_of_comment(pdf: Pdf) -> None:
    row = annotation(pdf, "Highlight", Contents=String("Se her"), T=String(CPR))
    pdf.pages[0].obj.Annots = Array([row])


def _field(pdf: Pdf) -> None:
    row = annotation(pdf, "Widget", drawn=True, FT=Name.Tx, T=String("cpr"), V=String(CPR))
    row.Rect = Array([72, 500, 172, 520])
    pdf.pages[0].obj.Annots = Array([row])
    pdf.Root.AcroForm = Dictionary(Fields=Array([row]))


def _field_on_no_page(pdf: Pdf) -> None:
    row = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("cpr"), V=String(CPR)))
    pdf.Root.AcroForm = Dictionary(Fields=Array([row]))


def _file(pdf: Pdf) -> None:
    pdf.attachments["liste.csv"] = f"navn;cpr\nA;{CPR}".encode()


def _name_of_file(pdf: Pdf) -> None:
    pdf.attachments[f"{CPR}.txt"] = f"Sagen om {CPR}".encode()


def _script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String(f"var nr = '{CPR}'"))


def _bookmark(pdf: Pdf) -> None:
    row = pdf.make_indirect(Dictionary(Title=String(CPR), Dest=Array([pdf.pages[0].obj, Name.Fit])))
    pdf.Root.Outlines = pdf.make_indirect(Dictionary(First=row, Last=row, Count=1))
    row.Parent = pdf.Root.Outlines


def _alternative(pdf: Pdf) -> None:
    row = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Figure, Alt=String(f"Brev til {CPR}")))
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=row))


def _link(pdf: Pdf) -> None:
    action = Dictionary(S=Name.URI, URI=String(f"https://sager.example/?cpr={CPR}"))
    pdf.pages[0].obj.Annots = Array([annotation(pdf, "Link", A=action)])


def _page_label(pdf: Pdf) -> None:
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(P=String(CPR))]))


def _photo(pdf: Pdf) -> None:
    photo = Stream(pdf, picture("JPEG", comment=CPR.encode()))
    photo.Type, photo.Subtype, photo.Filter = Name.XObject, Name.Image, Name.DCTDecode
    photo.Width, photo.Height, photo.ColorSpace, photo.BitsPerComponent = 8, 4, Name.DeviceRGB, 8
    pdf.pages[0].obj.Resources.XObject = Dictionary(Im1=pdf.make_indirect(photo))


def _thumbnail(pdf: Pdf) -> None:
    pdf.pages[0].obj.Thumb = pdf.make_indirect(Stream(pdf, b"\x00\x00\x00"))


def _signature(pdf: Pdf) -> None:
    value = Dictionary(Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), Name=String(CPR))
    row = pdf.make_indirect(Dictionary(FT=Name.Sig, T=String("Underskrift"), V=pdf.make_indirect(value)))
    pdf.Root.AcroForm = Dictionary(Fields=Array([row]), SigFlags=3)


CHANGES = {
    name[1:]: function
    for name, function in list(globals().items())
    if name.startswith("_") and getattr(function, "__module__", "") == __name__
}


def revised() -> bytes:
    """A second state added to the end, as editors that save quickly do; the first stays readable."""
    first = text_pdf(f"Sagen om {CPR}", object_stream_mode=pikepdf.ObjectStreamMode.disable)
    pdf = opened(first)
    contents = pdf.pages[0].obj.Contents.objgen[0]
    start = int(first.rsplit(b"startxref", 1)[1].split()[0])
    size = first.rsplit(b"/Size", 1)[1].split()[0].decode()
    root = pdf.Root.objgen[0]
    text = b"BT /AA 12 Tf 72 700 Td (Sagen) Tj ET"
    at = len(first) + 1
    second = b"\n%d 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (contents, len(text), text)
    table = len(first) + len(second)
    second += b"xref\n%d 1\n%010d 00000 n \n" % (contents, at)
    second += f"trailer\n<< /Size {size} /Root {root} 0 R /Prev {start} >>\n".encode()
    return first + second + b"startxref\n%d\n%%%%EOF\n" % table


def locked() -> bytes:
    return text_pdf(CPR, encryption=pikepdf.Encryption(owner="ejer", user="bruger", R=6))


def broken() -> bytes:
    return b"%PDF-1.7\n" + bytes(range(256)) * 20 + b"%%EOF"


def truncated() -> bytes:
    return text_pdf("Referatets tekst" * 500, compress_streams=False)[:-1200]


def a(change: str):
    return lambda: changed(change)


PDF_DOCUMENTS = [
    hides("clean", "pdf", plain),
    hides("printed report", "pdf", report),
    hides("linearized", "pdf", linearized),
    hides("program and date", "pdf", program),
    hides("title", "pdf", with_title, "metadata", bare="bookmark", stays="bookmark"),
    hides("author", "pdf", a("author"), "metadata"),
    hides("keywords", "pdf", a("keywords"), "metadata"),
    hides("own property", "pdf", a("own_property"), "metadata"),
    hides("XMP", "pdf", a("xmp"), "metadata"),
    hides("a program's notes", "pdf", a("page_metadata"), "metadata"),
    hides("comment", "pdf", a("comment"), "annotation"),
    hides("author of a comment", "pdf", a("author_of_comment"), "annotation"),
    hides("filled-in field", "pdf", a("field"), "form_value"),
    hides("field on no page", "pdf", a("field_on_no_page"), "form_value"),
    hides("embedded file", "pdf", a("file"), "embedded_file", bare="attachment_name"),
    hides("embedded file's name", "pdf", a("name_of_file"), "attachment_name", "embedded_file"),
    hides("script", "pdf", a("script"), "script"),
    hides("bookmark", "pdf", a("bookmark"), "bookmark", stays="bookmark"),
    hides("alternative text", "pdf", a("alternative"), "alternative_text", stays="alternative_text"),
    hides("link", "pdf", a("link"), "link_target", stays="link_target"),
    hides("page label", "pdf", a("page_label"), "other_text", stays="other_text"),
    hides("photograph's comment", "pdf", a("photo"), "metadata"),
    hides("thumbnail", "pdf", a("thumbnail"), bare="thumbnail"),
    hides("signature", "pdf", a("signature"), "digital_signature"),
    hides("earlier state", "pdf", revised, "earlier_revision"),
    hides("locked", "pdf", locked, bare="not_inspected", refused=True),
    hides("broken", "pdf", broken, bare="not_inspected", refused=True),
    hides("cut off", "pdf", truncated, refused=True),
]
