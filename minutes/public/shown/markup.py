"""The HTML of a block as the pages show it: tables in a frame that scrolls, headings in their level.

What comes in was sanitised when it was stored (decisions.html) and is frozen; no word is changed here.
"""

import re
from copy import deepcopy

import lxml.html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from lxml.html import HtmlElement, builder

from minutes.pdf.errors import PdfError
from minutes.pdf.prose.tables import regular_table

_TO_MEND = re.compile(r"<(?:table|h[45])\b", re.IGNORECASE)


def shown_html(html: str, level: int) -> SafeString:
    """The one place that trusts a document's HTML. `level` is that of the heading it stands under."""
    if _TO_MEND.search(html):
        html = _mended(html, level)
    return mark_safe(html)  # noqa: S308 - sanitised by decisions.html before it was frozen


def _mended(html: str, level: int) -> str:
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    _place_headings(root, level)
    for table in root.xpath(".//table[not(ancestor::table)]"):
        _frame(table)
    return lxml.html.tostring(root, encoding="unicode")[len("<div>") : -len("</div>")]


def _place_headings(root: HtmlElement, level: int) -> None:
    """h4 and h5 become the levels below the heading above them, so that none is skipped."""
    printed = sorted({heading.tag for heading in root.iter("h4", "h5")})
    for heading in list(root.iter("h4", "h5")):
        heading.tag = f"h{min(6, level + 1 + printed.index(heading.tag))}"


def _frame(table: HtmlElement) -> None:
    """A frame that scrolls by itself and can be reached by keyboard; named, but no landmark."""
    caption = table.find("./caption")
    words = " ".join(caption.text_content().split()) if caption is not None else ""
    frame = builder.DIV(
        **{"class": "scroll", "tabindex": "0", "role": "group", "aria-label": words or _("Table")}
    )
    table.addprevious(frame)
    frame.tail, table.tail = table.tail, None
    frame.append(_regular(table))
    if table.getparent() is not frame:
        table.drop_tree()


def _regular(table: HtmlElement) -> HtmlElement:
    """Heads with their scope and figures to the right; an empty head is none.

    A table too large for that stays as it is.
    """
    mended = deepcopy(table)
    try:
        regular_table(mended, "")
    except PdfError:
        return table
    for head in mended.iter("th"):
        if not head.text_content().strip() and head.find(".//img") is None:
            head.tag = "td"
            head.attrib.pop("scope", None)
    return mended
