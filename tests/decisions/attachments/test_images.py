import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageFile, PngImagePlugin

from decisions.attachments import UnusableFile
from decisions.attachments.images import clean_image, jpeg_without_metadata
from decisions.attachments.kinds import JPEG, PNG, Kind
from tests.decisions.attachments.files import SECRET, picture


@pytest.fixture
def clean(tmp_path: Path):
    def run(data: bytes, kind: Kind) -> bytes:
        (tmp_path / "in").write_bytes(data)
        clean_image(tmp_path / "in", tmp_path / "out", kind)
        return (tmp_path / "out").read_bytes()

    return run


def exif(orientation: int = 1) -> Image.Exif:
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010F] = SECRET
    return data


def huge_png() -> bytes:
    """A few bytes that say they are 40,000 × 40,000 pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 40_000, 40_000, 8, 0, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def test_clean_image_leaves_no_metadata_in_a_photograph(clean):
    photo = picture("JPEG", exif=exif(), comment=SECRET.encode(), icc_profile=SECRET.encode())
    data = clean(photo + b"<script>" + SECRET.encode(), JPEG)
    assert SECRET.encode() not in data
    assert Image.open(io.BytesIO(data)).size == (8, 4)
    assert not Image.open(io.BytesIO(data)).getexif()


def test_clean_image_leaves_no_metadata_in_a_png(clean):
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", SECRET)
    data = clean(picture("PNG", pnginfo=info, exif=exif()) + SECRET.encode(), PNG)
    assert SECRET.encode() not in data
    assert Image.open(io.BytesIO(data)).getpixel((0, 0)) == (200, 30, 60)


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_clean_image_turns_the_picture_as_the_camera_said(clean, form):
    data = clean(picture(form, exif=exif(6)), JPEG if form == "JPEG" else PNG)
    assert Image.open(io.BytesIO(data)).size == (4, 8)


def test_clean_image_gives_browsers_colours_they_show(clean):
    out = io.BytesIO()
    Image.new("CMYK", (8, 4)).save(out, "JPEG")
    assert Image.open(io.BytesIO(clean(out.getvalue(), JPEG))).mode == "RGB"


def test_clean_image_keeps_transparency(clean):
    out = io.BytesIO()
    Image.new("P", (8, 4)).save(out, "PNG", transparency=0)
    assert Image.open(io.BytesIO(clean(out.getvalue(), PNG))).convert("RGBA").getpixel((0, 0))[3] == 0


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (huge_png(), PNG),
        (picture("PNG")[:45], PNG),
        (picture("JPEG", size=(90, 90))[:-300], JPEG),
        (b"\xff\xd8\xff", JPEG),
        (b"\x89PNG\r\n\x1a\n", PNG),
    ],
    ids=["huge", "cut png", "cut jpeg", "bare jpeg", "bare png"],
)
def test_clean_image_refuses_what_is_huge_or_broken(clean, data, kind, monkeypatch):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint leaves it
    with pytest.raises(UnusableFile):
        clean(data, kind)


def test_jpeg_without_metadata_changes_no_pixel():
    photo = picture("JPEG", exif=exif(), comment=SECRET.encode())
    stripped = jpeg_without_metadata(photo)
    assert SECRET.encode() not in stripped
    assert Image.open(io.BytesIO(stripped)).tobytes() == Image.open(io.BytesIO(photo)).tobytes()


@pytest.mark.parametrize("data", [b"", b"\xff\xd8", b"\xff\xd8\xff\xe1\xff", b"no picture"])
def test_jpeg_without_metadata_leaves_odd_bytes_alone(data):
    assert jpeg_without_metadata(data) == data
