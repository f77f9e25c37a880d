"""Mends the tree of a block's HTML before it is laid out: images, lists, headings, endless words."""

import re

from django.utils.translation import gettext as _
from lxml.html import HtmlElement, builder

from minutes.pdf.limits import LONG_WORD, LONG_WORD_PART
from minutes.pdf.prose.images import printable_image

_LONG_WORD = re.compile(rf"\S{{{LONG_WORD + 1},}}")
_PART = re.compile(rf"\S{{{LONG_WORD_PART}}}(?=\S)")


def mend_image(image: HtmlElement) -> None:
    """An image we cannot print leaves its alternative text in its place."""
    source = printable_image(image.get("src", ""))
    words = image.get("alt", "").strip()
    if source is not None:
        image.set("src", source)
        image.set("alt", words or _("Image without description"))
        return
    if words:
        stand_in = builder.SPAN(f" {words} ", **{"class": "picture"})
        image.addprevious(stand_in)
        stand_in.tail, image.tail = image.tail, None
    image.drop_tree()


def mend_lists(root: HtmlElement) -> None:
    """List items stand in lists, and lists hold nothing else."""
    for item in list(root.iter("li")):
        if item.getparent().tag not in ("ul", "ol"):
            item.tag = "p"
    for bullets in list(root.iter("ul", "ol")):
        loose = [child for child in bullets if child.tag != "li"]
        for child in loose:
            item = builder.LI()
            child.addprevious(item)
            item.append(child)
        if (bullets.text or "").strip():
            bullets.insert(0, builder.LI(bullets.text))
        if len(bullets):
            bullets.text = None
        else:
            bullets.drop_tag()


def keep_lead_ins(root: HtmlElement) -> None:
    """A paragraph that ends in a colon stays on the page of the list or table it leads to."""
    for paragraph in root.iter("p"):
        following = paragraph.getnext()
        is_lead_in = following is not None and following.tag in ("ul", "ol", "table")
        if is_lead_in and paragraph.text_content().rstrip().endswith(":"):
            paragraph.set("class", "lead-in")


def place_headings(root: HtmlElement, level: int) -> None:
    """h4 and h5 become the levels that follow the heading above them, so that none is skipped."""
    open_levels: list[int] = []
    for heading in list(root.iter("h4", "h5")):
        if not heading.text_content().strip():
            heading.drop_tag()
            continue
        printed = int(heading.tag[1])
        while open_levels and open_levels[-1] >= printed:
            open_levels.pop()
        open_levels.append(printed)
        heading.set("class", f"sub sub-{len(open_levels)}")
        heading.tag = f"h{min(6, level + len(open_levels))}"


def breakable(text: str) -> str:
    """Endless words may be broken: a space without width after every so many characters."""
    return _LONG_WORD.sub(lambda word: _PART.sub("\\g<0>\u200b", word[0]), text)
