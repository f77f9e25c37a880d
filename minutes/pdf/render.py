"""(document, envelope) to PDF bytes: pure, byte-identical for the same input and the same fonts.

WeasyPrint is imported when the first PDF is made, so that web processes may import this module.
"""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from minutes.document import MinutesDocument
from minutes.document_json import to_json
from minutes.enums import DocumentKind
from minutes.envelope import Envelope
from minutes.pdf.embedded import EmbeddedFile
from minutes.pdf.errors import PdfError
from minutes.pdf.gate import require_words
from minutes.pdf.prose.printing_copy import printing_copy

__all__ = ["PdfError", "Printed", "page_count", "print_document", "render_pdf", "set_pages"]

Told = Callable[[int, int], object]  # how many of how many items are laid out


@dataclass(frozen=True, slots=True)
class Printed:
    """The file, and the characters that stand as a lozenge in it since no font on this machine has them."""

    data: bytes
    replaced: frozenset[str] = frozenset()


def render_pdf(
    document: MinutesDocument, envelope: Envelope, *, plain: bool = False, draft: bool = False
) -> bytes:
    """The printed document, valid PDF/UA-1 and PDF/A-3a; `print_document` tells what was replaced, too."""
    return print_document(document, envelope, plain=plain, draft=draft).data


def print_document(
    document: MinutesDocument,
    envelope: Envelope,
    *,
    plain: bool = False,
    draft: bool = False,
    told: Told | None = None,
) -> Printed:
    """The printed document, with its own data as a file in it: this edition's JSON and nothing else.

    A `plain` one carries no files. A `draft` is marked so on every page, and carries none either: what
    is not published is no record. `told` hears how far it is. Raises PdfError with a sentence for the
    secretary when the document cannot be printed.
    """
    from minutes.pdf.shown.document import printed_document

    def page(missing: frozenset[str]) -> Any:
        copies = printing_copy(document, missing), printing_copy(envelope, missing)
        return printed_document(*copies, missing, draft=draft)

    files = () if plain or draft else (own_data(document),)
    colour = envelope.organisation.colour
    return set_pages("pdf/document.html", page, document.language, colour, files, told)


def own_data(document: MinutesDocument) -> EmbeddedFile:
    """The document as the file that its PDF is made of (ISO 19005-3: the source); words of the record."""
    if document.kind is DocumentKind.AGENDA:
        name, told = "dagsorden.json", "Dagsordenens indhold som data (MinutesDocument, JSON)"
    else:
        name, told = "referat.json", "Referatets indhold som data (MinutesDocument, JSON)"
    data = to_json(document).encode("utf-8", "backslashreplace")  # as JSON itself writes a lone surrogate
    return EmbeddedFile(name, data, "application/json", told)


def set_pages(
    template: str,
    page: Callable[[frozenset[str]], Any],
    language: str,
    colour: str,
    files: Sequence[EmbeddedFile] = (),
    told: Told | None = None,
) -> Printed:
    """Sets what `page` gives in a template of templates/pdf, as `page`, in the document's language.

    Characters that no font has are known only after setting: then `page` is asked again with them, and
    puts a lozenge in their place. Raises PdfError.
    """
    from minutes.pdf.setting.colours import colours
    from minutes.pdf.setting.typesetter import typeset

    def put(missing: frozenset[str]) -> tuple[str, bytes, frozenset[str]]:
        html = render_to_string(template, {"page": page(missing)})
        return html, *typeset(html, colours(colour), files, told)

    with override(language):
        html, data, missing = put(frozenset())
        if missing:
            html, data, _still_missing = put(missing)
    require_words(data, html)
    return Printed(data, missing)


def page_count(data: bytes) -> int:
    """The number of pages of a PDF; PdfError when it cannot be read."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        return len(PdfReader(io.BytesIO(data)).pages)
    except (PyPdfError, ValueError, KeyError, RecursionError) as error:
        raise PdfError(_("The file is not a PDF that can be read.")) from error
