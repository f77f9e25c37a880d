"""(document, envelope) to PDF bytes: pure, byte-identical for the same input and the same fonts.

WeasyPrint is imported when the first PDF is made, so that web processes may import this module.
"""

import io

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from minutes.document import MinutesDocument
from minutes.envelope import Envelope
from minutes.pdf.errors import PdfError
from minutes.pdf.prose.printing_copy import printing_copy

__all__ = ["PdfError", "page_count", "render_pdf"]


def render_pdf(document: MinutesDocument, envelope: Envelope) -> bytes:
    """The printed document, valid PDF/UA-1 and PDF/A-3a.

    Raises PdfError with a sentence for the secretary when the document cannot be printed. Characters
    that no font has are known only after setting; then it is set again with a lozenge in their place.
    """
    with override(document.language):
        data, missing = _set(document, envelope, frozenset())
        if missing:
            data, _still_missing = _set(document, envelope, missing)
    return data


def page_count(data: bytes) -> int:
    """The number of pages of a PDF; PdfError when it cannot be read."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        return len(PdfReader(io.BytesIO(data)).pages)
    except (PyPdfError, ValueError, KeyError, RecursionError) as error:
        raise PdfError(_("The file is not a PDF that can be read.")) from error


def _set(
    document: MinutesDocument, envelope: Envelope, missing: frozenset[str]
) -> tuple[bytes, frozenset[str]]:
    from minutes.pdf.setting.colours import colours
    from minutes.pdf.setting.typesetter import typeset
    from minutes.pdf.shown.document import printed_document

    page = printed_document(printing_copy(document, missing), printing_copy(envelope, missing), missing)
    html = render_to_string("pdf/document.html", {"page": page})
    return typeset(html, colours(envelope.organisation.colour))
