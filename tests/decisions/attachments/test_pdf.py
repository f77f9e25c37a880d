import io
import re
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream, String
from PIL import Image
from pypdf import PdfReader
from weasyprint import HTML

from decisions.attachments import UnusableFile
from decisions.attachments.pdf import clean_pdf
from tests.decisions.attachments.files import (
    SECRET,
    annotation,
    hostile_pdf,
    opened,
    picture,
    saved,
    text_pdf,
    with_annotations,
)


@pytest.fixture
def clean(tmp_path: Path):
    def run(data: bytes) -> pikepdf.Pdf:
        (tmp_path / "in.pdf").write_bytes(data)
        clean_pdf(tmp_path / "in.pdf", tmp_path / "out.pdf")
        return pikepdf.open(tmp_path / "out.pdf")

    return run


def everything(pdf: pikepdf.Pdf) -> bytes:
    """All objects of the file with their streams unpacked."""
    out = io.BytesIO()
    plain = pikepdf.ObjectStreamMode.disable
    level = pikepdf.StreamDecodeLevel.all
    pdf.save(out, qdf=True, compress_streams=False, stream_decode_level=level, object_stream_mode=plain)
    return out.getvalue()


def words(pdf: pikepdf.Pdf) -> list[str]:
    return [page.extract_text().strip() for page in PdfReader(io.BytesIO(saved(pdf))).pages]


def test_clean_pdf_leaves_no_script_file_metadata_or_comment(clean):
    pdf = clean(hostile_pdf())
    content = everything(pdf)
    for word in (
        SECRET.encode(),
        b"JavaScript",
        b"/JS",
        b"Launch",
        b"/EmbeddedFile",
        b"/AA <<",
        b"/Metadata",
    ):
        assert word not in content, word
    assert "/Info" not in pdf.trailer
    assert words(pdf) == ["Teksten"]


def test_clean_pdf_keeps_tags_language_bookmarks_and_links(clean):
    pdf = clean(hostile_pdf())
    assert pdf.Root.MarkInfo.Marked
    assert str(pdf.Root.Lang) == "da-DK"
    assert Name.Document == pdf.Root.StructTreeRoot.K.S
    assert str(pdf.Root.Outlines.First.Title) == "Kapitel"
    [link] = pdf.pages[0].obj.Annots
    assert str(link.A.URI) == "https://nordby.dk/"
    assert "/Next" not in link.A


def test_clean_pdf_keeps_a_font_called_like_an_event(clean):
    pdf = clean(text_pdf("Teksten"))
    assert "/AA" in pdf.pages[0].obj.Resources.Font


def test_clean_pdf_gives_the_same_bytes_each_time(tmp_path):
    (tmp_path / "in.pdf").write_bytes(hostile_pdf())
    for name in ("a.pdf", "b.pdf"):
        clean_pdf(tmp_path / "in.pdf", tmp_path / name)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_clean_pdf_of_a_tagged_document_keeps_its_words_and_structure(clean):
    html = "<html lang=da><title>T</title><h1>Budget</h1><p>Æblegrød <a href='https://nordby.dk'>her</a></p>"
    original = HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")
    pdf = clean(original)
    assert words(pdf) == words(opened(original))
    assert len(pdf.objects) > 10
    assert pdf.Root.StructTreeRoot.K is not None
    assert len(pdf.pages[0].obj.Annots) == 1


@pytest.mark.parametrize("subtype", ["Square", "FreeText", "Stamp", "Ink"])
def test_clean_pdf_makes_what_was_drawn_part_of_the_page(clean, subtype):
    pdf = clean(with_annotations(lambda pdf: annotation(pdf, subtype, drawn=True, Contents=String(SECRET))))
    assert "/Annots" not in pdf.pages[0].obj
    assert b"0 0 100 20 re" in everything(pdf)
    assert SECRET.encode() not in everything(pdf)


def test_clean_pdf_makes_filled_fields_part_of_the_page(clean):
    pdf = opened(text_pdf("Teksten"))
    field = annotation(pdf, "Widget", drawn=True, FT=Name.Tx, T=String("navn"), V=String(SECRET))
    pdf.pages[0].obj.Annots = Array([field])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))
    cleaned = clean(saved(pdf))
    assert b"0 0 100 20 re" in everything(cleaned)
    assert "/AcroForm" not in cleaned.Root
    assert SECRET.encode() not in everything(cleaned)


def undrawn_form(value: str) -> bytes:
    """A filled field the viewer must draw, its value on the field above."""
    pdf = opened(text_pdf("Teksten"))
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
    )
    field = annotation(pdf, "Widget", DA=String("/Helv 12 Tf 0 g"))
    above = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("navn"), V=String(value), Kids=Array([field])))
    field.Parent = above
    pdf.pages[0].obj.Annots = Array([field])
    resources = Dictionary(Font=Dictionary(Helv=pdf.make_indirect(font)))
    pdf.Root.AcroForm = Dictionary(Fields=Array([above]), DR=resources)
    return saved(pdf)


