"""May the pages of an attachment stand in a file that says it is PDF/UA-1 and PDF/A-3a?

Only those of a file that is tagged and keeps the rules as far as pikepdf can tell; every doubt is a no,
for a file that is carried inside the PDF is as good. Nothing of the file is run, shown or unpacked
without a limit. Order: `catalogue`, `parts`, `fonts`, `marking` (contents), `structure`.
"""

import io
import logging

import pikepdf

from minutes.pdf.errors import PdfError
from minutes.pdf.packet.bullets import mend_bullets
from minutes.pdf.packet.judging.catalogue import require_open_catalogue
from minutes.pdf.packet.judging.marking import require_marked_contents
from minutes.pdf.packet.judging.parts import require_allowed_parts
from minutes.pdf.packet.judging.structure import require_right_structure
from minutes.pdf.packet.judging.unfit import Unfit
from minutes.pdf.packet.judging.unpacking import require_small_object_streams
from minutes.pdf.packet.limits import MAX_APPENDED_BYTES
from minutes.pdf.packet.source import Prepared

logger = logging.getLogger(__name__)
_BROKEN = (
    pikepdf.PikepdfError,
    PdfError,
    RuntimeError,
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    ArithmeticError,
    NotImplementedError,
)


def appendable_pages(data: bytes) -> int:
    """The number of pages, where they may be appended; 0 where they may not. Raises nothing."""
    try:
        return _judged(data)
    except Unfit as reason:
        logger.info("An attachment is carried as a file and not as pages: %s", reason)
    except _BROKEN as error:
        logger.info("An attachment is carried as a file and not as pages: %s", type(error).__name__)
    return 0


def _judged(data: bytes) -> int:
    if len(data) > MAX_APPENDED_BYTES:
        raise Unfit("size")
    require_small_object_streams(data)
    with pikepdf.open(io.BytesIO(data), attempt_recovery=False) as pdf:
        require_open_catalogue(pdf)
        mend_bullets(pdf)
        fonts = require_allowed_parts(pdf)
        prepared = Prepared(pdf, 0, "", 0)
        marks = require_right_structure(pdf, prepared)
        require_marked_contents(pdf, marks, fonts)
        return len(pdf.pages)
