"""Images inside the document: only data: addresses, decoded and checked, in forms PDF/A allows."""

import base64
import binascii
import io
import re
import struct
import warnings
import zlib
from functools import lru_cache

from PIL import Image, UnidentifiedImageError

from minutes.pdf.limits import MAX_IMAGE_CHARACTERS, MAX_IMAGE_PIXELS

_UNREADABLE = (
    UnidentifiedImageError,
    Image.DecompressionBombError,
    OSError,
    ValueError,
    SyntaxError,
    IndexError,
    OverflowError,
    EOFError,
    binascii.Error,
    struct.error,
    zlib.error,
)
_ADDRESS = re.compile(r"data:image/(?:png|jpeg);base64,([A-Za-z0-9+/=\s]+)")


@lru_cache(maxsize=8)
def printable_image(address: str) -> str | None:
    """The image as a data: address of plain RGB, or None when it is no image we print.

    A photo stays JPEG; everything else becomes PNG. CMYK, odd palettes and colour profiles are gone.
    """
    image = _opened(address)
    if image is None or image.width * image.height > MAX_IMAGE_PIXELS:
        return None
    try:
        return _written(image)
    except _UNREADABLE:
        return None


def pixels(address: str) -> int:
    """Of an image that would be printed, from its first bytes: 0 where it would not."""
    image = _opened(address)
    size = image.width * image.height if image else 0
    return size if size <= MAX_IMAGE_PIXELS else 0


def _opened(address: str) -> Image.Image | None:
    match = _ADDRESS.fullmatch(address) if len(address) <= MAX_IMAGE_CHARACTERS else None
    if match is None:
        return None
    try:
        data = io.BytesIO(base64.b64decode(match[1]))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # its size is judged here
            return Image.open(data, formats=("PNG", "JPEG"))
    except _UNREADABLE:
        return None


def _written(image: Image.Image) -> str:
    kind = "JPEG" if image.format == "JPEG" else "PNG"
    see_through = kind == "PNG" and ("A" in image.getbands() or "transparency" in image.info)
    plain = image.convert("RGBA" if see_through else "RGB")
    plain.info.clear()
    target = io.BytesIO()
    plain.save(target, kind, quality=88)
    return f"data:image/{kind.lower()};base64,{base64.b64encode(target.getvalue()).decode()}"
