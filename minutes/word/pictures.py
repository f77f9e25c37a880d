"""Pictures in the line of the text: their own size where it fits, never wider than the column."""

import base64
import io

from docx.oxml.shape import CT_Inline
from docx.parts.document import DocumentPart
from docx.shared import Emu

from minutes.pdf.prose.printing_copy import printable
from minutes.word.xml import Element, make, run

_PIXEL = 9_525  # English Metric Units, at 96 to the inch as on the web
_TWENTIETH = 635  # of a point
_MOST_HEIGHT = 6_480_000  # 180 mm


def picture(
    part: DocumentPart, address: str, words: str, number: int, width: int, height: int = _MOST_HEIGHT
) -> Element:
    """A run with the picture of a data: address. `width` is that of the column in twentieths of a point,
    `height` the most in English Metric Units, `number` unique in the document."""
    data = io.BytesIO(base64.b64decode(address.partition(",")[2]))
    link, image = part.get_or_add_image(data)
    wide, high = image.px_width * _PIXEL, image.px_height * _PIXEL
    scale = min(1.0, width * _TWENTIETH / wide, height / high)
    inline = CT_Inline.new_pic_inline(
        number, link, f"{number}", Emu(round(wide * scale)), Emu(round(high * scale))
    )
    for side in "TBLR":
        inline.set(f"dist{side}", "0")
    inline.docPr.set("descr", printable(words))
    return run(make("drawing", inline))