def test_clean_pdf_draws_fields_left_to_the_viewer(clean):
    assert words(clean(undrawn_form("Æblegrød på Åvej"))) == ["Teksten\nÆblegrød på Åvej"]


@pytest.mark.parametrize("subtype", ["Highlight", "Popup", "FileAttachment", "Text", "Movie", "Screen"])
def test_clean_pdf_drops_comments_and_media(clean, subtype):
    pdf = clean(with_annotations(lambda pdf: annotation(pdf, subtype, drawn=True)))
    assert b"0 0 100 20 re" not in everything(pdf)


def test_clean_pdf_drops_what_was_drawn_but_hidden(clean):
    def hidden(pdf: pikepdf.Pdf) -> pikepdf.Object:
        row = annotation(pdf, "FreeText", drawn=True)
        row.F = 2
        return row

    assert b"0 0 100 20 re" not in everything(clean(with_annotations(hidden)))


def test_clean_pdf_takes_place_and_camera_out_of_photographs(clean):
    exif = Image.Exif()
    exif[0x010F] = SECRET
    photo = picture("JPEG", exif=exif, comment=SECRET.encode())
    assert SECRET.encode() in photo
    pdf = opened(text_pdf())
    image = Stream(pdf, photo)
    image.Type, image.Subtype, image.Filter = Name.XObject, Name.Image, Name.DCTDecode
    image.Width, image.Height, image.ColorSpace, image.BitsPerComponent = 8, 4, Name.DeviceRGB, 8
    pdf.pages[0].obj.Resources.XObject = Dictionary(Im1=pdf.make_indirect(image))
    cleaned = clean(saved(pdf))
    data = cleaned.pages[0].obj.Resources.XObject.Im1.read_raw_bytes()
    assert SECRET.encode() not in data
    original, kept = Image.open(io.BytesIO(photo)), Image.open(io.BytesIO(data))
    assert original.tobytes() == kept.tobytes()


def test_clean_pdf_leaves_out_earlier_revisions(clean):
    first = text_pdf(SECRET)
    second = opened(first)
    second.pages[0].obj.Contents = Stream(second, b"BT /AA 12 Tf 72 700 Td (Nu) Tj ET")
    pdf = clean(first + saved(second))
    assert SECRET.encode() not in everything(pdf)


def test_clean_pdf_opens_what_only_forbids_copying(clean):
    locked = text_pdf("Teksten", encryption=pikepdf.Encryption(owner="ejer", user="", R=6))
    pdf = clean(locked)
    assert not pdf.is_encrypted
    assert words(pdf) == ["Teksten"]


def portfolio() -> bytes:
    pdf = opened(text_pdf())
    pdf.Root.Collection = Dictionary(Type=Name.Collection)
    return saved(pdf)


def dynamic_form() -> bytes:
    pdf = opened(text_pdf())
    pdf.Root.NeedsRendering = True
    return saved(pdf)


def no_pages() -> bytes:
    return saved(pikepdf.Pdf.new())


def without_catalogue() -> bytes:
    return re.sub(
        rb"/Root \d+ 0 R", b"/Roof 1 0 R", text_pdf(object_stream_mode=pikepdf.ObjectStreamMode.disable)
    )


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (text_pdf(encryption=pikepdf.Encryption(owner="a", user="b", R=6)), "adgangskode"),
        (text_pdf("Teksten" * 900)[:-3000], "klippet"),
        (b"%PDF-1.7\n%%EOF", "beskadiget"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 40 + b"%%EOF", "beskadiget"),
        (without_catalogue(), "PDF"),
        (no_pages(), "ingen sider"),
        (portfolio(), "mappe"),
        (dynamic_form(), "Adobe"),
        (with_annotations(lambda pdf: annotation(pdf, "Redact")), "side 1"),
        (with_annotations(lambda pdf: annotation(pdf, "Square")), "side 1"),
        (undrawn_form("Łódź"), "side 1"),
    ],
    ids=[
        "locked",
        "cut",
        "empty",
        "junk",
        "rootless",
        "pageless",
        "portfolio",
        "form",
        "redact",
        "undrawn",
        "foreign letters",
    ],
)
def test_clean_pdf_says_why_a_file_cannot_be_used(tmp_path, data, word, settings):
    settings.LANGUAGE_CODE = "da"
    (tmp_path / "in.pdf").write_bytes(data)
    with pytest.raises(UnusableFile, match=word):
        clean_pdf(tmp_path / "in.pdf", tmp_path / "out.pdf")
