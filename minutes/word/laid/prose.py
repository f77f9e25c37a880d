"""The HTML of a block, as minutes.pdf.prose.markup prepared it, as paragraphs, lists and tables."""

import re
from dataclasses import dataclass, replace
from typing import Any

import lxml.html
from lxml.html import HtmlElement

from minutes.word.file import word_language
from minutes.word.laid.frame import Body, Frame
from minutes.word.laid.lists import Marker, PrintedList
from minutes.word.laid.tables import lay_table
from minutes.word.numbering import Numbering
from minutes.word.paragraphs import BOX, LEVEL, Box, Shape
from minutes.word.xml import PLAIN, Element, R, Type, make, name, run, tab, words

_SPACES = re.compile(r"[ \t\n\r\f]+")
_PUT_TO_BREAK = re.compile(
    r"(?<=\S{30})\u200b(?=\S)"
)  # minutes.pdf.prose.mending.breakable; Word breaks by itself
_HEADING = re.compile(r"h([1-6])")
_INLINE: dict[str, dict[str, Any]] = {
    "strong": {"bold": True},
    "em": {"italic": True},
    "sub": {"position": "subscript"},
    "sup": {"position": "superscript"},
}
_BOXED = {"Decision", "OthersDecision"}  # styles that bring their box along
_BEFORE_HEADING = 80  # in a box, which more room would cut through
_STYLED_LEVELS = 5  # List Bullet to List Bullet 5


@dataclass(frozen=True, slots=True)
class Manner:
    """How a block is laid: the style of its paragraphs by id, the box it stands in, whether in a cell,
    whether its paragraphs stay whole."""

    style: str = ""
    box: Box | None = None
    cell: bool = False
    align: str = ""
    whole: bool = False


def lay_html(html: str, frame: Frame, manner: Manner) -> None:
    if html:
        lay_element(lxml.html.fragment_fromstring(html, create_parent="div"), frame, manner)


def lay_element(element: HtmlElement, frame: Frame, manner: Manner) -> None:
    """What the element holds, without itself."""
    flow = _Flow(frame, manner)
    flow.inside(element, PLAIN)
    flow.close()


