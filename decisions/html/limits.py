"""What a text may not hold, told to the secretary where it is typed."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from decisions.html import bounds
from decisions.html.allowed import STRUCK
from decisions.html.bounds import Size, size_of
from decisions.html.cleaning import clean_html
from decisions.html.tree import read, walk


def problems(html: str) -> list[str]:
    """Sentences for the form, from the text as typed or pasted; empty when all is well.

    The bounds keep a page printable; what cleaning would drop unseen is named.
    """
    typed = {node.tag for node in walk(read(html))}
    found = []
    if "img" in typed:
        found.append(_("A picture cannot stand in the text. Add it as an attachment."))
    if typed & STRUCK:
        found.append(_("Text cannot be struck through. Delete it, or say in words that it is left out."))
    return [*found, *_too_large(size_of(clean_html(html)))]


def _too_large(size: Size) -> Iterator[str]:
    if size.characters > bounds.MAX_CHARACTERS:
        yield _("The text is too long to be printed. Add a part of it as an attachment.")
    elif size.paragraph > bounds.MAX_PARAGRAPH:
        yield _("A paragraph has %(count)s characters; at most %(most)s can be printed. Divide it.") % {
            "count": size.paragraph,
            "most": bounds.MAX_PARAGRAPH,
        }
    if size.depth > bounds.MAX_DEPTH:
        yield _("Lists or tables stand inside each other more than %(most)s deep. Make them flatter.") % {
            "most": bounds.MAX_DEPTH
        }
    if size.span > bounds.MAX_SPAN:
        yield _("A cell spans more than %(most)s columns or rows. Split the table.") % {
            "most": bounds.MAX_SPAN
        }
    if size.rows > bounds.MAX_ROWS:
        yield _(
            "A table has %(count)s rows; at most %(most)s can be printed."
            " Add it as an attachment, or divide it."
        ) % {"count": size.rows, "most": bounds.MAX_ROWS}
    if size.columns > bounds.MAX_COLUMNS:
        yield _(
            "A table has %(count)s columns; at most %(most)s can be printed. Divide it into several tables."
        ) % {"count": size.columns, "most": bounds.MAX_COLUMNS}
    if size.inlines > bounds.MAX_INLINES:
        yield _(
            "A paragraph has %(count)s links, line breaks or changes of type; at most %(most)s can be"
            " printed. Divide it."
        ) % {"count": size.inlines, "most": bounds.MAX_INLINES}
