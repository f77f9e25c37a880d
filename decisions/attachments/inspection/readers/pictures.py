"""Pictures: what camera, program and owner wrote beside the pixels."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PIL import ExifTags, Image, UnidentifiedImageError

from .hidden import NOT_INSPECTED, Hidden, gathered
from .macros import readable
from .xmp import xmp_values

# What says how the pixels are to be shown, and nothing of who, where or when.
DULL = {
    "Orientation",
    "XResolution",
    "YResolution",
    "ResolutionUnit",
    "YCbCrPositioning",
    "ExifOffset",
    "GPSInfo",
}
DULL |= {"ColorSpace", "ExifImageWidth", "ExifImageHeight", "ExifVersion", "ComponentsConfiguration"}
DULL |= {"FlashPixVersion", "JpegIFByteCount", "JpegIFOffset", "Compression", "MakerNote"}
TEXTS = {"comment", "Comment"}
THUMBNAIL = 0x0201


def read(path: Path) -> Iterator[Hidden]:
    yield from picture_bytes(path.read_bytes())


def picture_bytes(data: bytes, place: str = "") -> Iterator[Hidden]:
    """`place` goes before each place, for a picture inside another file."""
    try:
        with Image.open(io.BytesIO(data), formats=["JPEG", "PNG", "TIFF"]) as picture:
            yield from _about(picture, place)
            if picture.format == "PNG":
                yield from _png_texts(data, place)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, KeyError):
        yield Hidden(NOT_INSPECTED, place)
    yield from _after_the_end(data, place)


def _about(picture: Any, place: str) -> Iterator[Hidden]:
    exif = picture.getexif()
    yield from _exif(exif, ExifTags.TAGS, place)
    yield from _exif(exif.get_ifd(ExifTags.IFD.Exif), ExifTags.TAGS, place)
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    yield from gathered("metadata", f"{place}GPS", [_words(value) for value in gps.values()])
    if THUMBNAIL in exif.get_ifd(ExifTags.IFD.IFD1):
        yield Hidden("thumbnail", place)
    xmp = picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp")
    if xmp:
        yield from xmp_values(xmp.encode() if isinstance(xmp, str) else xmp, place)
    for key in TEXTS & set(picture.info):
        yield from gathered("metadata", f"{place}{key}", [_words(picture.info[key])])
    if iptc := picture.info.get("photoshop"):
        yield from gathered("metadata", f"{place}IPTC", [_words(value) for value in iptc.values()])


def _exif(rows: Any, names: Any, place: str) -> Iterator[Hidden]:
    for tag, value in rows.items():
        name = names.get(tag, str(tag))
        if name not in DULL:
            yield from gathered("metadata", f"{place}{name}", [_words(value)])


def _png_texts(data: bytes, place: str) -> Iterator[Hidden]:
    """Text chunks may stand after the pixels, so the picture is read to its end."""
    with Image.open(io.BytesIO(data), formats=["PNG"]) as picture:
        picture.load()
        for key, value in getattr(picture, "text", {}).items():
            if key not in ("XML:com.adobe.xmp",):
                yield from gathered("metadata", f"{place}{key}", [str(value)])


def _words(value: Any) -> str:
    if isinstance(value, bytes):
        if value[:8] in (b"UNICODE\0", b"ASCII\0\0\0"):
            value = value[8:]
        wide = value.count(0) > len(value) // 3  # UTF-16, as Windows writes its own tags
        return value.decode("utf-16-le", "ignore").strip("\0") if wide else " ".join(readable(value))
    if isinstance(value, tuple | list):
        return " ".join(_words(part) for part in value)
    return str(value).strip("\0 ")


def _after_the_end(data: bytes, place: str) -> Iterator[Hidden]:
    """Bytes after the picture's own end: a second picture, a zip, whatever a program left."""
    end = -1
    if data.startswith(b"\x89PNG"):
        end = data.find(b"IEND")
        end = end + 8 if end >= 0 else -1
    elif data.startswith(b"\xff\xd8"):
        end = _end_of_jpeg(data)
    rest = data[end:] if end >= 0 else b""
    if rest.strip(b"\0\r\n "):
        yield Hidden("trailing_data", place, "\n".join(readable(rest)))


def _end_of_jpeg(data: bytes) -> int:
    """Behind the end mark of the first picture; segments are skipped, since thumbnails have ends too."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != 0xDA:
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    end = data.find(b"\xff\xd9", at)
    return end + 2 if end >= 0 else -1
