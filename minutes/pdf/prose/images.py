"""Images inside the document: only data: addresses, decoded and checked, in forms PDF/A allows."""

import base64
import binascii
import io
import re
from functools import lru_cache

from PIL import Image, UnidentifiedImageError

from minutes.pdf.limits import MAX_IMAGE_CHARACTERS, MAX_IMAGE_PIXELS

_ADDRESS = re.compile(r"data:image/(?:png|jpeg);base64,([A-Za-z0-9+/=\s]+)")


@lru_cache(maxsize=8)
def printable_image(address: str) -> str | None:
    """The image as a data: address of plain RGB, or None when it is no image we print.

    A photo stays JPEG; everything else becomes PNG. CMYK, odd palettes and colour profiles are gone.
    """
    match = _ADDRESS.fullmatch(address) if len(address) <= MAX_IMAGE_CHARACTERS else None
    if match is None:
        return None
    try:
        image = Image.open(io.BytesIO(base64.b64decode(match[1])), formats=("PNG", "JPEG"))
        if image.width * image.height > MAX_IMAGE_PIXELS:
            return None
        return _written(image)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, binascii.Error):
        return None


def _written(image: Image.Image) -> str:
    kind = "JPEG" if image.format == "JPEG" else "PNG"
    see_through = kind == "PNG" and ("A" in image.getbands() or "transparency" in image.info)
    plain = image.convert("RGBA" if see_through else "RGB")
    plain.info.clear()
    target = io.BytesIO()
    plain.save(target, kind, quality=88)
    return f"data:image/{kind.lower()};base64,{base64.b64encode(target.getvalue()).decode()}"
