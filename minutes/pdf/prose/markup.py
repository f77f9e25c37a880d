"""The HTML of a block as it is laid out: allow-listed again, its limits held, its structure mended.

What comes in was sanitised when it was typed or imported, and is not trusted for it. No word is lost.
"""

import re
from collections import Counter
from urllib.parse import urljoin, urlsplit

import lxml.html
import nh3
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from lxml.html import HtmlElement, builder

from minutes.pdf.errors import DocumentTooLarge, PdfError
from minutes.pdf.limits import (
    MAX_BLOCK_CHARACTERS,
    MAX_CELLS,
    MAX_DEPTH,
    MAX_DOCUMENT_CHARACTERS,
    MAX_DOCUMENT_PIXELS,
    MAX_DOCUMENT_ROWS,
    MAX_ELEMENTS,
    MAX_INLINES,
    MAX_PARAGRAPH,
)
from minutes.pdf.prose.images import pixels
from minutes.pdf.prose.mending import breakable, keep_lead_ins, mend_image, mend_lists, place_headings
from minutes.pdf.prose.printing_copy import printable
from minutes.pdf.prose.tables import regular_table
from minutes.pdf.prose.typography import keep_figures, keep_last_words, mark_notes, mark_numbered

# fmt: off
TAGS = {
    "p", "h4", "h5", "ul", "ol", "li", "strong", "em", "sub", "sup", "a", "img", "span", "br",
    "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td",
}
# fmt: on
ATTRIBUTES = {
    "ol": {"start", "type"},
    "li": {"value"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "a": {"href"},
    "img": {"src", "alt"},
    "span": {"lang"},
}
SCHEMES = {"http", "https", "mailto", "tel"}
_BLOCKS = {"p", "h4", "h5", "ul", "ol", "table"}
_INLINES = {"a", "br", "em", "img", "span", "strong", "sub", "sup"}
_PARAGRAPHS = {"p", "li", "th", "td", "h4", "h5", "caption"}
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_VOID = {"br", "img"}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
_COUNT = re.compile(r"-?\d{1,6}")


class Markup:
    """Prepares the blocks of one document; counts what it holds in all. Raises PdfError at a limit."""

    def __init__(self, address: str, missing: frozenset[str] = frozenset()) -> None:
        """`address` is the page's own, for relative links; `missing` are characters without a glyph."""
        self._address = address
        self._missing = missing
        self._characters = 0
        self._cells = 0
        self._rows = 0
        self._elements = 0
        self._pixels = 0

    def prepare(self, html: str, level: int, place: str) -> SafeString:
        """`level` is that of the heading the block stands under; `place` names it in a message."""
        self._count_characters(html, place)
        if not html.strip():
            return SafeString("")
        _check_depth(html, MAX_DEPTH * 250, place)  # before the sanitiser, which is slow on endless nesting
        clean = nh3.clean(
            html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES | {"data"}, link_rel=None
        )
        _check_depth(clean, MAX_DEPTH, place)
        root = lxml.html.fragment_fromstring(clean, create_parent="div")
        if not (root.text_content().strip() or root.xpath(".//img | .//table")):
            return SafeString("")
        self._mend(root, level, place)
        return mark_safe(_inner_html(root))  # noqa: S308 - sanitised above, written by lxml

    def _mend(self, root: HtmlElement, level: int, place: str) -> None:
        if not any(child.tag in _BLOCKS for child in root):
            root.tag = "p"
        elements = list(root.iter())
        self._count_elements(len(elements), place)
        for element in elements:
            element.text = self._text(element.text)
            element.tail = self._text(element.tail)
            self._mend_attributes(element)
        _check_inlines(root, place)
        _check_paragraphs(elements, place)
        for image in list(root.iter("img")):
            self._count_pixels(image, place)
            mend_image(image)
        for link in list(root.iter("a")):
            self._mend_link(link)
        for table in list(root.iter("table")):
            self._mend_table(table, place)
        mend_lists(root)
        place_headings(root, level)
        keep_lead_ins(root)
        mark_notes(root)
        mark_numbered(root)
        keep_last_words(root)
        keep_figures(root)

    def _text(self, text: str | None) -> str | None:
        return breakable(printable(text, self._missing)) if text else text

    def _mend_attributes(self, element: HtmlElement) -> None:
        allowed = ATTRIBUTES.get(element.tag, set())
        for name, value in list(element.attrib.items()):
            wrong = (
                name not in allowed
                or (name == "lang" and not _LANGUAGE.fullmatch(value))
                or (name in ("start", "value") and not _COUNT.fullmatch(value))
            )
            if wrong:
                del element.attrib[name]

    def _mend_link(self, link: HtmlElement) -> None:
        """Links lead to an address of the web, or are plain words."""
        address = link.get("href", "").strip()
        full = _joined(self._address, address)
        if not link.text_content().strip() or address[:1] in ("", "#") or full is None:
            link.drop_tag()
        else:
            link.set("href", full)

    def _mend_table(self, table: HtmlElement, place: str) -> None:
        if table.find(".//tr/*") is None:
            table.tag = "div"
            for part in list(table.iterdescendants()):
                part.drop_tag()
            return
        self._cells += regular_table(table, place)
        self._rows += sum(1 for _row in table.iter("tr"))
        if self._rows > MAX_DOCUMENT_ROWS:
            raise DocumentTooLarge(
                _(
                    "%(place)s: the tables of the document have more than %(most)d rows in all. "
                    "Add some as attachments instead."
                )
                % {"place": place, "most": MAX_DOCUMENT_ROWS}
            )
        if self._cells > MAX_CELLS:
            raise DocumentTooLarge(
                _(
                    "%(place)s: the tables of the document have more than %(most)d cells in all. "
                    "Add some as attachments instead."
                )
                % {"place": place, "most": MAX_CELLS}
            )

    def _count_characters(self, html: str, place: str) -> None:
        self._characters += len(html)
        kind = PdfError if len(html) > MAX_BLOCK_CHARACTERS else DocumentTooLarge
        if kind is PdfError or self._characters > MAX_DOCUMENT_CHARACTERS:
            raise kind(
                _("%(place)s: the text is too long to print. Add a part of it as an attachment instead.")
                % {"place": place}
            )

    def _count_elements(self, count: int, place: str) -> None:
        self._elements += count
        if self._elements > MAX_ELEMENTS:
            raise DocumentTooLarge(
                _(
                    "%(place)s: the document has more than %(most)d paragraphs, cells, links and changes "
                    "of type in all. Add a part of it as an attachment instead."
                )
                % {"place": place, "most": MAX_ELEMENTS}
            )

    def _count_pixels(self, image: HtmlElement, place: str) -> None:
        self._pixels += pixels(image.get("src", ""))
        if self._pixels > MAX_DOCUMENT_PIXELS:
            raise DocumentTooLarge(
                _(
                    "%(place)s: the pictures of the document are too large to be printed. "
                    "Make them smaller, or add them as attachments."
                )
                % {"place": place}
            )


def _check_depth(html: str, most: int, place: str) -> None:
    depth = 0
    for closing, tag in _TAG.findall(html):
        if tag.lower() not in _VOID:
            depth += -1 if closing else 1
        if depth > most:
            raise PdfError(
                _(
                    "%(place)s: lists or tables lie more than %(most)d levels inside each other. "
                    "Make it simpler."
                )
                % {"place": place, "most": MAX_DEPTH}
            )


def _check_inlines(root: HtmlElement, place: str) -> None:
    found = Counter(_paragraph_of(inline) for inline in root.iter(*_INLINES))
    for count in found.values():
        if count > MAX_INLINES:
            raise PdfError(
                _(
                    "%(place)s: a paragraph has more than %(most)d links, line breaks or changes of type. "
                    "Divide it."
                )
                % {"place": place, "most": MAX_INLINES}
            )


def _check_paragraphs(elements: list[HtmlElement], place: str) -> None:
    found: Counter[HtmlElement] = Counter()
    for element in elements:
        found[_paragraph_of(element)] += len(element.text or "")
        if element.tail:
            found[_paragraph_of(element.getparent())] += len(element.tail)
    if max(found.values(), default=0) > MAX_PARAGRAPH:
        raise PdfError(
            _("%(place)s: a paragraph has more than %(most)d characters. Divide it.")
            % {"place": place, "most": MAX_PARAGRAPH}
        )


def _paragraph_of(element: HtmlElement) -> HtmlElement:
    """The innermost that holds it, which may be itself; where none does, the whole text."""
    while element.tag not in _PARAGRAPHS and element.getparent() is not None:
        element = element.getparent()
    return element


def _joined(base: str, address: str) -> str | None:
    try:
        full = urljoin(base, address)
        return full if urlsplit(full).scheme in SCHEMES else None
    except ValueError:
        return None


def _inner_html(root: HtmlElement) -> str:
    if root.tag == "p":
        root.tail = None
        return str(lxml.html.tostring(root, encoding="unicode"))
    parts = [lxml.html.tostring(child, encoding="unicode") for child in root]
    text = lxml.html.tostring(builder.SPAN(root.text), encoding="unicode")[6:-7] if root.text else ""
    return text + "".join(parts)
