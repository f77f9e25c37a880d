"""Pictures."""

import io
from collections.abc import Callable
from functools import partial
from typing import Any

from PIL import Image, PngImagePlugin

from tests.decisions.attachments.corpus.sample import CPR, archive, hides
from tests.decisions.attachments.files import picture

ARTIST, ORIENTATION, EXIF, GPS, COMMENT = 0x013B, 0x0112, 0x8769, 0x8825, 0x9286
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>{}</rdf:li>'
    "</rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
)


def exif(tag: int, value: Any) -> Image.Exif:
    rows = Image.Exif()
    rows[tag] = value
    return rows


def user_comment() -> bytes:
    rows = Image.Exif()
    rows.get_ifd(EXIF)[COMMENT] = b"ASCII\0\0\0" + CPR.encode()
    return picture("JPEG", exif=rows)


def place() -> bytes:
    rows = Image.Exif()
    rows.get_ifd(GPS).update({1: "N", 2: (55.0, 40.0, 30.0), 3: "E", 4: (12.0, 30.0, 1.0)})
    return picture("JPEG", exif=rows)


def png_text(key: str, compressed: bool = False) -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text(key, CPR, zip=compressed)
    return picture("PNG", pnginfo=info)


def png_xmp() -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_itxt("XML:com.adobe.xmp", XMP.format(CPR))
    return picture("PNG", pnginfo=info)


def iptc() -> bytes:
    """A caption in Photoshop's block, as press photographs have it."""
    record = b"\x1c\x02\x78" + len(CPR).to_bytes(2) + CPR.encode()
    block = b"8BIM\x04\x04\0\0" + len(record).to_bytes(4) + record + b"\0" * (len(record) % 2)
    segment = b"Photoshop 3.0\0" + block
    data = picture("JPEG")
    return data[:2] + b"\xff\xed" + (len(segment) + 2).to_bytes(2) + segment + data[2:]


def thumbnail() -> bytes:
    """A small copy in Exif's second directory, written by hand: little-endian, one after the other."""
    small = picture("JPEG", size=(4, 2))
    zeroth = b"\x00\x00" + (14).to_bytes(4, "little")
    rows = ((0x0103, 3, 6), (0x0201, 4, 14 + 2 + 36 + 4), (0x0202, 4, len(small)))
    first = b"".join(
        tag.to_bytes(2, "little")
        + kind.to_bytes(2, "little")
        + (1).to_bytes(4, "little")
        + value.to_bytes(4, "little")
        for tag, kind, value in rows
    )
    tiff = (
        b"II*\0" + (8).to_bytes(4, "little") + zeroth + (3).to_bytes(2, "little") + first + bytes(4) + small
    )
    segment = b"Exif\0\0" + tiff
    data = picture("JPEG")
    return data[:2] + b"\xff\xe1" + (len(segment) + 2).to_bytes(2) + segment + data[2:]


def followed(form: str) -> bytes:
    return picture(form) + archive({"liste.csv": CPR}) + CPR.encode()


def made(form: str, **save: Any) -> Callable[[], bytes]:
    return partial(picture, form, **save)


def transparent() -> bytes:
    out = io.BytesIO()
    Image.new("P", (8, 4)).save(out, "PNG", transparency=0, dpi=(96, 96))
    return out.getvalue()


PICTURES = [
    hides("clean", "jpg", made("JPEG", dpi=(72, 72))),
    hides("only turned", "jpg", made("JPEG", exif=exif(ORIENTATION, 6))),
    hides("clean", "png", transparent),
    hides("Exif", "jpg", made("JPEG", exif=exif(ARTIST, CPR)), "metadata"),
    hides("Exif comment", "jpg", user_comment, "metadata"),
    hides("place", "jpg", place, bare="metadata"),
    hides("XMP", "jpg", made("JPEG", xmp=XMP.format(CPR).encode()), "metadata"),
    hides("IPTC", "jpg", iptc, "metadata"),
    hides("comment", "jpg", made("JPEG", comment=CPR.encode()), "metadata"),
    hides("small copy", "jpg", thumbnail, bare="thumbnail"),
    hides("a file after the end", "jpg", partial(followed, "JPEG"), "trailing_data"),
    hides("text", "png", partial(png_text, "Author"), "metadata"),
    hides("packed text", "png", partial(png_text, "Description", True), "metadata"),
    hides("Exif", "png", made("PNG", exif=exif(ARTIST, CPR)), "metadata"),
    hides("XMP", "png", png_xmp, "metadata"),
    hides("a file after the end", "png", partial(followed, "PNG"), "trailing_data"),
]
