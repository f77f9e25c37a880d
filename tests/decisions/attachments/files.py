"""Files for the tests of attachments, made in memory; names and secrets in them are invented."""

import io
import zipfile
from typing import Any

import pikepdf
from django.core.files.uploadedfile import SimpleUploadedFile
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from PIL import Image

SECRET = "Hemmelig Forfatter"


def text_pdf(*pages: str, **save: Any) -> bytes:
    """A PDF with one line of text on each page."""
    pdf = Pdf.new()
    font = pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    )
    for text in pages or ("Side",):
        page = pdf.add_blank_page(page_size=(595, 842))
        page.obj.Resources = Dictionary(Font=Dictionary(AA=font))
        page.obj.Contents = Stream(pdf, b"BT /AA 12 Tf 72 700 Td (" + text.encode("cp1252") + b") Tj ET")
    return saved(pdf, **save)


def saved(pdf: Pdf, **save: Any) -> bytes:
    out = io.BytesIO()
    pdf.save(out, **save)
    return out.getvalue()


def opened(data: bytes) -> Pdf:
    return pikepdf.open(io.BytesIO(data))


def annotation(pdf: Pdf, subtype: str, drawn: bool = False, **entries: Any) -> pikepdf.Object:
    """An annotation; a drawn one has an appearance, a black box of 100 by 20 points."""
    row = Dictionary(Type=Name.Annot, Subtype=Name(f"/{subtype}"), Rect=[72, 690, 172, 710], F=4, **entries)
    if drawn:
        box = Stream(pdf, b"0 g 0 0 100 20 re f")
        box.Type, box.Subtype, box.BBox = Name.XObject, Name.Form, Array([0, 0, 100, 20])
        row.AP = Dictionary(N=pdf.make_indirect(box))
    return pdf.make_indirect(row)


def with_annotations(*annotations: Any) -> bytes:
    pdf = opened(text_pdf("Teksten"))
    pdf.pages[0].obj.Annots = Array([make(pdf) for make in annotations])
    return saved(pdf)


def hostile_pdf() -> bytes:
    """Scripts, an embedded file, metadata and comments with a secret in every place we know of."""
    pdf = opened(text_pdf("Teksten"))
    script = Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{SECRET}')"))
    pdf.Root.OpenAction = script
    pdf.Root.AA = Dictionary(WC=script)
    pdf.attachments["hemmelig.txt"] = SECRET.encode()
    pdf.Root.Names.JavaScript = Dictionary(Names=Array([String("x"), script]))
    pdf.docinfo["/Author"] = SECRET
    with pdf.open_metadata() as metadata:
        metadata["dc:creator"] = [SECRET]
    pdf.Root.AF = Array([pdf.make_indirect(Dictionary(Type=Name.Filespec, F=String(SECRET)))])
    pdf.Root.Outlines = pdf.make_indirect(
        Dictionary(First=pdf.make_indirect(Dictionary(Title=String("Kapitel"), A=script)), Count=1)
    )
    page = pdf.pages[0].obj
    page.AA = Dictionary(O=script)
    page.PieceInfo = Dictionary(Program=Dictionary(Private=String(SECRET)))
    page.Metadata = Stream(pdf, SECRET.encode())
    comment = annotation(pdf, "Text", Contents=String(SECRET), T=String(SECRET))
    launch = annotation(pdf, "Link", A=Dictionary(S=Name.Launch, F=String(SECRET)))
    after = Dictionary(S=Name.URI, URI=String("https://nordby.dk/"), Next=script)
    page.Annots = Array([comment, launch, annotation(pdf, "Link", A=after, T=String(SECRET))])
    reference = Dictionary(Type=Name.OBJR, Obj=comment)
    pdf.Root.StructTreeRoot = pdf.make_indirect(
        Dictionary(Type=Name.StructTreeRoot, K=Dictionary(Type=Name.StructElem, S=Name.Document, K=reference))
    )
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.Lang = String("da-DK")
    return saved(pdf, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable)


def picture(form: str = "PNG", size: tuple[int, int] = (8, 4), **save: Any) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (200, 30, 60)).save(out, form, **save)
    return out.getvalue()


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def office(part: str) -> bytes:
    return zipped(**{"[Content_Types].xml": b"<Types/>", part: b"<x/>"})


def upload(data: bytes, name: str = "bilag.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)