class _Flow:
    """Fills one paragraph at a time, and gives it to the frame when it ends."""

    def __init__(self, frame: Frame, manner: Manner) -> None:
        self._frame = frame
        self._manner = manner
        self._content: list[Element] = []
        self._spaced = True  # no space may come next
        self._heading = 0
        self._lead_in = False
        self._lists: list[PrintedList] = []
        self._marker: Marker | None = None

    def inside(self, element: HtmlElement, type_: Type) -> None:
        self._text(element.text, type_)
        for child in element:
            self._child(child, type_)
            self._text(child.tail, type_)

    def _child(self, child: HtmlElement, type_: Type) -> None:
        tag = child.tag
        if tag in ("p", "div", "li"):
            self._paragraph(child, type_)
        elif tag in ("ul", "ol"):
            self._list(child, type_)
        elif tag == "table":
            self._table(child)
        elif found := _HEADING.fullmatch(tag):
            self.close()
            self._heading = int(found[1])
            self.inside(child, type_)
            self.close()
            self._heading = 0
        else:
            self._inline(child, type_)

    def _paragraph(self, element: HtmlElement, type_: Type) -> None:
        self.close()
        self._lead_in = element.get("class") == "lead-in"
        self.inside(element, type_)
        self.close()
        self._lead_in = False

    def _inline(self, element: HtmlElement, type_: Type) -> None:
        if element.tag == "br":
            self._content.append(run(make("br")))
            self._spaced = True
        elif element.tag == "img":
            source, alt = element.get("src"), element.get("alt", "")
            self._content.append(self._frame.file.picture(source, alt, self._room()))
            self._spaced = False
        else:
            self.inside(element, self._changed(element, type_))

    def _changed(self, element: HtmlElement, type_: Type) -> Type:
        if element.tag == "a":
            return replace(type_, href=self._frame.file.link(element.get("href", "")) or "")
        if element.tag == "span":
            language = word_language(element.get("lang", "")) or type_.language
            picture = element.get("class") == "picture"
            return replace(type_, language=language, style="PictureWords" if picture else type_.style)
        return replace(type_, **_INLINE.get(element.tag, {}))

    def _text(self, text: str | None, type_: Type) -> None:
        text = _SPACES.sub(" ", _PUT_TO_BREAK.sub("", text or ""))
        if self._spaced:
            text = text.removeprefix(" ")
        if not text:
            return
        self._spaced = text.endswith(" ")
        made = run(words(text), type_=type_)
        if type_.href:
            self._link(type_.href).append(made)
        else:
            self._content.append(made)

    def _link(self, link: str) -> Element:
        last = self._content[-1] if self._content else None
        if last is None or last.get(f"{{{R}}}id") != link:
            last = make("hyperlink", history=1)
            last.set(f"{{{R}}}id", link)
            self._content.append(last)
        return last

    def close(self) -> None:
        """Ends the paragraph; one without a word or picture is none."""
        content, self._content, self._spaced = self._content, [], True
        _trim(content)
        if content:
            self._put(content)

    def _put(self, content: list[Element]) -> None:
        shape, marker, self._marker = self._shape(), self._marker, None
        if marker is not None and marker.text:
            content = [run(words(marker.text)), tab(), *content]
        self._frame.paragraph(shape, *content)

    def _shape(self) -> Shape:
        """The shape of the paragraph that ends now."""
        depth = len(self._lists)
        style = self._style(depth)
        own_box = None if style in _BOXED else self._manner.box
        number = self._marker.number if self._marker else None
        by_style = depth <= _STYLED_LEVELS and not self._manner.cell and not self._heading
        told = own_box is not None or (depth and not by_style) or (self._marker and number is None)
        return Shape(
            style=style,
            keep_next=self._lead_in,
            keep_lines=self._manner.whole,
            number=number,
            level=depth - 1 if told else -1,
            hanging=self._marker is not None and bool(told),
            box=own_box,
            before=_BEFORE_HEADING if own_box and self._heading else None,
            after=0 if own_box and depth else None,
            align=self._manner.align,
        )

    def _style(self, depth: int) -> str:
        if self._heading:
            return f"Heading{min(5, self._heading - 1)}"
        if not depth or self._manner.cell:
            return self._manner.style
        kind = self._lists[-1].style if self._marker else "ListContinue"
        return kind if depth == 1 else f"{kind}{min(depth, _STYLED_LEVELS)}"

    def _list(self, element: HtmlElement, type_: Type) -> None:
        self.close()
        self._put_marker()
        numbering: Numbering = self._frame.file.numbering
        self._lists.append(PrintedList(element, len(self._lists), numbering))
        for item in element:
            self._marker = self._lists[-1].marker(item)
            self.inside(item, type_)
            self.close()
            self._put_marker()
        self._lists.pop()

    def _put_marker(self) -> None:
        """The number of an item that does not begin with words stands alone."""
        if self._marker is not None:
            self._put([])

    def _table(self, table: HtmlElement) -> None:
        self.close()
        self._put_marker()
        frame = self._frame
        turned = "landscape" in table.get("class", "").split() and not self._lists
        if turned and isinstance(frame, Body):
            frame.turn(landscape=True)
        caption = table.find("./caption")
        if caption is not None:
            lay_element(caption, frame, replace(self._manner, style="Caption"))
        lay_table(table, frame, self._indent(), lambda cell, inner, style, align: lay_element(
            cell, inner, Manner(style, cell=True, align=align)
        ))  # fmt: skip
        if turned and isinstance(frame, Body):
            frame.turn(landscape=False)

    def _indent(self) -> int:
        return len(self._lists) * LEVEL + (BOX if self._manner.box else 0)

    def _room(self) -> int:
        return max(LEVEL, self._frame.width - self._indent())


def _trim(content: list[Element]) -> None:
    """Spaces and line breaks at the end of a paragraph are not seen on the page, nor in Word."""
    while content:
        last = content[-1]
        inner = last[-1] if last.tag == name("hyperlink") else last
        end = inner[-1]
        if end.tag == name("t") and (text := (end.text or "").rstrip(" ")):
            end.text = text
            return
        if end.tag not in (name("t"), name("br")):
            return
        (last if inner is not last else content).remove(inner)
        if inner is not last and not len(last):
            content.remove(last)
