"""The last look at a PDF before it is sealed and its hash kept for ever: what pikepdf can tell cheaply
of PDF/UA-1 and PDF/A-3a. Every rule of both is checked by the tests (veraPDF), not here.

Order: `parts` and `content` read the file, `tree` its structure; `catalogue`, `pages` and `structure`
are the rules; `words` compares with what was to be printed.
"""

import io
from collections.abc import Callable
from typing import TypeVar

import pikepdf
from django.utils.translation import gettext as _

from minutes.pdf.errors import PdfError
from minutes.pdf.gate.catalogue import CATALOGUE
from minutes.pdf.gate.pages import PAGES
from minutes.pdf.gate.structure import HEADINGS, STRUCTURE
from minutes.pdf.gate.tree import Tree
from minutes.pdf.gate.words import first_lost

T = TypeVar("T")

__all__ = ["require_conformance", "require_words"]


def require_conformance(data: bytes, *, joined: bool = False) -> None:
    """Raises PdfError, naming every rule that is broken, where the file is not what it says it is.

    `joined` files hold pages of others too, whose headings are theirs.
    """
    broken = _read(data, _broken)
    if joined:
        headings = {name for name, _holds in HEADINGS}
        broken = [name for name in broken if name not in headings]
    if broken:
        raise PdfError(
            _("The PDF was not kept: readers and archives need more of it (%(what)s). Ask the administrator.")
            % {"what": ", ".join(broken)}
        )


def require_words(data: bytes, html: str) -> None:
    """Raises PdfError where a word of the HTML that was set does not come back from the PDF, in its order."""
    lost = _read(data, lambda pdf: first_lost(pdf, html))
    if lost:
        raise PdfError(
            _("The PDF was not kept: the word “%(word)s” is missing in it. Ask the administrator.")
            % {"word": lost}
        )


def _broken(pdf: pikepdf.Pdf) -> list[str]:
    tree = Tree.of(pdf)
    broken = [name for name, holds in (*CATALOGUE, *PAGES) if not holds(pdf)]
    return broken + [name for name, obeys in (*STRUCTURE, *HEADINGS) if not obeys(tree)]


def _read(data: bytes, look: Callable[[pikepdf.Pdf], T]) -> T:
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            return look(pdf)
    except pikepdf.PdfError as error:
        raise PdfError(_("The file is not a PDF that can be read.")) from error
