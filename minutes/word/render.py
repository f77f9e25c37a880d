"""(document, envelope) to .docx bytes: pure, byte-identical for the same input."""

from django.utils.translation import override

from minutes.document import MinutesDocument
from minutes.envelope import Envelope
from minutes.pdf.errors import PdfError
from minutes.pdf.prose.printing_copy import printing_copy

__all__ = ["PdfError", "render_docx"]


def render_docx(document: MinutesDocument, envelope: Envelope) -> bytes:
    """The agenda, the minutes or an extract of them as Word opens it, with its styles.

    Raises PdfError with a sentence for the secretary where a limit of the printed record is passed.
    """
    from minutes.pdf.setting.colours import colours
    from minutes.pdf.shown.document import printed_document
    from minutes.word.file import WordFile
    from minutes.word.laid.document import lay_document

    with override(document.language):
        page = printed_document(printing_copy(document), printing_copy(envelope))
        file = WordFile(colours(envelope.organisation.colour), page.language)
        lay_document(page, file)
        return file.written(page, envelope.published_at)
