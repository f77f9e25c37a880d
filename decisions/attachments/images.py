"""Clean copies of pictures: the same pixels, no place, camera, name or thumbnail."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from django.utils.translation import gettext as _
from PIL import Image, ImageFile, ImageOps

from decisions.attachments.errors import UnusableFile
from decisions.attachments.kinds import JPEG, Kind

MOST_PIXELS = 50_000_000
ORIENTATION = 0x0112
# Markers of a JPEG's segments: Exif and XMP, IPTC, comments, and other makers' own. The picture needs
# APP0 (JFIF), APP2 (colours) and APP14 (Adobe's colour order).
JPEG_METADATA = {0xE1, 0xFE, *range(0xE3, 0xEE), 0xEF}
SCAN, END = 0xDA, 0xD9
_one_at_a_time = Lock()


def clean_image(source: Path, target: Path, kind: Kind) -> None:
    """Decodes and encodes anew, turned as the camera said. Raises UnusableFile."""
    try:
        with _strictly(), Image.open(source, formats=["JPEG" if kind is JPEG else "PNG"]) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise UnusableFile(_too_large(picture))
            picture.load()
            _save(picture, target, kind)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UnusableFile(_("The picture has too many pixels. Make it smaller and try again.")) from error
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError) as error:
        raise UnusableFile(
            _("The picture is damaged or cut off. Save it again and try once more.")
        ) from error


@contextmanager
def _strictly() -> Iterator[None]:
    """A cut-off picture is an error, whatever else in this process says: WeasyPrint turns that off for all.

    One at a time: the switch is one for the process, and so is the memory a large picture takes.
    """
    with _one_at_a_time:
        before = ImageFile.LOAD_TRUNCATED_IMAGES
        ImageFile.LOAD_TRUNCATED_IMAGES = False
        try:
            yield
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = before


def _too_large(picture: Image.Image) -> str:
    return _("The picture has %(width)s × %(height)s pixels. Make it smaller and try again.") % {
        "width": picture.width,
        "height": picture.height,
    }


def _save(picture: Image.Image, target: Path, kind: Kind) -> None:
    turned = picture.getexif().get(ORIENTATION, 1) != 1
    upright = ImageOps.exif_transpose(picture) if turned else picture
    transparency = picture.info.get("transparency")
    upright.info = {} if transparency is None else {"transparency": transparency}
    if kind is not JPEG:
        upright.save(target, "PNG")
    elif upright.format == "JPEG" and upright.mode in ("L", "RGB"):
        upright.save(target, "JPEG", quality="keep", optimize=True)
    else:  # turned, or in printers' colours that browsers do not show
        upright.convert("L" if upright.mode == "L" else "RGB").save(target, "JPEG", quality=92, optimize=True)


def jpeg_without_metadata(data: bytes) -> bytes:
    """A JPEG inside a PDF, its metadata segments left out and not a pixel changed.

    Returns the bytes as they are where they are no plain JPEG.
    """
    if not data.startswith(b"\xff\xd8"):
        return data
    kept, at = [b"\xff\xd8"], 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] not in (SCAN, END):
        length = 2 + int.from_bytes(data[at + 2 : at + 4])
        if data[at + 1] not in JPEG_METADATA:
            kept.append(data[at : at + length])
        at += length
    return b"".join([*kept, data[at:]])
